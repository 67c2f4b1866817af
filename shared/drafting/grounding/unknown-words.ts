import type { Evidence } from './evidence.ts';
import { contentWords } from '../../extraction/phrases/word-overlap.ts';

/** Words in which a summary speaks of any record; they say nothing that could be false, or another check reads them. */
const FRAME = contentWords(
  'program programme project report reported week weekly day date month move moved new record risk issue action milestone dependency decision escalation approval change status score severity level owner owned decide decided asked asks ask need needed wait waits waiting forecast baseline planned plan path according say says said state states since currently still yet now today also both overall remain remains stay stays become becomes came come given give gives due until because while gave monday tuesday wednesday thursday friday saturday sunday',
);

/** `baselineOn` says baseline, `pathToGreen` path to green. */
const fieldWords = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => `${/^\d+$/.test(name) ? '' : name.replace(/([A-Z])/g, ' $1')} ${fieldWords(inner)}`)
        .join(' ')
    : '';

/**
 * The content words of a rewritten sentence that are nowhere in its evidence. No rule can tell whether they are so: a person
 * has to.
 *
 * @param text The claim without its days, numbers and names.
 */
export function unknownWords(text: string, evidence: readonly Evidence[]): string[] {
  const known = new Set([
    ...FRAME,
    ...evidence.flatMap((each) => [...contentWords(`${each.text} ${fieldWords(each.record)}`)]),
  ]);
  const words = text.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  return [...new Set(words.filter((word) => [...contentWords(word)].some((stem) => !known.has(stem))))];
}
