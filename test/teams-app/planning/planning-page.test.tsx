/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Confidence, PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import PlanningPage from '../../../teams-app/src/features/planning/planning-page.tsx';
import { HostContext } from '../../../teams-app/src/platform/host-context.ts';
import type { Host } from '../../../teams-app/src/platform/host.ts';
import { FakeApi, Problem, type Answer, type FakeRequest } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { JONAS, MEI, NAMES, PRIYA, TOMAS } from '../samples.ts';
import { dependency, milestone, planned, session } from './samples.ts';

// In jsdom Fluent's modal counts itself as hidden, and drawing one takes seconds of a busy machine.
configure({ asyncUtilTimeout: 12_000, defaultHidden: true });

const AT = 'programs/p1/planning-sessions';
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });
const castAt = '2026-11-20T09:00:00.000Z';

function show(
  answers: Readonly<Record<string, Answer>> = {},
  { meId = PRIYA, isList = false, program = planned } = {},
) {
  const went: string[] = [];
  const shared: string[] = [];
  const host = { share: (subPage: string) => shared.push(subPage) } as unknown as Host;
  const api = new FakeApi({
    'GET people': { people: NAMES },
    [`GET ${AT}`]: page(session()),
    [`GET ${AT}/PLN-1`]: session(),
    'GET programs/p1/milestones': page(
      milestone('MS-1', { title: 'Contract signed', forecastOn: '2027-01-20', isQuarterCommitment: true }),
      milestone('MS-2'),
    ),
    'GET programs/p1/dependencies': page(),
    ...answers,
  });
  render(
    <HostContext value={host}>
      <InProgram api={api} meId={meId} program={program}>
        <PlanningPage
          place="planning-sessions"
          rest={isList ? undefined : 'PLN-1'}
          go={(place, number) => went.push([place, number].filter(Boolean).join(' '))}
        />
      </InProgram>
    </HostContext>,
  );
  return { api, went, shared, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
/** Answers an act with the session as it is then, and from then on. */
const becomes = (api: () => FakeApi, more: Partial<PlanningSession>): Answer => {
  return () => {
    const after = session({ version: 2, ...more });
    api().on(`GET ${AT}/PLN-1`, after);
    return after;
  };
};
const bodies = (requests: readonly FakeRequest[]) => requests.map(({ body }) => body);
const team = (name: string) => screen.findByRole('region', { name });
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('the planning sessions of a program', () => {
  test('are listed with their period and where they stand, and open', async () => {
    const { user, went } = show({}, { isList: true });
    const table = await screen.findByRole('table', { name: 'Planning sessions' });
    for (const text of ['PLN-1', 'Q1 2027', /^1 Jan.–.31 Mar 2027$/, 'Open'])
      expect(within(table).getByText(text)).toBeVisible();
    await user.click(within(table).getByText('Q1 2027'));
    expect(went).toEqual(['planning-sessions PLN-1']);
  });

  test('teach what goes here while there are none, and begin with the next quarter', async () => {
    const made = session({ number: 'PLN-2' });
    const { user, api, went } = show({ [`GET ${AT}`]: page(), [`POST ${AT}`]: made }, { isList: true });
    expect(await screen.findByText('No planning session yet')).toBeVisible();
    await user.click(await button('Plan quarter'));
    const form = await screen.findByRole('form', { name: 'Plan quarter' });
    await user.click(within(form).getByRole('button', { name: 'Plan quarter' }));
    await waitFor(() => expect(went).toEqual(['planning-sessions PLN-2']));
    expect(bodies(api.sent(`POST ${AT}`))).toEqual([
      { title: 'Q1 2027', periodFromOn: '2027-01-01', periodToOn: '2027-03-31', measure: 'person-days' },
    ]);
  });

  test('say that they could not be read', async () => {
    show({ [`GET ${AT}`]: new Problem(403, { code: 'access/denied' }) }, { isList: true });
    expect(await screen.findByText('The planning sessions could not be read.')).toBeVisible();
  });

  test('are begun by those who lead alone', async () => {
    show({}, { isList: true, meId: JONAS });
    await screen.findByRole('table', { name: 'Planning sessions' });
    expect(screen.queryByRole('button', { name: 'Plan quarter' })).toBeNull();
  });
});

describe('the plan by team', () => {
  test('shows the reader’s own team first, demand against capacity in numbers, and too much in words', async () => {
    show({}, { meId: JONAS });
    const core = await team('Core, your team');
    expect(await within(core).findByText('44 of 40 person-days')).toBeVisible();
    expect(within(core).getByText('Over capacity by 4')).toBeVisible();
    expect(within(await team('Web')).getByText('Capacity not stated')).toBeVisible();
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names.indexOf('Core')).toBeLessThan(names.indexOf('Web'));
  });

  test('names each milestone with day, demand and quarter commitment, the earliest first', async () => {
    show();
    const core = await team('Core');
    await within(core).findByText('MS-1 Contract signed');
    const [first, second] = within(core).getAllByRole('listitem');
    expect(first).toHaveTextContent('MS-1 Contract signed20 Jan 202714 person-daysQuarter commitment');
    expect(second).toHaveTextContent('MS-2 Interface live12 Feb 202730 person-days');
  });

  test('marks a milestone whose day has left the period', async () => {
    const moved = milestone('MS-2', { forecastOn: '2027-04-02' });
    show({ 'GET programs/p1/milestones': page(milestone('MS-1'), moved) });
    expect(await within(await team('Core')).findByText('Outside the period')).toBeVisible();
  });

  test('takes a new milestone from somebody of the team, and says what is wrong with it at its field', async () => {
    const { user, api } = show({}, { meId: JONAS });
    const refused = { code: 'input/invalid', errors: [{ path: '/forecastOn', message: 'The session plans Q1.' }] };
    api.on(`POST ${AT}/PLN-1/propose`, new Problem(400, refused));
    await user.click(await button('Propose milestone for Core'));
    await user.click(await screen.findByRole('menuitem', { name: 'A new one' }));
    const form = await screen.findByRole('form', { name: 'Propose milestone for Core' });
    await user.type(within(form).getByLabelText(/^Title/), 'Load test passed');
    await user.type(within(form).getByLabelText(/^Forecast/), '2027-04-05');
    await user.type(within(form).getByLabelText(/^Demand/), '12');
    await user.click(within(form).getByRole('button', { name: 'Propose milestone' }));
    expect(await within(form).findByText('The session plans Q1.')).toBeVisible();
    api.on(`POST ${AT}/PLN-1/propose`, session({ version: 2 }));
    await user.click(within(form).getByRole('button', { name: 'Propose milestone' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(bodies(api.sent(`POST ${AT}/PLN-1/propose`))[1]).toEqual({
      title: 'Load test passed',
      forecastOn: '2027-04-05',
      demand: 12,
      team: 'Core',
    });
  });

  test('takes a milestone out, and back in', async () => {
    const { user, api } = show({}, { meId: JONAS });
    api.on(`POST ${AT}/PLN-1/drop`, session({ version: 2 }));
    api.on(`POST ${AT}/PLN-1/propose`, session({ version: 3 }));
    await user.click(await button('More for MS-1'));
    await user.click(await screen.findByRole('menuitem', { name: 'Take out of the plan' }));
    await user.click(await button('Undo'));
    await waitFor(() =>
      expect(bodies(api.sent(`POST ${AT}/PLN-1/propose`))).toEqual([{ milestone: 'MS-1', team: 'Core', demand: 14 }]),
    );
    expect(bodies(api.sent(`POST ${AT}/PLN-1/drop`))).toEqual([{ milestone: 'MS-1' }]);
  });

  test('takes the capacity a team states', async () => {
    const { user, api } = show({ [`POST ${AT}/PLN-1/capacity`]: session() }, { meId: TOMAS });
    await user.click(await button('State capacity of Web'));
    const form = await screen.findByRole('form', { name: 'Capacity of Web' });
    await user.type(within(form).getByLabelText(/^Capacity/), '25');
    await user.click(within(form).getByRole('button', { name: 'Save capacity' }));
    await waitFor(() => expect(bodies(api.sent(`POST ${AT}/PLN-1/capacity`))).toEqual([{ team: 'Web', amount: 25 }]));
  });

  test('is changed by the team it is of', async () => {
    show({}, { meId: JONAS });
    expect(await button('Propose milestone for Core')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Propose milestone for Web' })).toBeNull();
  });

  test('is changed by a lead for every team', async () => {
    show();
    for (const name of ['Core', 'Web']) expect(await button(`Propose milestone for ${name}`)).toBeVisible();
  });

  test('offers a reader nothing to change', async () => {
    show({}, { meId: MEI });
    await screen.findByText('MS-1 Contract signed');
    for (const name of [/Propose/, /capacity/, /Ask a team/, /More for/, /vote/, /Edit/])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('tells somebody without a team why they propose nothing', async () => {
    const members = planned.members.map(({ personId, roles }) => ({ personId, roles }));
    show({}, { meId: JONAS, program: { ...planned, members } });
    expect(await screen.findByText(/You are in no team of this program/)).toBeVisible();
  });

  test('says that a program without teams cannot be planned by team', async () => {
    show({ [`GET ${AT}/PLN-1`]: session({ proposals: [], capacities: [] }) }, { program: { ...planned, teams: [] } });
    expect(await screen.findByText('This program has no teams')).toBeVisible();
  });

  test('could not be read: says so, and is asked for again', async () => {
    const { api, user } = show({ [`GET ${AT}/PLN-1`]: new Problem(404, { code: 'record/not-found' }) });
    expect(await screen.findByText('This planning session could not be read.')).toBeVisible();
    api.on(`GET ${AT}/PLN-1`, session());
    await user.click(await button('Try again'));
    expect(await team('Core')).toBeVisible();
  });

  test('shows within a few seconds what others proposed, with the milestone they made', async () => {
    const { api } = show();
    await team('Core');
    const { proposals } = session();
    const theirs = { milestone: 'MS-3', team: 'Web', demand: 9, byId: TOMAS };
    api.on('GET programs/p1/milestones', page(milestone('MS-3', { title: 'App in the store', team: 'Web' })));
    api.on(`GET ${AT}/PLN-1`, session({ version: 2, proposals: [...proposals, theirs] }));
    expect(await screen.findByText('MS-3 App in the store', {}, { timeout: 6000 })).toBeVisible();
  });

  test('is shared by its own address', async () => {
    const { user, shared } = show();
    await user.click(await button('Share a link'));
    expect(shared).toEqual(['programs/p1/planning-sessions/PLN-1']);
  });
});

describe('dependencies between teams', () => {
  const DEPS = 'programs/p1/dependencies';
  const agreement = { byId: TOMAS, agreedAt: castAt };

  test('are asked of another team for a milestone; asking is the yes of the team that asks', async () => {
    const asked = dependency('DEP-1', { providerTeam: 'Web', consumerTeam: 'Core' });
    const { user, api } = show({ [`POST ${DEPS}`]: asked, [`POST ${DEPS}/DEP-1/agree`]: asked }, { meId: JONAS });
    await screen.findByText('MS-1 Contract signed');
    await user.click(await button('Ask a team'));
    const form = await screen.findByRole('form', { name: 'Ask a team' });
    await user.type(within(form).getByLabelText(/^Title/), 'Sandbox accounts');
    await user.selectOptions(within(form).getByLabelText(/^Ask/), 'Web');
    await user.type(within(form).getByLabelText(/^Needed by\*?$/), '2027-01-20');
    await user.selectOptions(within(form).getByLabelText('For milestone'), 'MS-1 Contract signed');
    await user.click(within(form).getByRole('button', { name: 'Ask team' }));
    await waitFor(() => expect(bodies(api.sent(`POST ${DEPS}/DEP-1/agree`))).toEqual([{ side: 'consumer' }]));
    expect(bodies(api.sent(`POST ${DEPS}`))).toEqual([
      {
        title: 'Sandbox accounts',
        providerTeam: 'Web',
        consumerTeam: 'Core',
        needByOn: '2027-01-20',
        links: [{ type: 'blocks', to: 'MS-1' }],
      },
    ]);
  });

  test('are promised for a day by the team that gives', async () => {
    const asked = dependency('DEP-1', { consumerAgreement: agreement });
    const { user, api } = show({ [`GET ${DEPS}`]: page(asked), [`POST ${DEPS}/DEP-1/agree`]: asked }, { meId: JONAS });
    await user.click(await button('Promise DEP-1'));
    const form = await screen.findByRole('form', { name: 'Promise DEP-1' });
    expect(within(form).getByLabelText(/^Promised for/)).toHaveValue('2027-01-20');
    await user.click(within(form).getByRole('button', { name: 'Promise' }));
    await waitFor(() =>
      expect(bodies(api.sent(`POST ${DEPS}/DEP-1/agree`))).toEqual([{ side: 'provider', promisedOn: '2027-01-20' }]),
    );
  });

  test('are rejected by that team with a reason', async () => {
    const asked = dependency('DEP-1');
    const { user, api } = show({ [`GET ${DEPS}`]: page(asked), [`POST ${DEPS}/DEP-1/reject`]: asked }, { meId: JONAS });
    await user.click(await button('Reject DEP-1'));
    const form = await screen.findByRole('form', { name: 'Reject DEP-1' });
    await user.click(within(form).getByRole('button', { name: 'Reject' }));
    expect(await within(form).findByText('This is needed.')).toBeVisible();
    await user.type(within(form).getByLabelText(/^Reason/), 'Nobody is free');
    await user.click(within(form).getByRole('button', { name: 'Reject' }));
    await waitFor(() => expect(bodies(api.sent(`POST ${DEPS}/DEP-1/reject`))).toEqual([{ reason: 'Nobody is free' }]));
  });

  test('promised late say by how many days, and wait for a yes of the team that needs them', async () => {
    const late = dependency('DEP-1', { promisedOn: '2027-01-25', providerAgreement: agreement });
    const { user, api } = show({ [`GET ${DEPS}`]: page(late), [`POST ${DEPS}/DEP-1/agree`]: late }, { meId: TOMAS });
    const region = await screen.findByRole('region', { name: 'Dependencies between teams' });
    expect(await within(region).findByText('5 days late')).toBeVisible();
    expect(within(region).getByText('1 late promise')).toBeVisible();
    expect(within(region).queryByRole('button', { name: /^Promise/ })).toBeNull();
    await user.click(within(region).getByRole('button', { name: 'Accept the day of DEP-1' }));
    expect(await screen.findByText('DEP-1 is agreed')).toBeVisible();
    expect(bodies(api.sent(`POST ${DEPS}/DEP-1/agree`))).toEqual([{ side: 'consumer' }]);
  });

  test('could not be read: the plan stays in sight', async () => {
    show({ [`GET ${DEPS}`]: new Problem(403, { code: 'access/denied' }) });
    expect(await screen.findByText('The dependencies could not be read.')).toBeVisible();
    expect(await team('Core')).toBeVisible();
  });
});

describe('the confidence vote', () => {
  const voting = (votes: PlanningSession['votes'] = []) => session({ status: 'voting', votes });
  const vote = (byId: string, confidence?: Confidence, comment?: string) => ({
    byId,
    castAt,
    ...(confidence && { confidence }),
    ...(comment && { comment }),
  });

  test('is opened by the TPM once there is something in the plan', async () => {
    const { user, api } = show();
    api.on(
      `POST ${AT}/PLN-1/open-vote`,
      becomes(() => api, { status: 'voting' }),
    );
    await user.click(await button('Open the vote'));
    expect(await screen.findByText('How sure are you that this plan will hold?')).toBeVisible();
    expect(api.sent(`POST ${AT}/PLN-1/open-vote`)[0]?.headers.get('if-match')).toBe('"1"');
  });

  test('waits for a first milestone', async () => {
    show({ [`GET ${AT}/PLN-1`]: session({ proposals: [] }) });
    expect(await button('Open the vote')).toHaveAttribute('aria-disabled', 'true');
  });

  test('is one press, or one key, with a comment that may be left out', async () => {
    const { user, api } = show({ [`GET ${AT}/PLN-1`]: voting() }, { meId: JONAS });
    api.on(
      `POST ${AT}/PLN-1/vote`,
      becomes(() => api, voting([vote(JONAS, 2, 'Core is full')])),
    );
    await user.type(await screen.findByLabelText('Why, if you like'), 'Core is full');
    await user.click(await button(/^2/));
    expect(await screen.findByText('You voted 2. Press another number to change it.')).toBeVisible();
    await user.click(document.body);
    await user.keyboard('4');
    await waitFor(() =>
      expect(bodies(api.sent(`POST ${AT}/PLN-1/vote`))).toEqual([
        { confidence: 2, comment: 'Core is full' },
        { confidence: 4, comment: 'Core is full' },
      ]),
    );
  });

  test('keeps the number when only the comment changes', async () => {
    const { user, api } = show({ [`GET ${AT}/PLN-1`]: voting([vote(JONAS, 3)]) }, { meId: JONAS });
    api.on(`POST ${AT}/PLN-1/vote`, voting([vote(JONAS, 3, 'Late data')]));
    expect(await button(/^3/)).toHaveAttribute('aria-pressed', 'true');
    await user.type(screen.getByLabelText('Why, if you like'), 'Late data');
    await user.click(await button('Save comment'));
    await waitFor(() =>
      expect(bodies(api.sent(`POST ${AT}/PLN-1/vote`))).toEqual([{ confidence: 3, comment: 'Late data' }]),
    );
  });

  test('shows who has voted and who has not, and no number of another', async () => {
    show({ [`GET ${AT}/PLN-1`]: voting([vote(JONAS), vote(TOMAS)]) });
    const voted = await screen.findByRole('list', { name: 'Voted: 2 of 3' });
    expect(await within(voted).findByText('Jonas Weber')).toBeVisible();
    expect(await within(screen.getByRole('list', { name: 'Not yet' })).findByText('Priya Raman')).toBeVisible();
    expect(screen.queryByText('Mei Tanaka')).toBeNull();
    expect(screen.queryByText(/Confidence \d/)).toBeNull();
  });

  test('vote on a confidential session: only members who may know of it are counted', async () => {
    show({ [`GET ${AT}/PLN-1`]: { ...voting([vote(JONAS)]), confidential: true, watcherIds: [JONAS] } });
    expect(await screen.findByRole('list', { name: 'Voted: 1 of 2' })).toBeVisible();
  });

  test('is not for those who only read', async () => {
    show({ [`GET ${AT}/PLN-1`]: voting([vote(JONAS)]) }, { meId: MEI });
    await screen.findByRole('list', { name: 'Voted: 1 of 3' });
    expect(screen.queryByRole('group', { name: 'Your confidence' })).toBeNull();
  });

  test('is closed after a question, then shows how many gave which number, and the worried first', async () => {
    const { user, api } = show({ [`GET ${AT}/PLN-1`]: voting([vote(JONAS), vote(TOMAS)]) });
    const votes = [vote(TOMAS, 4, 'Tight'), vote(JONAS, 2, 'Core is full')];
    api.on(
      `POST ${AT}/PLN-1/close-vote`,
      becomes(() => api, { status: 'voted', votes }),
    );
    await user.click(await button('Close the vote'));
    const dialog = await screen.findByRole('dialog', { name: 'Close the vote?' });
    await user.click(within(dialog).getByRole('button', { name: 'Close the vote' }));
    expect(await screen.findByText('Confidence 3.0 of 5, from 2 votes')).toBeVisible();
    const counts = within(screen.getByRole('list', { name: 'Votes by confidence' })).getAllByRole('listitem');
    expect(counts.map(({ textContent }) => textContent)).toEqual([
      '5 Entirely sure0',
      '4 Rather sure1',
      '3 Half sure0',
      '2 Rather unsure1',
      '1 Not at all sure0',
    ]);
    const comments = screen.getByRole('list', { name: 'Comments, the least sure first' });
    expect(within(comments).getAllByRole('listitem')[0]).toHaveTextContent('Core is full');
  });

  test('says that it was not taken, and the number is not shown as given', async () => {
    const { user, api } = show({ [`GET ${AT}/PLN-1`]: voting() }, { meId: JONAS });
    api.on(`POST ${AT}/PLN-1/vote`, new Problem(409, { code: 'record/wrong-state' }));
    await user.click(await button(/^5/));
    expect(await screen.findByText('Your vote was not taken')).toBeVisible();
    expect(await button(/^5/)).toHaveAttribute('aria-pressed', 'false');
  });

  test('is held again after the plan is taken up again with a reason', async () => {
    const { user, api } = show({ [`GET ${AT}/PLN-1`]: session({ status: 'voted', votes: [vote(JONAS, 2)] }) });
    api.on(
      `POST ${AT}/PLN-1/reopen`,
      becomes(() => api, { statusReason: 'Core is over capacity' }),
    );
    await user.click(await button('Plan again'));
    const form = await screen.findByRole('form', { name: 'Plan again' });
    await user.type(within(form).getByLabelText(/^Reason/), 'Core is over capacity');
    await user.click(within(form).getByRole('button', { name: 'Plan again' }));
    expect(await screen.findByText('Planned again: Core is over capacity')).toBeVisible();
    expect(await button('Open the vote')).toBeVisible();
  });
});

describe('the baseline of the plan', () => {
  const change = { ...milestone('CR-1'), kind: 'change', title: 'Baseline: Q1 2027', status: 'draft' };

  test('is asked for with a reason; the change request is linked with its state and what comes next', async () => {
    const { user, api } = show({
      [`GET ${AT}/PLN-1`]: session({ status: 'voted' }),
      'GET programs/p1/changes/CR-1': change,
    });
    api.on(
      `POST ${AT}/PLN-1/request-baseline`,
      becomes(() => api, { status: 'requested', change: 'CR-1' }),
    );
    await user.click(await button('Ask for the baseline'));
    const form = await screen.findByRole('form', { name: 'Ask for the baseline' });
    await user.type(within(form).getByLabelText(/^Reason/), 'We are sure');
    await user.click(within(form).getByRole('button', { name: 'Draft change request' }));
    const region = await screen.findByRole('region', { name: 'Baseline request' });
    expect(within(region).getByRole('button', { name: 'CR-1' })).toBeVisible();
    expect(await within(region).findByText('Draft')).toBeVisible();
    expect(within(region).getByText(/submit it for approval/)).toBeVisible();
    expect(bodies(api.sent(`POST ${AT}/PLN-1/request-baseline`))).toEqual([{ reason: 'We are sure' }]);
  });
});
