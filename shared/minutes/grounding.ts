/** Checks that a drafted sentence says nothing its cited evidence does not: design.md 6. */
import type { CueRange } from './cue.ts';
import { dayMentions } from './day-mentions.ts';
import { negationConflicts } from './negation.ts';
import { isSameNumber, numberMentions } from './number-mentions.ts';
import { foldName, People } from './people.ts';
import { changedStatusWords } from './status-words.ts';
import { contentWords, overlap } from './word-overlap.ts';

/** A range of the transcript, or one version of a record by its number (`R-12`). */
export type Citation = CueRange | { readonly record: string; readonly version: number };

/** A drafted sentence with what it rests on. */
export interface Claim {
  readonly text: string;
  readonly citations: readonly Citation[];
}

/** What a citation leads to. */
export interface Evidence {
  readonly text: string;
  /** Speakers of the cues, owner of the record: display names that count as named by the evidence. */
  readonly names?: readonly string[];
  /** Days that are fields of the record, `YYYY-MM-DD`. */
  readonly days?: readonly string[];
  /** Day on which it was said, `YYYY-MM-DD`, where it differs from the context's. */
  readonly saidOn?: string;
}

/** What the claim is read against. */
export interface ClaimContext {
  /** Day of the meeting or end of the period, `YYYY-MM-DD`: "Friday" counts from it. */
  readonly today: string;
  readonly roster: readonly { readonly id: string; readonly name: string }[];
}

/** One thing a claim says that its evidence does not bear out. */
interface ClaimFinding {
  readonly kind: 'citation' | 'number' | 'day' | 'name' | 'record' | 'negation' | 'status' | 'unrelated';
  /** The words concerned. */
  readonly text: string;
  /** One sentence for the person who reviews. */
  readonly message: string;
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
      'record' in citation
        ? `${citation.record} version ${citation.version}`
        : `cues ${citation.cueFrom}-${citation.cueTo}`;
    if (found) evidence.push(found);
    else problems.push(finding('citation', label, `The citation of ${label} leads nowhere.`));
  }
  return { evidence, problems };
}

function checkNames(text: string, evidence: readonly Evidence[], roster: ClaimContext['roster']) {
  const people = new People(roster.map((person) => person.name));
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

/**
 * Checks one claim. Numbers agree by value, days as the parser reads them, names by the roster, record numbers and negation
 * as written; a status word that the evidence does not use is a warning.
 *
 * @param resolve Gives the evidence of a citation, undefined when there is none.
 * @throws RangeError when `today` or `saidOn` is no calendar day.
 */
export function checkClaim(
  { text, citations }: Claim,
  resolve: (citation: Citation) => Evidence | undefined,
  { today, roster }: ClaimContext,
): ClaimCheck {
  const { evidence, problems } = citedEvidence(citations, resolve);
  const all = evidence.map((one) => one.text).join('\n');
  const numbers = evidence.flatMap((one) => numberMentions(withoutDays(one.text, one.saidOn ?? today)));
  for (const number of numberMentions(withoutDays(text, today)))
    if (!numbers.some((one) => isSameNumber(number, one)))
      problems.push(finding('number', number.words, `The evidence does not give the number ${number.words}.`));
  const days = new Set(
    evidence.flatMap((one) => [
      ...dayMentions(one.text, one.saidOn ?? today).map((mention) => mention.day),
      ...(one.days ?? []),
    ]),
  );
  for (const { day, words } of dayMentions(text, today))
    if (!days.has(day)) problems.push(finding('day', words, `The evidence does not give the day ${day} ("${words}").`));
  const names = checkNames(text, evidence, roster);
  problems.push(...names.problems);
  const records = new Set([
    ...(all.match(RECORD) ?? []),
    ...citations.flatMap((one) => ('record' in one ? [one.record] : [])),
  ]);
  for (const record of new Set(text.match(RECORD)))
    if (!records.has(record)) problems.push(finding('record', record, `The evidence is not about ${record}.`));
  for (const word of negationConflicts(text, all.split(/(?<=[.!?])\s+|\n/)))
    problems.push(finding('negation', word, `The sentence and its evidence disagree on whether "${word}…" is so.`));
  const warnings = [...names.warnings];
  for (const word of changedStatusWords(text, all))
    warnings.push(finding('status', word, `The evidence does not use the word "${word}".`));
  if (evidence.length > 0 && overlap(contentWords(text), contentWords(all)).shared === 0)
    warnings.push(finding('unrelated', text, 'The sentence shares no word with its evidence.'));
  return { supported: problems.length === 0, problems, warnings };
}
