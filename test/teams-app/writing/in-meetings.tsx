import { screen } from '@testing-library/react';
import { HalfWritten } from '../../../teams-app/src/features/live-meeting/half-written.tsx';
import LivePage from '../../../teams-app/src/features/live-meeting/live-page.tsx';
import MeetingsPage from '../../../teams-app/src/features/meetings/meetings-page.tsx';
import MinutesPage from '../../../teams-app/src/features/minutes/minutes-page.tsx';
import { action as proposed, cues, decision as said, meeting, minutes, question } from '../minutes/samples.ts';
import { JONAS, PRIYA } from '../samples.ts';
import { boxIn, pressing, type WrittenForm } from './written-form.tsx';

const AT = 'programs/p1/meetings/MTG-1';
const { minutes: _minutes, transcript: _transcript, ...bare } = meeting();
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });
const point = (title: string, ...records: string[]) => ({
  ...{ title, purpose: 'decide' as const, durationMinutes: 10 },
  records,
});
const running = {
  ...bare,
  status: 'live',
  agenda: [point('Open actions', 'ACT-1', 'D-1'), point('Waves')],
  spentSeconds: [0, 0],
  current: { agendaIndex: 0, sinceAt: '2026-11-22T09:58:00.000Z' },
  attendeeIds: [],
};
const record = (kind: string, number: string, more: object) => ({ ...bare, kind, number, captures: [], ...more });
const decision = (more: object = {}) =>
  record('decision', 'D-1', { title: 'Two waves', status: 'proposed', deciderId: JONAS, ...more });
const action = (more: object = {}) =>
  record('action', 'ACT-1', { title: 'Call the lab', status: 'open', carryCount: 1, ownerId: JONAS, ...more });
const nextPoint = { ...running, current: { agendaIndex: 1, sinceAt: '2026-11-22T09:59:00.000Z' }, version: 2 };
const held = { ...running, status: 'held', current: undefined, endedAt: '2026-11-22T10:00:00.000Z', version: 3 };

const live = {
  page: () => <LivePage place="live" rest="MTG-1" go={() => {}} />,
  answers: {
    [`GET ${AT}`]: running,
    [`GET ${AT}/preparation`]: { actions: [], undecided: [], escalations: [], changes: [], risks: [] },
    'GET programs/p1/decisions/D-1': decision(),
    'GET programs/p1/actions/ACT-1': action(),
  },
  changed: { [`GET ${AT}`]: nextPoint },
  over: { [`GET ${AT}`]: held },
};

const planned = { ...bare, status: 'planned', agenda: [point('Waves')] };
const meetings = {
  page: () => <MeetingsPage place="meetings" rest={undefined} go={() => {}} halfWritten={() => null} />,
  answers: {
    'GET programs/p1/meetings': page(planned),
    [`GET ${AT}`]: planned,
    [`GET ${AT}/preparation`]: { actions: [], undecided: [], escalations: [], changes: [], risks: [] },
  },
  changed: {
    'GET programs/p1/meetings': page({ ...planned, title: 'Board', version: 2 }),
    [`GET ${AT}`]: { ...planned, title: 'Board', version: 2 },
  },
  over: {
    'GET programs/p1/meetings': page({ ...planned, status: 'minutes-approved', version: 3 }),
    [`GET ${AT}`]: { ...planned, status: 'minutes-approved', version: 3 },
  },
};
const oneMeeting = {
  ...meetings,
  page: () => (
    <MeetingsPage place="meetings" rest="MTG-1" go={() => {}} halfWritten={(of) => <HalfWritten meeting={of} />} />
  ),
};

const KINDS = ['decisions', 'actions', 'risks', 'issues', 'dependencies'];
const M1 = 'programs/p1/minutes/MIN-1';
const drafted = (version: number, ...candidates: readonly object[]) => ({ ...minutes(), candidates, version });
const review = {
  page: () => <MinutesPage place="minutes" rest="MIN-1" go={() => {}} />,
  answers: {
    [`GET ${M1}`]: minutes(),
    [`GET ${AT}`]: meeting(),
    [`GET ${AT}/transcript`]: { cues, isAttributed: true },
    ...Object.fromEntries(KINDS.map((kind) => [`GET programs/p1/${kind}`, page()])),
  },
  changed: { [`GET ${M1}`]: drafted(2, said, { ...proposed, title: 'Write it all down' }, question) },
  over: { [`GET ${M1}`]: drafted(3, said, { ...proposed, state: 'rejected' }, question) },
};
const onAction = (name: string) => async (user: Parameters<ReturnType<typeof pressing>>[0]) => {
  const card = await screen.findByRole('article', { name: /^Action/ });
  await user.click(card);
  await user.click(
    Array.from(card.querySelectorAll('button')).find((each) => each.textContent?.startsWith(name)) ?? card,
  );
};

/** The forms of meetings: planned, live, ended, and their minutes. */
export const MEETING_FORMS: readonly WrittenForm[] = [
  {
    ...live,
    name: 'the words of a decision read back',
    of: ['features/live-meeting/read-back.tsx'],
    meId: JONAS,
    open: pressing('Read back D-1'),
    box: () => screen.findByLabelText('In these words'),
    send: { press: 'Agreed as read', route: 'POST programs/p1/decisions/D-1/decide' },
  },
  {
    ...live,
    name: 'the words of a decision that somebody else decides',
    of: ['features/live-meeting/read-back.tsx'],
    open: pressing('Read back D-1'),
    box: () => screen.findByLabelText('In these words'),
    over: {
      'GET programs/p1/decisions/D-1': decision({
        ...{ status: 'decided', version: 2 },
        ruling: { text: 'At once.', byId: JONAS, decidedAt: '2026-11-22T10:00:00.000Z', effectiveOn: '2026-11-22' },
      }),
    },
  },
  {
    ...live,
    name: 'the evidence of an action',
    of: ['features/live-meeting/act-form.tsx'],
    open: pressing('Mark done, ACT-1'),
    box: boxIn('Mark done, ACT-1', /Evidence/),
    send: { press: 'Mark done', route: 'POST programs/p1/actions/ACT-1/complete' },
  },
  {
    ...live,
    name: 'a capture',
    of: ['features/live-meeting/use-drafts.ts'],
    open: pressing(/^Risk/),
    box: () => screen.findByLabelText(/What may happen/),
    send: { press: 'Capture risk', route: `POST ${AT}/capture` },
  },
  {
    ...live,
    name: 'the day of an action that has none',
    of: ['features/live-meeting/who-and-when.tsx'],
    answers: {
      ...live.answers,
      [`GET ${AT}`]: {
        ...nextPoint,
        captures: [{ record: 'ACT-1', capturedAt: '2026-11-22T09:59:00.000Z', byId: JONAS }],
      },
    },
    changed: {},
    open: pressing('End meeting'),
    box: () => screen.findByLabelText('Due day'),
    words: '2026-12-04',
    over: {
      [`GET ${AT}`]: { ...held, captures: [{ record: 'ACT-1', capturedAt: '2026-11-22T09:59:00.000Z', byId: JONAS }] },
    },
    isOffered: true,
  },
  {
    ...oneMeeting,
    name: 'the record of what a meeting left half written',
    of: ['features/live-meeting/half-written.tsx'],
    kept: {
      [`steerline.written.${PRIYA} p1 capture MTG-1`]: {
        value: { decision: { title: '' }, action: { title: '' }, risk: { title: 'Keys expire' } },
      },
    },
    answers: { ...oneMeeting.answers, [`GET ${AT}`]: held },
    changed: { [`GET ${AT}`]: { ...held, title: 'Board', version: 4 } },
    over: { [`GET ${AT}`]: { ...held, status: 'minutes-approved', version: 5 } },
    open: async (user) => {
      await user.click(await screen.findByText('Log risk'));
    },
    box: boxIn('Log risk', /Title/),
    send: { press: 'Log risk', route: 'POST programs/p1/risks' },
    isOffered: true,
  },
  {
    ...meetings,
    name: 'a planned meeting with its agenda',
    of: [
      'features/meetings/meetings-page.tsx',
      'features/meetings/meeting-form.tsx',
      'features/meetings/use-meeting-draft.ts',
    ],
    open: pressing('Plan meeting', 'Add item'),
    box: boxIn('Plan meeting', /^Point/),
  },
  {
    ...oneMeeting,
    name: 'an edited meeting',
    of: ['features/meetings/meeting-page.tsx'],
    open: pressing('Edit'),
    box: boxIn('Edit MTG-1', /^Title/),
    send: { press: 'Save', route: `PATCH ${AT}` },
  },
  {
    ...oneMeeting,
    name: 'the meeting after one that was held',
    of: ['features/meetings/meeting-page.tsx'],
    answers: { ...oneMeeting.answers, [`GET ${AT}`]: held },
    changed: { [`GET ${AT}`]: { ...held, title: 'Board', version: 4 } },
    open: pressing('Plan the next one'),
    box: boxIn('Plan meeting', /^Title/),
    send: { press: 'Plan meeting', route: 'POST programs/p1/meetings' },
  },
  {
    ...review,
    name: 'the correction of a candidate',
    of: ['features/minutes/candidate-edit.tsx', 'features/minutes/candidate-card.tsx'],
    open: onAction('Edit'),
    box: boxIn('Edit the candidate', 'Title'),
    send: { press: 'Save for later', route: `POST ${M1}/revise` },
  },
  {
    ...review,
    name: 'the reason of a rejection',
    of: ['features/minutes/reject-form.tsx', 'features/minutes/candidate-card.tsx'],
    open: onAction('Reject'),
    box: () => screen.findByLabelText('Why, if you like'),
    send: { press: 'Reject', route: `POST ${M1}/reject` },
    over: { [`GET ${M1}`]: { ...minutes(), status: 'published', publishedAt: '2026-11-22T10:00:00.000Z', version: 3 } },
  },
  {
    ...review,
    name: 'the parts of a candidate',
    of: ['features/minutes/split-dialog.tsx', 'features/minutes/candidate-card.tsx'],
    open: onAction('Split'),
    box: () => screen.findByLabelText('Part 2'),
    send: { press: 'Split', route: `POST ${M1}/split` },
    over: { [`GET ${M1}`]: drafted(3, said, { ...proposed, id: 'c2a' }, { ...proposed, id: 'c2b' }, question) },
  },
];
