/** Checks that a drafted sentence says nothing its cited evidence does not: design.md 6. */
import type { AnyRecord } from '../../domain/kinds.ts';
import type { Citation, Claim } from '../../domain/kinds/summary/summary.ts';
import { SEVERITIES } from '../../domain/kinds/issue/issue.ts';
import { checkColours } from './check-colours.ts';
import { checkCounts } from './check-counts.ts';
import { checkDenials } from './check-denials.ts';
import { checkLevels } from './check-levels.ts';
import { checkRoles } from './check-roles.ts';
import { checkStatus } from './check-status.ts';
import type { ClaimFinding } from './claim-finding.ts';
import { dayMentions } from '../../extraction/dates/day-mentions.ts';
import type { Evidence } from './evidence.ts';
import { latestRecords } from './latest-records.ts';
import { isSameNumber, numberMentions } from './number-mentions.ts';
import { ownPart } from './own-part.ts';
import { foldName, People } from '../../extraction/phrases/people.ts';
import { statusWords } from './status-words.ts';
import { unknownWords } from './unknown-words.ts';
import { contentWords } from '../../extraction/phrases/word-overlap.ts';

/** What the claim is read against. */
export interface ClaimContext {
  /** Day of the meeting or end of the period, `YYYY-MM-DD`: "Friday" counts from it. */
  readonly today: string;
  readonly roster: readonly { readonly id: string; readonly name: string }[];
}

/** The verdict: problems block publishing, warnings do not. */
export interface ClaimCheck {
  readonly supported: boolean;
  readonly problems: readonly ClaimFinding[];
  readonly warnings: readonly ClaimFinding[];
}

const RECORD = /(?<![\w-])[A-Z]{1,4}-\d{1,6}(?![\w-])/g;

const finding = (kind: ClaimFinding['kind'], text: string, message: string): ClaimFinding => ({ kind, text, message });

/** Text without record numbers, days and clock times, whose digits are not quantities. */
function withoutDays(text: string, today: string): string {
  const marks = dayMentions(text, today);
  const bare = marks.reduceRight(
    (now, { offset, words }) => now.slice(0, offset) + ' ; ' + now.slice(offset + words.length),
    text,
  );
  return bare.replace(RECORD, ' ; ').replace(/\b\d{1,2}:\d{2}\b/g, ' ; ');
}

function citedEvidence(citations: readonly Citation[], resolve: (citation: Citation) => Evidence | undefined) {
  const evidence: Evidence[] = [];
  const problems: ClaimFinding[] = [];
  if (citations.length === 0) problems.push(finding('citation', '', 'The sentence cites nothing.'));
  for (const citation of citations) {
    const found = resolve(citation);
    const label =
      citation.type === 'record'
        ? `${citation.number} version ${citation.version}`
        : `cues ${citation.cueFrom}-${citation.cueTo}`;
    if (found) evidence.push(found);
    else problems.push(finding('citation', label, `The citation of ${label} leads nowhere.`));
  }
  return { evidence, problems };
}

function checkNames(text: string, evidence: readonly Evidence[], people: People) {
  const named = new Set(evidence.flatMap((one) => people.mentions(one.text).map((mention) => mention.displayName)));
  const fields = new Set(evidence.flatMap((one) => one.names ?? []).map(foldName));
  const problems = people
    .mentions(text)
    .filter(({ displayName }) => !named.has(displayName) && !fields.has(foldName(displayName)))
    .map(({ words, displayName }) => finding('name', words, `The evidence does not name ${displayName}.`));
  const warnings = people
    .ambiguous(text)
    .map((words) => finding('name', words, `More than one person is called ${words}.`));
  return { problems, warnings };
}

const LEVELLED = new Set<string | undefined>(['risk', 'issue', 'escalation']);

/** Words that a check of fields has looked at, borne out or not. */
const judgedWords = (status: readonly string[], records: readonly AnyRecord[]): readonly string[] => [
  ...status.map((word) => word.toLowerCase()),
  ...(records.some(({ kind }) => kind === 'status-report') ? ['green', 'amber', 'yellow', 'red'] : []),
  ...(records.some(({ kind }) => LEVELLED.has(kind)) ? SEVERITIES : []),
];

/**
 * What no rule can judge: status words that nobody used, and words that are nowhere in the evidence.
 *
 * @param own What the claim says in its own words, without days and names.
 */
function unjudged(own: string, evidence: readonly Evidence[], judged: readonly string[]): ClaimFinding[] {
  const all = evidence.map((one) => one.text).join('\n');
  const words = statusWords(own, all);
  const status = words
    .filter(({ word, isNew }) => isNew && !judged.includes(word.toLowerCase()))
    .map(({ word }) => finding('status', word, `The evidence does not use the word "${word}".`));
  const seen = contentWords([...judged, ...words.map(({ word }) => word)].join(' '));
  const unknown = unknownWords(own, evidence).filter(
    (word) => numberMentions(word).length === 0 && [...contentWords(word)].some((stem) => !seen.has(stem)),
  );
  if (unknown.length === 0) return status;
  const listed = unknown.join(', ');
  return [...status, finding('words', listed, `Not in its evidence: ${listed}.`)];
}

/**
 * Checks one claim. What the fields of a cited record say exactly decides, whatever else its words say: status, colour,
 * score and level, who decided or owns. Numbers agree by value and by what they count, days as the parser reads them, names
 * by the roster, record numbers, order and negation as written. Words that no rule can judge are warnings.
 *
 * @param resolve Gives the evidence of a citation, undefined when there is none.
 * @throws RangeError when `today` or `saidOn` is no calendar day.
 */
export function checkClaim(
  { text, citations }: Pick<Claim, 'text' | 'citations'>,
  resolve: (citation: Citation) => Evidence | undefined,
  { today, roster }: ClaimContext,
): ClaimCheck {
  const { evidence, problems } = citedEvidence(citations, resolve);
  const people = new People(roster.map((person) => person.name));
  const all = evidence.map((one) => one.text).join('\n');
  const own = ownPart(text, evidence);
  const versions = evidence.flatMap(({ record }) => record ?? []);
  const records = latestRecords(evidence);
  const undated = evidence.map((one) => withoutDays(one.text, one.saidOn ?? today));
  const numbers = undated.flatMap(numberMentions);
  const bare = withoutDays(text, today);
  for (const number of numberMentions(bare))
    if (!numbers.some((one) => isSameNumber(number, one)))
      problems.push(finding('number', number.words, `The evidence does not give the number ${number.words}.`));
  problems.push(...checkCounts(bare, undated.join('. ')));
  const days = new Set(
    evidence.flatMap((one) => [
      ...dayMentions(one.text, one.saidOn ?? today).map((mention) => mention.day),
      ...(one.days ?? []),
    ]),
  );
  // A date without a year may as well be the last such day.
  const isGiven = (day: string, words: string) =>
    days.has(day) || (!/\d{4}/.test(words) && [...days].some((given) => given.slice(5) === day.slice(5)));
  for (const { day, words } of dayMentions(text, today))
    if (!isGiven(day, words))
      problems.push(finding('day', words, `The evidence does not give the day ${day} ("${words}").`));
  const names = checkNames(text, evidence, people);
  problems.push(...names.problems, ...checkRoles(own, evidence, people));
  const cited = new Set([
    ...(all.match(RECORD) ?? []),
    ...citations.flatMap((one) => (one.type === 'record' ? [one.number] : [])),
  ]);
  for (const record of new Set(text.match(RECORD)))
    if (!cited.has(record)) problems.push(finding('record', record, `The evidence is not about ${record}.`));
  const status = checkStatus(own, records, today);
  problems.push(
    ...status.problems,
    ...checkColours(own, records),
    ...checkLevels(own, versions),
    ...checkDenials(text, own, all.split(/(?<=[.!?])\s+|\n/), records, status.judged),
  );
  const warnings = [...names.warnings];
  if (evidence.length > 0) {
    const said = people.mentions(own).reduce((now, { words }) => now.replace(words, ';'), withoutDays(own, today));
    warnings.push(...unjudged(said, evidence, judgedWords(status.judged, records)));
  }
  return { supported: problems.length === 0, problems, warnings };
}
