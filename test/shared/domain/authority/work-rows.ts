import type { Action } from '#shared/domain/kinds/action/action.ts';
import type { Assumption } from '#shared/domain/kinds/assumption/assumption.ts';
import type { Issue } from '#shared/domain/kinds/issue/issue.ts';
import {
  ALL,
  ALWAYS,
  creates,
  does,
  edits,
  existing,
  LEADS,
  LIGHTER,
  OTL,
  REGULATED,
  row,
  THEIRS,
  who,
  type Attempt,
  type Row,
} from './world.ts';

const assumption = (more: Partial<Assumption> = {}): Assumption =>
  existing('assumption', { title: 'The API is stable', ...THEIRS, ...more });
const CHECKED = assumption({ validatorId: who.decider });
const UNCHECKED = assumption();
const EVIDENCE = { evidence: 'The release notes say so.' };

const ASSUMPTION_ROWS: readonly Row[] = [
  row(
    'ASM-01',
    'an assumption is written, naming a validator or not',
    ALWAYS,
    { may: ALL },
    creates('assumption', { title: 'The API is stable' }),
    creates('assumption', { title: 'The API is stable', validatorId: who.decider }),
  ),
  row(
    'ASM-02',
    'words, basis, impact or day of an assumption are changed',
    ALWAYS,
    { may: ALL },
    edits(CHECKED, { title: 'The API stays', basis: 'They said so.', impactIfFalse: 'We start anew.' }),
    edits(assumption({ validateByOn: '2026-12-01' }), { validateByOn: '2026-12-24' }),
  ),
  row(
    'ASM-03',
    'a validator is named where there was none',
    ALWAYS,
    { may: ALL },
    edits(UNCHECKED, { validatorId: who.decider }),
  ),
  row(
    'ASM-04',
    'a validator is replaced or taken away',
    ALWAYS,
    { may: [...LEADS, 'decider'] },
    edits(CHECKED, { validatorId: who.other }),
    edits(CHECKED, { validatorId: undefined }),
  ),
  row(
    'ASM-05',
    'an assumption with a validator is validated',
    ALWAYS,
    { may: ['decider'] },
    does(CHECKED, 'validate', EVIDENCE),
  ),
  row(
    'ASM-06',
    'an assumption without a validator is validated: nobody is passed over',
    ALWAYS,
    { may: ALL },
    does(UNCHECKED, 'validate', EVIDENCE),
  ),
  row(
    'ASM-07',
    'an assumption is found false',
    ALWAYS,
    { may: ALL },
    does(CHECKED, 'invalidate', { ...EVIDENCE, becomes: 'risk' }, { as: 'with a validator' }),
    does(UNCHECKED, 'invalidate', { ...EVIDENCE, becomes: 'issue' }, { as: 'without a validator' }),
  ),
];

const issue = (more: Partial<Issue> = {}): Issue =>
  existing('issue', { title: 'The build is red', severity: 'critical', ...THEIRS, ...more });
const RESOLVED = issue({
  status: 'resolved',
  resolution: { byId: who.owner, resolvedAt: '2026-11-19T09:00:00.000Z', text: 'Mended.' },
});
const issueEdits: readonly Attempt[] = [
  edits(issue(), { title: 'The build is down' }, { as: 'title' }),
  edits(issue(), { impact: 'Nobody ships.', workaround: 'Build at home.' }, { as: 'impact, workaround' }),
  edits(issue(), { ownerId: who.other }, { as: 'owner' }),
];
const issueActs: readonly Attempt[] = [
  does(issue(), 'start', {}),
  does(issue(), 'resolve', { resolution: 'Mended.' }),
  does(RESOLVED, 'close', {}),
  does(RESOLVED, 'reopen', { reason: 'It is red again.' }),
];

const ISSUE_ROWS: readonly Row[] = [
  row('I-01', 'an issue is written', ALWAYS, { may: ALL }, creates('issue', { title: 'The build is red' })),
  row('I-02', 'words or owner of an issue are changed', LIGHTER, { may: ALL }, ...issueEdits),
  row('I-03', 'in a regulated program words or owner of an issue are changed', REGULATED, { may: OTL }, ...issueEdits),
  row(
    'I-04',
    'the severity of an issue is raised',
    ALWAYS,
    { may: ALL },
    edits(issue({ severity: 'low' }), { severity: 'critical' }),
  ),
  row('I-05', 'the severity of an issue is lowered', LIGHTER, { may: ALL }, edits(issue(), { severity: 'low' })),
  row(
    'I-06',
    'in a regulated program the severity of an issue is lowered',
    REGULATED,
    { may: OTL },
    edits(issue(), { severity: 'low' }),
  ),
  row('I-07', 'an issue is started, resolved, closed or reopened', LIGHTER, { may: ALL }, ...issueActs),
  row(
    'I-08',
    'in a regulated program an issue is started, resolved, closed or reopened',
    REGULATED,
    { may: OTL },
    ...issueActs,
  ),
];

const action = (more: Partial<Action> = {}): Action =>
  existing('action', { title: 'Order it', dueOn: '2026-12-01', ...THEIRS, ...more });
const DONE = action({
  status: 'done',
  completion: { byId: who.owner, completedAt: '2026-11-19T09:00:00.000Z', evidence: 'The receipt.' },
});
const actionEdits: readonly Attempt[] = [
  edits(action(), { title: 'Order two', detail: 'From Web.' }, { as: 'words' }),
  edits(action(), { dueOn: '2026-12-24' }, { as: 'later' }),
  edits(action(), { dueOn: '2026-11-24' }, { as: 'earlier' }),
  edits(action(), { ownerId: who.other }, { as: 'owner' }),
];
const actionActs: readonly Attempt[] = [
  does(action(), 'carry', { dueOn: '2026-12-24' }),
  does(action(), 'complete', { evidence: 'The receipt.' }),
  does(action(), 'drop', { reason: 'Nobody needs it.' }),
  does(DONE, 'reopen', { reason: 'It did not come.' }),
];

const ACTION_ROWS: readonly Row[] = [
  row(
    'ACT-01',
    'an action is written, for oneself or another',
    ALWAYS,
    { may: ALL },
    creates('action', (me) => ({ title: 'Order it', ownerId: me })),
    creates('action', { title: 'Order it', ownerId: who.mate }),
  ),
  row('ACT-02', 'words, due day or owner of an action are changed', LIGHTER, { may: ALL }, ...actionEdits),
  row(
    'ACT-03',
    'in a regulated program words, due day or owner of an action are changed',
    REGULATED,
    { may: OTL },
    ...actionEdits,
  ),
  row('ACT-04', 'an action is carried, completed, dropped or reopened', LIGHTER, { may: ALL }, ...actionActs),
  row(
    'ACT-05',
    'in a regulated program an action is carried, completed, dropped or reopened',
    REGULATED,
    { may: OTL },
    ...actionActs,
  ),
];

/** What people take for granted, what hurts, and what is to be done. */
export const WORK_ROWS: readonly Row[] = [...ASSUMPTION_ROWS, ...ISSUE_ROWS, ...ACTION_ROWS];
