import type { Kind } from '../../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../../domain/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { isOverdue } from '../../domain/queries/is-overdue.ts';

/** Words for the state of a record, and whether its fields agree with them. */
type StatusPhrase<R extends AnyRecord> = readonly [words: RegExp, holds: (record: R, today: Day) => boolean];

const REJECTED = /\breject(?:s|ed)\b|\bdeclined\b|\brefused\b|\bturned down\b/i;
const DEFERRED = /\bdeferred\b|\bpostponed\b|\bput off\b/i;
const APPROVED = /\bapprove[sd]\b|\bsigned off\b/i;
const AT_RISK = /\bat risk\b|\bin danger\b|\bendangered\b/i;
const ON_TRACK = /\bon (?:track|plan|schedule)\b|\bas planned\b/i;
const DONE = /\b(?:done|(?<!to )completed?|finished|delivered)\b/i;
const DROPPED = /\bcancell?ed\b|\bdropped\b/i;
const OPEN = /\b(?:open|pending|outstanding|undecided)\b/i;
const WITHDRAWN = /\bwithdrawn\b/i;
const EXPIRED = /\bexpired\b/i;

const is =
  <S extends string>(...statuses: readonly S[]) =>
  ({ status }: { readonly status: S | string }): boolean =>
    (statuses as readonly string[]).includes(status);

const isLate = ({ forecastOn, actualOn, baselineOn }: RecordOf<'milestone'>): boolean => {
  const on = actualOn ?? forecastOn;
  return on !== undefined && baselineOn !== undefined && on > baselineOn;
};

/** What was decided may itself be a no, or a not yet. */
const ruled =
  (words: RegExp) =>
  ({ ruling }: RecordOf<'decision'>): boolean =>
    words.test(ruling?.text ?? '');

/** By kind. Late and early are left to the reader: they may be said of anything in the sentence. */
const STATUS_PHRASES: { readonly [K in Kind]?: readonly StatusPhrase<RecordOf<K>>[] } = {
  milestone: [
    [/\b(?:met|achieved|(?<!to )completed?|done|finished|delivered)\b/i, is('met')],
    [/\bmissed\b/i, is('missed')],
    [AT_RISK, is('at-risk')],
    [DROPPED, is('cancelled')],
    [ON_TRACK, (milestone) => is('planned', 'met')(milestone) && !isLate(milestone)],
  ],
  risk: [
    [/\bclosed\b|\bresolved\b/i, is('closed')],
    [/\b(?:occurred|happened|materiali[sz]ed)\b|\bcome true\b/i, is('occurred')],
    [/\baccepted\b/i, is('accepted')],
    [OPEN, is('proposed', 'open', 'mitigating', 'accepted')],
  ],
  issue: [
    [/\b(?:resolved|fixed|solved)\b/i, is('resolved', 'closed')],
    [/\bclosed\b/i, is('closed')],
    [/\bin progress\b/i, is('in-progress')],
    [OPEN, is('open', 'in-progress')],
  ],
  action: [
    [/\b(?:done|(?<!to )completed?|finished|closed)\b/i, is('done')],
    [DROPPED, is('dropped')],
    [/\boverdue\b/i, ({ status, dueOn }, today) => status === 'open' && isOverdue(dueOn, today)],
    [OPEN, is('open')],
  ],
  decision: [
    [/\b(?:decided|agreed|settled|chosen?|chose)\b/i, is('decided', 'superseded', 'reversed')],
    [APPROVED, (decision) => is('decided', 'superseded')(decision) && !ruled(REJECTED)(decision)],
    [REJECTED, ruled(/\breject|\bdecline|\brefuse|\bturned? down\b|\bnot?\b/i)],
    [DEFERRED, (decision) => is('deferred')(decision) || ruled(/\bdefer|\bpostpone|\bput off\b/i)(decision)],
    [/\b(?:reversed|overturned|revoked)\b/i, is('reversed')],
    [/\bsuperseded\b/i, is('superseded')],
    [OPEN, is('proposed', 'deferred')],
  ],
  dependency: [
    [DONE, is('delivered')],
    [
      /\b(?:agreed|accepted|confirmed)\b/i,
      (each) => is('agreed', 'delivered')(each) || Boolean(each.providerAgreement && each.consumerAgreement),
    ],
    [REJECTED, is('rejected')],
    [AT_RISK, is('at-risk')],
    [ON_TRACK, is('agreed', 'delivered')],
  ],
  approval: [
    // Who approved is another matter: one vote may be in while the others are not.
    [/(?<=\b(?:is|are|was|were|been|now|not|[A-Z]{1,4}-\d{1,6})\s)(?:approved|signed off)\b/i, is('approved')],
    [/(?<=\b(?:is|are|was|were|been|now|not|[A-Z]{1,4}-\d{1,6})\s)(?:rejected|declined|refused)\b/i, is('rejected')],
    [EXPIRED, is('expired')],
    [WITHDRAWN, is('withdrawn')],
    [OPEN, is('open')],
  ],
  change: [
    [/\bapplied\b/i, is('applied')],
    [APPROVED, is('applied')],
    [REJECTED, is('rejected')],
    [WITHDRAWN, is('withdrawn')],
  ],
  escalation: [
    [/\bdecided\b/i, is('decided', 'resolved')],
    [/\bresolved\b|\bclosed\b/i, is('resolved')],
    [/\backnowledged\b/i, is('acknowledged', 'decided', 'resolved')],
    [WITHDRAWN, is('withdrawn')],
    [OPEN, is('raised', 'acknowledged')],
  ],
  assumption: [
    [/\bvalidated\b|\bconfirmed\b/i, is('validated')],
    [/\b(?:invalidated|disproved|refuted)\b/i, is('invalidated')],
    [EXPIRED, is('expired')],
    [OPEN, is('open')],
  ],
  scope: [
    [/\bcommitted\b/i, is('committed', 'delivered')],
    [/\bremoved\b|\bdropped\b/i, is('removed')],
    [DONE, is('delivered')],
  ],
  'status-report': [
    [ON_TRACK, ({ overall }) => overall === 'green'],
    [AT_RISK, ({ overall }) => overall !== 'green'],
  ],
};

/** What a milestone is called by is what it will be: "… signed off" is said of it once it is met. */
function byTitle({ kind, title }: AnyRecord): readonly StatusPhrase<AnyRecord>[] {
  const words = kind === 'milestone' ? (title.match(/\b(?:\p{L}+ed|complete|ready|live)\b/giu) ?? []) : [];
  if (words.length === 0) return [];
  return [[new RegExp(`(?<=\\b(?:is|are|was|were|been|has|have)\\s)(?:${words.join('|')})\\b`, 'i'), is('met')]];
}

/** The words for every state of a record of this kind, each with whether this record is in that state. */
export const statusPhrasesOf = (record: AnyRecord): readonly StatusPhrase<AnyRecord>[] => [
  ...((STATUS_PHRASES[record.kind] ?? []) as readonly StatusPhrase<AnyRecord>[]),
  ...byTitle(record),
];
