import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';
import type { Left } from '../../ui/writing/left-words.tsx';
import { textOf } from '../../ui/writing/text-of.ts';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { inSummary } from './written-claim.ts';

/** What is half written of a sentence. */
export interface WrittenClaim {
  /** Its new words. */
  readonly revised?: Left;
  /** The reason to keep it. */
  readonly reasoned?: Left;
}

/** What the reader has half written of a summary, by sentence, without what is on its way to the server. */
export function useWrittenClaims(summary: Summary, waiting: readonly Waiting[]): ReadonlyMap<string, WrittenClaim> {
  const beginning = inSummary(summary.number);
  const found = new Map<string, WrittenClaim>();
  for (const { name, on, value, forget } of useHalfWritten(beginning)) {
    const [id = '', form] = name.slice(beginning.length).split(' ');
    if (waiting.some(({ partId, act }) => partId === id && act === form)) continue;
    const { text } = on as { readonly text: string };
    const left = (what: string) => ({ name: `${what} “${text}”`, words: textOf(value), discard: forget });
    found.set(id, {
      ...found.get(id),
      ...(form === 'revise' ? { revised: left('New words for') } : { reasoned: left('Reason to keep') }),
    });
  }
  return found;
}
