import type { AnyRecord } from '../../domain/kinds.ts';
import {
  RAG_DIMENSIONS,
  type RagDimension,
  type StatusReport,
} from '../../domain/kinds/status-report/status-report.ts';
import { assertionAt } from './assertion.ts';
import type { ClaimFinding } from './claim-finding.ts';

const COLOUR = /\b(?:green|amber|yellow|red)\b/gi;
const DIMENSION = `(?:${RAG_DIMENSIONS.join('|')}|dependency)`;
const LIST = `${DIMENSION}(?:(?:, (?:and )?| and )(?:the )?${DIMENSION})*`;
const AFTER = new RegExp(`^ (?:in|on|for) (?:the )?(${LIST})\\b`, 'i');
/** The last thing before the colour that can have one; "at risk" is none. */
const BEFORE = new RegExp(
  `(?:\\b(?:program|programme|project|overall|report|status|we)\\b|(?<!\\bat )\\b(${LIST})\\b)(?!.*(?:\\b(?:program|programme|project|overall|report|status|we)\\b|(?<!\\bat )\\b${DIMENSION}\\b))`,
  'i',
);

const dimensionsIn = (words: string): RagDimension[] =>
  RAG_DIMENSIONS.filter((name) => words.toLowerCase().includes(name === 'dependencies' ? 'dependenc' : name));

/** The dimensions that a colour is said of; none when it is said of the whole. */
function saidOf(own: string, from: number, word: string, since: number): RagDimension[] {
  const after = AFTER.exec(own.slice(from + word.length))?.[1];
  if (after) return dimensionsIn(after);
  const before =
    own
      .slice(since, from)
      .split(/[.;:!?]/)
      .at(-1) ?? '';
  return dimensionsIn(BEFORE.exec(before)?.[1] ?? '');
}

/**
 * Colours against the reported ones: the overall colour, unless the sentence says of which dimension it speaks. "Path to
 * green" is no colour.
 */
export function checkColours(own: string, records: readonly AnyRecord[]): readonly ClaimFinding[] {
  const reports = records.filter((record): record is StatusReport => record.kind === 'status-report');
  const problems: ClaimFinding[] = [];
  let since = 0;
  for (const { 0: word, index } of reports.length > 0 ? own.matchAll(COLOUR) : []) {
    const assertion = assertionAt(own, index);
    const dimensions = saidOf(own, index, word, since);
    since = index + word.length;
    if (assertion === 'open') continue;
    const colour = word.toLowerCase() === 'yellow' ? 'amber' : word.toLowerCase();
    const agrees = (reported: string | undefined) => (reported === colour) === (assertion === 'so');
    for (const of of dimensions.length > 0 ? dimensions : (['overall'] as const)) {
      const reported = (report: StatusReport) => (of === 'overall' ? report.overall : report.dimensions[of]);
      if (reports.some((report) => agrees(reported(report)))) continue;
      const said = reports.map((report) => `${report.number} reports ${of} ${reported(report) ?? 'without a colour'}`);
      problems.push({ kind: 'colour', text: word, message: `${said.join(', ')}; the sentence says ${word}.` });
    }
  }
  return problems;
}
