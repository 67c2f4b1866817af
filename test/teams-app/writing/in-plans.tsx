import { screen, within } from '@testing-library/react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Claim, Summary } from '#shared/domain/kinds/summary/summary.ts';
import PlanningPage from '../../../teams-app/src/features/planning/planning-page.tsx';
import ProgramsPage from '../../../teams-app/src/features/programs/programs-page.tsx';
import SummariesPage from '../../../teams-app/src/features/summaries/summaries-page.tsx';
import TabSettingsPage from '../../../teams-app/src/features/tab-settings/tab-settings-page.tsx';
import { HostContext } from '../../../teams-app/src/platform/host-context.ts';
import type { Host } from '../../../teams-app/src/platform/host.ts';
import { cues, meeting, minutes } from '../minutes/samples.ts';
import { dependency, milestone, planned, session } from '../planning/samples.ts';
import { JONAS, PRIYA, program, risk } from '../samples.ts';
import { boxIn, pressing, type WrittenForm } from './written-form.tsx';

const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });
const PLN = 'programs/p1/planning-sessions';
const one = (more: Parameters<typeof session>[0]) => ({ [`GET ${PLN}/PLN-1`]: session(more) });
const planning = {
  page: () => (
    <HostContext value={{ share: () => {} } as unknown as Host}>
      <PlanningPage place="planning-sessions" rest="PLN-1" go={() => {}} />
    </HostContext>
  ),
  program: planned,
  answers: {
    [`GET ${PLN}`]: page(session()),
    ...one({}),
    'GET programs/p1/milestones': page(milestone('MS-1'), milestone('MS-2')),
    'GET programs/p1/dependencies': page(dependency('DEP-1')),
  },
  changed: one({ title: 'First quarter', version: 2 }),
  over: one({ status: 'voted', version: 3 }),
  isOffered: true,
};
const ofCore = (name: string | RegExp) => async (user: Parameters<ReturnType<typeof pressing>>[0]) => {
  const core = await screen.findByRole('region', { name: 'Core' });
  await user.click(within(core).getAllByRole('button', { name })[0] as HTMLElement);
};

const S1 = 'programs/p1/summaries/SUM-1';
const { candidates: _candidates, lines: _lines, meeting: _meeting, ...common } = minutes();
const claim = (id: string, more: Partial<Claim> = {}): Claim => ({
  ...{ id, section: 'changes', text: 'The rollout costs 5 million.', isEdited: false, problems: [] },
  citations: [{ type: 'record', number: 'R-1', version: 1 }],
  ...more,
});
const loose = claim('s2', { text: 'It is late.', problems: ['Nothing says so.'] });
const summary = (more: Partial<Summary> = {}): Summary => ({
  ...common,
  ...{ kind: 'summary', number: 'SUM-1', title: 'Week to 22 November', status: 'drafted', draftedBy: 'rules 1' },
  ...{ periodFromOn: '2026-11-16', periodToOn: '2026-11-22', dataAt: '2026-11-22T09:00:00.000Z' },
  claims: [claim('s1'), loose],
  ...more,
});
const published = { status: 'published', publishedById: JONAS, publishedAt: '2026-11-22T10:00:00.000Z' } as const;
const summaries = {
  page: () => <SummariesPage place="summaries" rest="SUM-1" go={() => {}} />,
  answers: {
    [`GET ${S1}`]: summary(),
    'GET programs/p1/summaries': page(),
    'GET programs/p1/risks/R-1': risk(),
    'GET programs/p1/meetings/MTG-1': meeting(),
    'GET programs/p1/meetings/MTG-1/transcript': { cues, isAttributed: true },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
  },
  changed: { [`GET ${S1}`]: summary({ version: 2, title: 'The week' }) },
  over: { [`GET ${S1}`]: summary({ ...published, version: 3 }) },
};

const foreign = { id: 'p2', name: 'Data centre exit', acceptsSubmissions: true, isMember: false };
const me = { personId: PRIYA, tenantRoles: [], mayCreatePrograms: true };
const { hook } = memoryLocation({ path: '/programs' });
const programs = {
  page: () => (
    <Router hook={hook}>
      <ProgramsPage />
    </Router>
  ),
  answers: { 'GET programs': { items: [foreign] }, 'GET me': me },
  changed: { 'GET programs': { items: [{ ...foreign, name: 'Exit' }] } },
  over: { 'GET programs': { items: [] } },
};

/** The forms of planning sessions, summaries, the list of programs, and the settings of a tab. */
export const PLAN_FORMS: readonly WrittenForm[] = [
  {
    ...planning,
    name: 'the capacity of a team',
    of: ['features/planning/form-drawer.tsx'],
    open: ofCore('Edit capacity of Core'),
    box: boxIn('Capacity of Core', /Capacity/),
    words: '37',
    send: { press: 'Save capacity', route: `POST ${PLN}/PLN-1/capacity` },
  },
  {
    ...planning,
    name: 'a dependency that is rejected',
    of: ['features/planning/form-drawer.tsx'],
    open: pressing('Reject DEP-1'),
    box: boxIn('Reject DEP-1', /Reason/),
    send: { press: 'Reject', route: 'POST programs/p1/dependencies/DEP-1/reject' },
  },
  {
    ...planning,
    name: 'the reason to plan again',
    of: ['features/planning/form-drawer.tsx'],
    answers: { ...planning.answers, ...one({ status: 'voted' }) },
    changed: one({ status: 'voted', title: 'First quarter', version: 2 }),
    over: one({ status: 'open', version: 3 }),
    open: pressing('Plan again'),
    box: boxIn('Plan again', /Reason/),
    send: { press: 'Plan again', route: `POST ${PLN}/PLN-1/reopen` },
  },
  {
    ...planning,
    name: 'the comment on a vote',
    of: ['features/planning/vote-panel.tsx'],
    answers: { ...planning.answers, ...one({ status: 'voting' }) },
    changed: one({ status: 'voting', title: 'First quarter', version: 2 }),
    box: () => screen.findByLabelText('Why, if you like'),
    send: { press: /^4/, route: `POST ${PLN}/PLN-1/vote` },
  },
  {
    ...summaries,
    name: 'the new words of a sentence',
    of: ['features/summaries/claim-edit.tsx'],
    open: pressing('Edit: The rollout costs 5 million.'),
    box: () => screen.findByLabelText('Sentence'),
    send: { press: 'Save', route: `POST ${S1}/revise` },
  },
  {
    ...summaries,
    name: 'the reason to keep a sentence',
    of: ['features/summaries/claim-problems.tsx'],
    open: pressing('Publish anyway because…'),
    box: () => screen.findByLabelText('Publish anyway because'),
    send: { press: 'Keep the sentence', route: `POST ${S1}/override` },
    over: { [`GET ${S1}`]: summary({ version: 3, claims: [claim('s1')] }) },
  },
  {
    ...summaries,
    name: 'the reviewer of a summary',
    of: ['features/summaries/ask-for-review.tsx'],
    open: pressing('Ask for review'),
    box: () => screen.findByRole('combobox', { name: 'Reviewer' }),
    words: 'Jonas Weber',
    write: async (user) => {
      await user.click(await screen.findByRole('combobox', { name: 'Reviewer' }));
      await user.click(await screen.findByRole('option', { name: 'Jonas Weber' }));
    },
  },
  {
    ...summaries,
    name: 'the days of a summary',
    of: ['features/summaries/draft-dialog.tsx', 'features/summaries/summaries-page.tsx'],
    page: () => <SummariesPage place="summaries" rest={undefined} go={() => {}} />,
    open: pressing('Draft this week'),
    box: () => screen.findByLabelText(/^From/),
    words: '2026-11-03',
    changed: { 'GET programs/p1/summaries': page(summary()) },
    send: { press: 'Draft summary', route: 'POST programs/p1/summaries' },
    over: {},
    programOver: { ...program, status: 'paused' },
  },
  {
    ...programs,
    name: 'a new program',
    of: ['features/programs/program-form.tsx', 'features/programs/program-drawers.tsx'],
    open: pressing('Create program'),
    box: boxIn('Create program', /^Name/),
  },
  {
    ...programs,
    name: 'a risk proposed to a program of others',
    of: ['features/programs/propose-risk.tsx', 'features/programs/program-drawers.tsx'],
    open: async (user) => {
      await user.click(await screen.findByText('Data centre exit'));
    },
    box: boxIn('Propose risk', /Title/),
    send: { press: 'Propose risk', route: 'POST programs/p2/risks' },
  },
  {
    name: 'the series of a tab',
    of: ['features/tab-settings/tab-settings-page.tsx', 'features/tab-settings/series-field.tsx'],
    page: () => (
      <TabSettingsPage
        setUp={{ place: undefined, setValid: () => {}, onSave: () => {} }}
        chat={{ id: '19:a@thread.v2', isMeeting: true }}
      />
    ),
    answers: {
      'GET programs': { items: [{ ...foreign, id: 'p1', isMember: true, status: 'active' }] },
      'GET me': me,
      'GET programs/p1': program,
      'GET programs/p1/meetings': page(),
      [`GET chats/${encodeURIComponent('19:a@thread.v2')}`]: { programId: 'p1', programName: 'Payments platform' },
    },
    box: () => screen.findByRole('combobox', { name: 'Series' }),
    changed: { 'GET programs/p1': { ...program, title: 'Payments', version: 2 } },
    over: { 'GET programs/p1': { ...program, status: 'paused', version: 3 } },
  },
];
