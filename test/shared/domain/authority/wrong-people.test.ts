/** Whoever may not, tries: whatever they send, and in whatever order, what carries authority stays as it was. */
import fc from 'fast-check';
import { KIND_NAMES, type Kind } from '#shared/domain/kind-places.ts';
import {
  commandOf,
  isFinal,
  lifeOf,
  type AnyRecord,
  type CommandOf,
  type RecordOf,
  type RuleBody,
} from '#shared/domain/kinds.ts';
import type { Baseline, Program } from '#shared/domain/kinds/program/program.ts';
import { meets } from '#shared/domain/people/access.ts';
import { isVerb, VERBS } from '#shared/domain/people/verbs.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  MEI_VIEWER,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  SAM_OUTSIDE,
} from '../context.ts';

const COVER = '00000000-0000-4000-8000-000000000007';
/** None of them has a stake in the records below: these are the sponsor's, and Aisha's, who answers for security. */
const WRONG = [PRIYA_TPM, COVER, JONAS_PLATFORM, MEI_VIEWER, SAM_OUTSIDE] as const;
const DAY = '2027-02-01';
const baseline: Baseline = {
  committedAt: NOW,
  committedById: ELENA_SPONSOR,
  milestones: { 'MS-1': DAY },
  scope: ['SC-1'],
  budget: { amount: 100_000, currency: 'EUR' },
};
const program: Program = {
  ...PROGRAM,
  createdById: ELENA_SPONSOR,
  baseline,
  members: [...PROGRAM.members, { personId: COVER, roles: ['cover'] }],
};
const theirs = { createdById: ELENA_SPONSOR, ownerId: ELENA_SPONSOR };
const RECORDS: readonly AnyRecord[] = [
  existing('milestone', {
    ...theirs,
    title: 'Go live',
    baselineOn: DAY,
    forecastOn: DAY,
    milestoneType: 'launch',
    isQuarterCommitment: true,
    acceptanceCriteria: [{ text: 'All tills accept it', isMet: false }],
  }),
  existing('scope', { ...theirs, title: 'Gift cards', detail: 'Every market', size: 5, status: 'committed' }),
  existing('decision', {
    ...theirs,
    title: 'Which provider',
    status: 'decided',
    deciderId: ELENA_SPONSOR,
    ruling: { text: 'We take A', byId: ELENA_SPONSOR, decidedAt: NOW, effectiveOn: '2026-11-20' },
  }),
  existing('decision', { ...theirs, number: 'D-2', title: 'Which lab', deciderId: ELENA_SPONSOR }),
  existing('risk', {
    ...theirs,
    title: 'The lab burns',
    status: 'open',
    probability: 5,
    impact: { cost: 5 },
    score: 25,
  }),
  existing('risk', {
    ...theirs,
    number: 'R-2',
    title: 'Keys leak',
    status: 'accepted',
    riskArea: 'security',
    probability: 1,
    impact: { cost: 1 },
    score: 1,
    response: 'accept',
    acceptance: { byId: ELENA_SPONSOR, acceptedAt: NOW, untilOn: DAY, control: 'Weekly review' },
  }),
  existing('escalation', {
    ...theirs,
    title: 'No reviewer',
    escalationKind: 'security',
    severity: 'critical',
    ask: 'Name one.',
    deciderId: AISHA_WEB,
  }),
];
const START: readonly AnyRecord[] = [program, ...RECORDS];

const person = fc.constantFrom(...WRONG, ELENA_SPONSOR, AISHA_WEB);
/** Values for fields and bodies, by name: what an attacker would try. */
const VALUES: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  title: fc.constantFrom('Something smaller', 'Go live'),
  ownerId: person,
  deciderId: fc.option(person, { nil: undefined }),
  watcherIds: fc.array(person, { maxLength: 3 }),
  confidential: fc.boolean(),
  probability: fc.constantFrom(1, 2, 5),
  impact: fc.constantFrom({ cost: 1 }, { cost: 5 }, { compliance: 5 }),
  riskArea: fc.constantFrom('security', 'compliance', undefined),
  response: fc.constantFrom('accept', 'mitigate'),
  acceptanceCriteria: fc.constantFrom(
    [],
    [{ text: 'All tills accept it', isMet: true }],
    [{ text: 'One till', isMet: true }],
  ),
  milestoneType: fc.constantFrom('ready', 'launch', undefined),
  isQuarterCommitment: fc.boolean(),
  forecastOn: fc.constantFrom(DAY, '2027-06-01'),
  detail: fc.constantFrom('One market', undefined),
  size: fc.constantFrom(1, 50, undefined),
  direction: fc.constantFrom('in', 'out'),
  severity: fc.constantFrom('low', 'critical'),
  ask: fc.constantFrom('Nothing.', 'Name one.'),
  reviewOn: fc.constantFrom(DAY, undefined),
  profile: fc.constantFrom('light', 'standard'),
  members: person.map((personId) => [
    ...program.members.filter((member) => member.personId !== personId),
    { personId, roles: ['sponsor', 'tpm'] },
  ]),
  calendar: fc.constant({ ...PROGRAM.calendar, weekend: [1, 2, 3, 4, 5, 6] }),
  purpose: fc.constant('Something else.'),
  reason: fc.constant('No more worry'),
  text: fc.constant('We take B'),
  control: fc.constant('Trust'),
  untilOn: fc.constant(DAY),
  until: fc.constantFrom(DAY, undefined),
  actualOn: fc.constant('2026-11-20'),
  by: fc.constantFrom('D-1', 'D-2'),
  budget: fc.constant({ amount: 1, currency: 'EUR' }),
};
const NAMES = Object.keys(VALUES);

interface Try {
  readonly by: string;
  readonly place: number;
  readonly act: string;
  readonly values: Readonly<Record<string, unknown>>;
}
const ACTS = [...new Set(KIND_NAMES.flatMap((kind) => Object.keys(lifeOf(kind).commands))), 'edit'];
const tries: fc.Arbitrary<Try> = fc.record({
  by: fc.constantFrom(...WRONG),
  place: fc.nat(START.length - 1),
  act: fc.oneof(fc.constantFrom(...ACTS), fc.constant('edit')),
  values: fc
    .subarray(NAMES, { minLength: 1, maxLength: 4 })
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, VALUES[name] ?? fc.constant(1)])))),
});
const ALL_VALUES = Object.fromEntries(
  NAMES.map((name) => [name, fc.sample(VALUES[name] ?? fc.constant(1), { numRuns: 1, seed: 1 })[0]]),
);

/** The records after one try; as they were when it is refused. */
function tried(records: readonly AnyRecord[], { by, place, act: name, values }: Try): readonly AnyRecord[] {
  const before = records[place];
  const now = records[0];
  if (!before || now?.kind !== 'program') return records;
  const verb = `${before.kind}.${name}`;
  const context = contextWith(records.slice(1), { by, program: now });
  const mayTry = isVerb(verb) && meets(VERBS[verb].access, context.caller, now);
  if (!mayTry || (name === 'edit' && isFinal(before))) return records;
  // The contract lets nothing else through.
  const takes = Object.keys(commandOf(before.kind, name)?.body ?? {});
  const body = Object.fromEntries(
    Object.entries({ ...ALL_VALUES, ...values }).filter(([field]) => takes.includes(field)),
  );
  const known = (record: AnyRecord) => Object.fromEntries(Object.entries(values).filter(([field]) => field in record));
  try {
    const made =
      name === 'edit'
        ? edit(before as RecordOf<Kind> & { kind: Kind }, known(before), context)
        : act(
            before as RecordOf<Kind> & { kind: Kind },
            name as CommandOf<Kind>,
            body as unknown as RuleBody<Kind, CommandOf<Kind>>,
            context,
          );
    const changed = new Map<string, AnyRecord>([made.subject, ...made.also].map((record) => [record.number, record]));
    return records.map((record) => changed.get(record.number) ?? record);
  } catch (error) {
    if (error instanceof Refusal) return records;
    throw error;
  }
}

type Named = Readonly<Record<string, unknown>>;
const pick = (record: AnyRecord | undefined, names: readonly string[]) =>
  names.map((name) => [name, (record as unknown as Named | undefined)?.[name]]);
const authorities = ({ members }: Program) =>
  members
    .flatMap(({ personId, roles }) =>
      roles
        .filter((role) => role === 'sponsor' || role === 'tpm' || role.startsWith('approver:'))
        .map((role) => `${role} ${personId}`),
    )
    .sort();

/** What nobody of them may change, by record. */
function guarded(records: readonly AnyRecord[]) {
  const find = (number: string) => records.find((record) => record.number === number);
  const now = records[0] as Program;
  const accepted = find('R-2');
  return {
    program: [
      authorities(now),
      ...pick(now, ['baseline', 'profile', 'calendar', 'title', 'purpose', 'status', 'tier']),
    ],
    milestone: pick(find('MS-1'), ['title', 'baselineOn', 'milestoneType', 'isQuarterCommitment']),
    criteria: (find('MS-1') as RecordOf<'milestone'>).acceptanceCriteria.some(
      ({ text, isAdvisory }) => text === 'All tills accept it' && !isAdvisory,
    ),
    isCancelled: find('MS-1')?.status === 'cancelled',
    scope: [...pick(find('SC-1'), ['title', 'detail', 'size', 'direction']), find('SC-1')?.status === 'removed'],
    decided: pick(find('D-1'), ['status', 'ruling', 'deciderId', 'reviewOn']),
    open: [pick(find('D-2'), ['deciderId']), find('D-2')?.status === 'decided'],
    // A lead may score it down: it stays the critical risk that it was for who accepts or closes it.
    isCriticalOver: ['accepted', 'closed'].includes(find('R-1')?.status ?? ''),
    // It may be opened again by a change of what it says; it is never accepted as something else.
    acceptedAs:
      accepted?.status === 'accepted'
        ? pick(accepted, ['title', 'score', 'riskArea', 'acceptance'])
        : 'no longer accepted',
    isAcceptedClosed: accepted?.status === 'closed',
    isAnswered: ['decided', 'withdrawn', 'acknowledged'].includes(find('ESC-1')?.status ?? ''),
  };
}

const RUNS = Number(process.env['SEQUENCES'] ?? 4000);

test('people without authority change nothing that carries it, in any sequence of acts', () => {
  const atFirst = guarded(START);
  fc.assert(
    fc.property(fc.array(tries, { minLength: 1, maxLength: 6 }), (sequence) => {
      const is = guarded(sequence.reduce(tried, START));
      // An edit of what was accepted opens the risk again: that is caution.
      expect({
        ...is,
        acceptedAs: is.acceptedAs === 'no longer accepted' ? atFirst.acceptedAs : is.acceptedAs,
      }).toEqual(atFirst);
    }),
    { numRuns: RUNS },
  );
});
