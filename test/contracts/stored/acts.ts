/** One edit and one further command for each kind of the stored program, and texts to erase from it. */
import { findPersona, type PersonaName } from '#local/personas.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { HARBOUR } from '../../stored/harbour.ts';

/** One act on a stored record; `becomes` is the record's state afterwards. */
export interface StoredAct {
  readonly by: PersonaName;
  readonly verb: Verb;
  readonly number: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly becomes: string;
}

const act = (by: PersonaName, verb: Verb, number: string, body: StoredAct['body'], becomes: string): StoredAct => ({
  ...{ by, verb, number, body, becomes },
});
const idOf = (as: PersonaName): string => findPersona(as)?.id ?? '';

/** In an order in which all of them can be done. */
export const STORED_ACTS: readonly StoredAct[] = [
  act('contributor', 'risk.edit', 'R-1', { trigger: 'No note by Friday' }, 'open'),
  act('contributor', 'risk.mitigate', 'R-1', { response: 'transfer' }, 'mitigating'),
  act('contributor', 'assumption.edit', 'ASM-1', { basis: 'A letter' }, 'open'),
  act('security', 'assumption.validate', 'ASM-1', { evidence: 'The licence is here.' }, 'validated'),
  act('ops', 'issue.edit', 'I-1', { impact: 'Two ships wait.' }, 'in-progress'),
  act('ops', 'issue.resolve', 'I-1', { resolution: 'The pier is dry.' }, 'resolved'),
  act('contributor', 'dependency.edit', 'DEP-2', { tags: ['labels'] }, 'agreed'),
  act('contributor', 'dependency.deliver', 'DEP-2', { deliveredOn: '2026-11-19' }, 'delivered'),
  act('tpm', 'decision.edit', 'D-8', { context: 'Some know already.' }, 'proposed'),
  act('sponsor', 'decision.decide', 'D-8', { text: 'They are told in December.' }, 'decided'),
  act('contributor', 'action.edit', 'ACT-1', { detail: 'In writing.' }, 'open'),
  act('contributor', 'action.complete', 'ACT-1', { evidence: 'The note is here.' }, 'done'),
  act('ops', 'milestone.edit', 'MS-2', { predecessors: ['MS-1', 'MS-5'] }, 'planned'),
  act('ops', 'milestone.flag', 'MS-2', { reason: 'Snow.' }, 'at-risk'),
  act('contributor', 'scope.edit', 'SC-1', { tags: ['import'] }, 'committed'),
  act('contributor', 'scope.deliver', 'SC-1', {}, 'delivered'),
  act('contributor', 'change.edit', 'CR-8', { reason: 'Rent.', impact: { cost: '1,000 euros.' } }, 'draft'),
  act('contributor', 'change.submit', 'CR-8', {}, 'submitted'),
  act('sponsor', 'approval.decide', 'APR-6', { answer: 'approve' }, 'open'),
  act('ops', 'approval.decide', 'APR-6', { answer: 'approve', comment: 'We are ready.' }, 'open'),
  act('tpm', 'approval.decide', 'APR-6', { answer: 'approve' }, 'approved'),
  act('contributor', 'escalation.edit', 'ESC-1', { optionsTried: 'Four mails.' }, 'raised'),
  act('security', 'escalation.acknowledge', 'ESC-1', {}, 'acknowledged'),
  act('tpm', 'planning.edit', 'PLN-2', { tags: ['tugs'] }, 'voting'),
  act('contributor', 'planning.vote', 'PLN-2', { confidence: 5 }, 'voting'),
  act('tpm', 'planning.close-vote', 'PLN-2', {}, 'voted'),
  act('tpm', 'status-report.edit', 'ST-3', { reason: 'Customs, still.' }, 'draft'),
  act('tpm', 'status-report.publish', 'ST-3', {}, 'current'),
  act('tpm', 'meeting.edit', HARBOUR.live, { attendeeIds: [idOf('tpm'), idOf('ops')] }, 'live'),
  act('tpm', 'meeting.capture', HARBOUR.live, { kind: 'action', title: 'Say so in writing' }, 'live'),
  act('tpm', 'meeting.hold', HARBOUR.live, {}, 'held'),
  act('tpm', 'minutes.edit', 'MIN-2', { tags: ['quay'] }, 'draft'),
  act('tpm', 'minutes.accept', 'MIN-2', { candidateId: 'c4' }, 'draft'),
  act('tpm', 'summary.strike', 'SUM-3', { claimId: 's1' }, 'in-review'),
  act('sponsor', 'summary.publish', 'SUM-3', {}, 'published'),
  act('sponsor', 'program.edit', 'PRG-1', { tags: ['harbour'] }, 'active'),
  act('sponsor', 'program.pause', 'PRG-1', { reason: 'Christmas.' }, 'paused'),
];

/** The kinds there were when the program was stored. */
export const storedKinds = () => Object.keys(STORED_TEXTS) as Kind[];

/** A field of a record of each kind that was stored, and words that it holds. */
export const STORED_TEXTS: Readonly<Partial<Record<Kind, readonly [number: string, field: string, words: string]>>> = {
  program: ['PRG-1', 'purpose', 'Every container of the port is booked'],
  risk: ['R-1', 'cause', 'Two factories make all scanners'],
  assumption: ['ASM-1', 'statement', 'The radio licence is renewed in December.'],
  issue: ['I-1', 'title', 'Pier two floods in a storm'],
  dependency: ['DEP-2', 'deliverable', 'Software that reads the new labels'],
  decision: ['D-5', 'ruling', 'The pilot begins at pier four.'],
  action: ['ACT-1', 'title', 'Ask the factory for a shipping note'],
  milestone: ['MS-2', 'title', 'Pilot at pier four'],
  scope: ['SC-1', 'detail', 'Import and export, with partial loads.'],
  change: ['CR-6', 'impact', '50,000 euros more.'],
  approval: ['APR-6', 'title', 'Launch at all piers in April'],
  escalation: ['ESC-1', 'ask', 'Sign off the radio network or say what is missing.'],
  planning: ['PLN-2', 'votes', 'The app is nearly there.'],
  'status-report': ['ST-2', 'pathToGreen', 'Pier two opens again in December.'],
  meeting: ['MTG-1', 'agenda', 'Where the pilot begins'],
  minutes: ['MIN-1', 'candidates', 'wants its scanners back in the week of the pilot'],
  summary: ['SUM-2', 'claims', '77 ships are waiting'],
};
