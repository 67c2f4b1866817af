import type { AnyRecord } from '../../domain/kinds.ts';
import { riskBand } from '../../domain/kinds/risk/risk.ts';
import type { ClaimFinding } from './claim-finding.ts';

const SCORE =
  /\b(?:(residual|inherent|initial|first) )?(?:risk )?scor(?:e|es|ed|ing)(?: (?:of|is|was|at|now|still|remains|stays))*[ :=]*(\d+(?:\.\d+)?)\b/gi;
const LEVEL = '(critical|high|medium|low)';
const NAMED =
  '(?:severity|band|level|rated|rating|priority|is|are|as|remains|stays|now|still|was|score \\d+|scored \\d+)';
/** Where such a word is a level of the record: behind its name, before it, or in brackets. */
const LEVELS = new RegExp(
  `(?<!\\b(?:probability|impact|likelihood) (?:is |of |remains |stays )?)(?:\\b${NAMED}[ :=,]+(?:(?:of|as|an?|very|still|now) )?|\\()${LEVEL}\\b(?! (?:path|on|time|probability|impact|likelihood)\\b)|\\b${LEVEL}[- ](?:severity|score|risk|issue|escalation|level|band|priority)\\b`,
  'gi',
);

const scoresOf = (record: AnyRecord, which: string | undefined): readonly (number | undefined)[] => {
  if (record.kind !== 'risk') return [];
  if (which === undefined) return [record.score];
  return [which === 'residual' ? record.residualScore : record.inherentScore];
};

function levelOf(record: AnyRecord): string | undefined {
  if (record.kind === 'risk') return record.score === undefined ? undefined : riskBand(record.score);
  return record.kind === 'issue' || record.kind === 'escalation' ? record.severity : undefined;
}

/**
 * Scores and levels against those of the cited records, whatever other numbers they hold.
 *
 * @param records Every cited version: a sentence may say what a score was.
 */
export function checkLevels(own: string, records: readonly AnyRecord[]): readonly ClaimFinding[] {
  const problems: ClaimFinding[] = [];
  for (const [words, which, digits] of own.matchAll(SCORE)) {
    const scores = records.flatMap((record) => scoresOf(record, which?.toLowerCase()));
    if (scores.length === 0 || scores.includes(Number(digits))) continue;
    const message = `The evidence gives the score ${scores.map((score) => score ?? 'none').join(', ')}, not ${digits}.`;
    problems.push({ kind: 'score', text: words, message });
  }
  const levels = records.flatMap((record) => levelOf(record) ?? []);
  for (const [, behind, before] of levels.length > 0 ? own.matchAll(LEVELS) : []) {
    const said = behind ?? before ?? '';
    if (levels.includes(said.toLowerCase())) continue;
    problems.push({ kind: 'level', text: said, message: `By the evidence it is ${levels.join(', ')}, not ${said}.` });
  }
  return problems;
}
