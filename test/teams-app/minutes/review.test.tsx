/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import MinutesPage from '../../../teams-app/src/features/minutes/minutes-page.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { JONAS, MEI, NAMES, PRIYA } from '../samples.ts';
import { action, cues, decision, meeting, minutes, question } from './samples.ts';

configure({ asyncUtilTimeout: 6000 });

const AT = 'programs/p1/minutes/MIN-1';
const none = { items: [], total: 0, seq: 1 };
const KINDS = ['decisions', 'actions', 'risks', 'issues', 'dependencies'];

beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
  Element.prototype.scrollTo = () => {};
});

function show(answers: Readonly<Record<string, Answer>> = {}, meId = PRIYA) {
  const opened: string[] = [];
  const api = new FakeApi({
    'GET people': { people: NAMES },
    [`GET ${AT}`]: minutes(),
    'GET programs/p1/meetings/MTG-1': meeting(),
    'GET programs/p1/meetings/MTG-1/transcript': { cues, isAttributed: true },
    ...Object.fromEntries(KINDS.map((kind) => [`GET programs/p1/${kind}`, none])),
    ...answers,
  });
  render(
    <InProgram api={api} meId={meId} onOpen={(number) => opened.push(number)}>
      <MinutesPage place="minutes" rest="MIN-1" go={() => {}} />
    </InProgram>,
  );
  return { api, opened, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

/** jsdom has no focus to speak of, so Fluent takes its dialogs for hidden from screen readers. */
const dialogOf = async (title: string) => (await screen.findByText(title)).closest('[role=dialog]') as HTMLElement;
const card = (name: RegExp) => screen.findByRole('article', { name });
const after = (id: string, more: Partial<Candidate>, version = 2): Minutes =>
  minutes({
    version,
    candidates: [decision, action, question].map((each) => (each.id === id ? { ...each, ...more } : each)),
  });

describe('the review of minutes', () => {
  test('shows who, by when, why, how sure, and how far the review is', async () => {
    const { api } = show();
    const shown = await card(/^Action, possible: Write the runbook/);
    for (const text of ['27 Nov', "because “I'll”"]) expect(within(shown).getByText(text)).toBeVisible();
    expect(await within(shown).findByText('Jonas Weber')).toBeVisible();
    expect(await within(shown).findByRole('button', { name: 'Show 0:30–0:38 Jonas in the transcript' })).toBeVisible();
    expect(screen.getByText('0 of 3 reviewed')).toBeVisible();
    expect(screen.getByRole('heading', { name: '1. Rollout' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Beyond the agenda' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish minutes' })).toHaveAttribute('aria-disabled', 'true');
    expect(api.unknown).toEqual([]);
  });

  test('takes a candidate over at once and says which record it became', async () => {
    let answer = (_: Minutes) => {};
    const { api, user, opened } = show({
      [`POST ${AT}/accept`]: () => new Promise<Minutes>((resolve) => (answer = resolve)),
    });
    await card(/Go with the staged/);
    await user.keyboard('a');
    expect(await card(/^Decision, accepted/)).toHaveTextContent('Accepted as …');
    expect(screen.getByText('1 of 3 reviewed')).toBeVisible();
    expect(await card(/Write the runbook/)).toHaveFocus();
    answer(after('c1', { state: 'accepted', record: 'D-9' }));
    expect(await screen.findByText('Accepted as D-9. 1 of 3 reviewed.')).toBeInTheDocument();
    expect(api.sent(`POST ${AT}/accept`)[0]?.body).toEqual({ candidateId: 'c1' });
    expect(opened).toEqual([]);
  });

  test('rejects with a reason, and takes it back', async () => {
    const { api, user } = show({
      [`POST ${AT}/reject`]: after('c1', { state: 'rejected', rejectedBecause: 'Said before' }),
      [`POST ${AT}/reconsider`]: minutes({ version: 3 }),
    });
    await card(/Go with the staged/);
    await user.keyboard('r');
    await user.type(screen.getByLabelText('Why, if you like'), 'Said before{Enter}');
    expect(await card(/^Decision, rejected/)).toHaveTextContent('Said before');
    await screen.findByText('Rejected. 1 of 3 reviewed.');
    await user.keyboard('u');
    expect(await card(/^Decision, likely/)).toHaveFocus();
    expect(api.sent(`POST ${AT}/reject`)[0]?.body).toEqual({ candidateId: 'c1', because: 'Said before' });
    await waitFor(() => expect(api.sent(`POST ${AT}/reconsider`)).toHaveLength(1));
  });

  test('asks what a question becomes before it is taken over', async () => {
    const { api, user } = show({ [`POST ${AT}/accept`]: after('c3', { state: 'accepted', record: 'ACT-1' }) });
    await card(/^Question/);
    await user.keyboard('jja');
    const form = await screen.findByRole('form', { name: 'Edit the candidate' });
    expect(within(form).getByRole('button', { name: 'Accept with changes' })).toHaveAttribute('aria-disabled', 'true');
    await user.selectOptions(within(form).getByLabelText('Kind'), 'action');
    await user.click(within(form).getByRole('button', { name: 'Accept with changes' }));
    await screen.findByText(/Accepted as ACT-1\./);
    expect(api.sent(`POST ${AT}/accept`)[0]?.body).toEqual({ candidateId: 'c3', kind: 'action' });
  });

  test('scores what becomes a risk, when the reviewer likes to', async () => {
    const { api, user } = show({ [`POST ${AT}/accept`]: after('c2', { state: 'accepted', record: 'R-1' }) });
    await card(/Write the runbook/);
    await user.keyboard('je');
    const form = await screen.findByRole('form', { name: 'Edit the candidate' });
    expect(within(form).queryByLabelText('Probability')).toBeNull();
    await user.selectOptions(within(form).getByLabelText('Kind'), 'issue');
    expect(within(form).getByLabelText('Severity')).toHaveValue('');
    await user.selectOptions(within(form).getByLabelText('Kind'), 'risk');
    await user.selectOptions(within(form).getByLabelText('Probability'), '4 Likely');
    await user.selectOptions(within(form).getByLabelText('Cost'), '3 Medium');
    await user.click(within(form).getByRole('button', { name: 'Accept with changes' }));
    await screen.findByText(/Accepted as R-1\./);
    expect(api.sent(`POST ${AT}/accept`)[0]?.body).toEqual({
      candidateId: 'c2',
      kind: 'risk',
      probability: 4,
      impact: { cost: 3 },
    });
  });

  test('shows the score that was given and keeps it for later', async () => {
    const scored = { ...action, kind: 'risk', probability: 4, impact: { cost: 3 } } as const;
    const read = minutes({ candidates: [scored] });
    const { api, user } = show({ [`GET ${AT}`]: read, [`POST ${AT}/revise`]: read });
    const shown = await card(/^Risk/);
    expect(within(shown).getByText('12 High')).toBeVisible();
    await user.keyboard('e');
    const form = await screen.findByRole('form', { name: 'Edit the candidate' });
    await user.selectOptions(within(form).getByLabelText('Cost'), 'None');
    await user.click(within(form).getByRole('button', { name: 'Save for later' }));
    await waitFor(() => expect(api.sent(`POST ${AT}/revise`)[0]?.body).toEqual({ candidateId: 'c2', impact: null }));
  });

  test('splits a candidate into parts', async () => {
    const { api, user } = show({ [`POST ${AT}/split`]: minutes({ version: 2 }) });
    await card(/Go with the staged/);
    await user.keyboard('s');
    const dialog = await dialogOf('Split into');
    await user.type(within(dialog).getByLabelText('Part 2'), 'Begin with the EU');
    await user.click(within(dialog).getByRole('button', { name: 'Split', hidden: true }));
    await waitFor(() => expect(api.sent(`POST ${AT}/split`)).toHaveLength(1));
    expect(api.sent(`POST ${AT}/split`)[0]?.body).toMatchObject({
      titles: ['Go with the staged rollout', 'Begin with the EU'],
    });
  });

  test('keeps a correction that somebody else’s overtook, for another try', async () => {
    const theirs = { ...after('c2', { title: 'Write the runbook of the cutover' }, 7), updatedById: MEI };
    const { api, user } = show({ [`POST ${AT}/revise`]: new Problem(409, { code: 'record/changed' }) });
    const shown = await card(/runbook/i);
    await user.click(shown);
    api.on(`GET ${AT}`, theirs);
    await user.keyboard('e');
    const title = within(await screen.findByRole('form', { name: 'Edit the candidate' })).getByLabelText('Title');
    await user.clear(title);
    await user.type(title, 'Rehearse it twice');
    await user.click(screen.getByRole('button', { name: 'Save for later' }));
    expect(
      await screen.findByText('Not saved yet. The candidate now reads: “Write the runbook of the cutover”'),
    ).toBeVisible();
    expect(screen.getByLabelText('Title')).toHaveValue('Rehearse it twice');
    api.on(`POST ${AT}/revise`, { ...theirs, version: 8 });
    await user.click(screen.getByRole('button', { name: 'Save for later' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit the candidate' })).toBeNull());
    expect(api.sent(`POST ${AT}/revise`)[1]?.body).toEqual({ candidateId: 'c2', title: 'Rehearse it twice' });
  });

  test('says who was faster with the same candidate, and shows theirs', async () => {
    const theirs = { ...after('c1', { state: 'accepted', record: 'D-4' }, 7), updatedById: MEI };
    const { api, user } = show({ [`POST ${AT}/accept`]: new Problem(409, { code: 'record/changed' }) });
    // Names are read by then: the words beside the card name its owner.
    await within(await card(/Go with the staged/)).findByText('Priya Raman');
    api.on(`GET ${AT}`, theirs);
    await user.keyboard('a');
    expect(await screen.findByText('Mei Tanaka accepted it as D-4 while you were reading')).toBeVisible();
    expect(await card(/^Decision, accepted/)).toHaveTextContent('D-4');
  });

  test('points at a record that may say the same', async () => {
    const D7 = { ...minutes(), kind: 'decision', number: 'D-7', title: 'Staged rollout of the API', status: 'decided' };
    show({ 'GET programs/p1/decisions': { items: [D7], total: 1, seq: 1 } });
    const shown = await card(/Go with the staged/);
    expect(await within(shown).findByRole('button', { name: 'D-7' })).toBeVisible();
  });

  test('shows candidates without words to those who may not read the transcript, and says why', async () => {
    const { user } = show(
      { 'GET programs/p1/meetings/MTG-1/transcript': new Problem(403, { code: 'transcript/not-yours' }) },
      MEI,
    );
    expect(await screen.findByText(/Only those who were in the meeting, and the TPM/)).toBeVisible();
    const shown = await card(/Go with the staged/);
    expect(within(shown).queryByRole('button', { name: 'Accept' })).toBeNull();
    await user.keyboard('a');
    expect(screen.getByText('0 of 3 reviewed')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Publish minutes' })).toBeNull();
  });

  test('has no column of speakers when nobody is named, and says so', async () => {
    const unnamed = cues.map((each) => ({ ...each, speaker: '' }));
    show({ 'GET programs/p1/meetings/MTG-1/transcript': { cues: unnamed, isAttributed: false } });
    expect(await screen.findByText(/does not say who spoke, so owners are not guessed/)).toBeVisible();
  });

  test('publishes when everything is decided on, after asking', async () => {
    const settled = [decision, action, question].map((each) => ({ ...each, state: 'rejected' as const }));
    const done = minutes({ candidates: settled });
    const published = { ...done, version: 2, status: 'published', publishedById: PRIYA, publishedAt: done.createdAt };
    const { api, user } = show({ [`GET ${AT}`]: done, [`POST ${AT}/publish`]: published });
    await user.click(await screen.findByRole('button', { name: 'Publish minutes' }));
    const dialog = await dialogOf('Publish these minutes?');
    api.on(`GET ${AT}`, published);
    await user.click(within(dialog).getByRole('button', { name: 'Publish minutes', hidden: true }));
    expect(await screen.findByText('Nothing was recorded from this meeting.')).toBeVisible();
    expect(api.sent(`POST ${AT}/publish`)).toHaveLength(1);
  });

  test('lists its keys', async () => {
    const { user } = show();
    await card(/Go with the staged/);
    await user.keyboard('?');
    const keys = await dialogOf('Keys');
    for (const does of ['Accept the candidate', 'Previous candidate', 'Search the transcript'])
      expect(within(keys).getByText(does)).toBeVisible();
  });
});

describe('what was captured while the meeting ran', () => {
  const capture = { record: 'D-5', agendaIndex: 0, capturedAt: '2026-11-20T09:00:05.000Z', byId: JONAS };
  const held = meeting({ startedAt: '2026-11-20T09:00:00.000Z', captures: [capture] });
  const record = { ...minutes(), kind: 'decision', number: 'D-5', title: 'Staged rollout', status: 'proposed' };
  const beside = { ...decision, captured: 'D-5' };
  const offered = minutes({ candidates: [beside, action, question] });
  const withCapture = (read: Minutes) => ({
    [`GET ${AT}`]: read,
    'GET programs/p1/meetings/MTG-1': held,
    'GET programs/p1/decisions/D-5': record,
  });

  test('stands before what was said later, and the candidate that says the same is it by one key', async () => {
    const accepted = { ...beside, state: 'accepted' as const, record: 'D-5' };
    const { api, user } = show({
      ...withCapture(offered),
      [`POST ${AT}/accept`]: minutes({ candidates: [accepted, action, question], version: 2 }),
    });
    const first = await card(/^Captured in the meeting: D-5/);
    expect(await within(first).findByText('Staged rollout')).toBeVisible();
    expect(screen.getAllByRole('article')[0]).toBe(first);
    const offers = within(await card(/Go with the staged/))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect(offers).toEqual(expect.arrayContaining(['It is D-5A', 'Another oneO']));
    await user.keyboard('a');
    expect(await card(/^Decision, accepted/)).toHaveTextContent('Accepted as D-5');
    expect(api.sent(`POST ${AT}/accept`)[0]?.body).toEqual({ candidateId: 'c1', record: 'D-5' });
  });

  test('leaves the candidate to be another record', async () => {
    const { api, user } = show({
      ...withCapture(offered),
      [`POST ${AT}/accept`]: after('c1', { state: 'accepted', record: 'D-9' }),
    });
    await card(/Go with the staged/);
    await user.keyboard('o');
    await waitFor(() => expect(api.sent(`POST ${AT}/accept`)[0]?.body).toEqual({ candidateId: 'c1' }));
  });

  test('is in the published minutes, also when the transcript does not say it again', async () => {
    show(withCapture(minutes({ status: 'published', candidates: [] })));
    const decisions = await screen.findByRole('region', { name: 'Decisions' });
    expect(await within(decisions).findByText('Staged rollout')).toBeVisible();
    expect(within(decisions).getByText('Captured')).toBeVisible();
    expect(screen.queryByText('Nothing was recorded from this meeting.')).toBeNull();
  });

  test('is told from what is only proposed, and from what was decided by reading it back', async () => {
    const ruling = { text: 'We wait', byId: JONAS, decidedAt: capture.capturedAt, effectiveOn: '2026-11-20' };
    const point = { title: 'Waiting', purpose: 'decide', durationMinutes: 5, records: ['D-6', 'D-7'] } as const;
    show({
      ...withCapture(minutes({ status: 'published', candidates: [{ ...decision, state: 'accepted', record: 'D-9' }] })),
      'GET programs/p1/meetings/MTG-1': { ...held, captures: [], agenda: [point] },
      'GET programs/p1/decisions/D-6': {
        ...record,
        number: 'D-6',
        status: 'decided',
        ruling: { ...ruling, meeting: 'MTG-1' },
      },
      'GET programs/p1/decisions/D-7': {
        ...record,
        number: 'D-7',
        status: 'decided',
        ruling: { ...ruling, text: 'We go' },
      },
      'GET programs/p1/decisions/D-9': { ...record, number: 'D-9' },
    });
    const decisions = await screen.findByRole('region', { name: 'Decisions' });
    expect(await within(decisions).findByText('We wait')).toBeVisible();
    expect(within(decisions).getByText('Read back')).toBeVisible();
    expect(await within(decisions).findByText('Proposed')).toBeVisible();
    expect(within(decisions).queryByText('We go')).toBeNull();
  });
});

describe('the transcript beside the minutes', () => {
  const FILE = 'GET programs/p1/meetings/MTG-1/transcript-file';
  const download = async (user: ReturnType<typeof userEvent.setup>) =>
    user.click(await screen.findByRole('button', { name: 'Download the transcript' }));

  test('downloads as a file under its own name', async () => {
    const saved: string[] = [];
    const made: Blob[] = [];
    Object.assign(URL, { createObjectURL: (blob: Blob) => (made.push(blob), 'blob:file'), revokeObjectURL: () => {} });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(`${this.download} ${this.href}`);
    });
    const { user } = show({
      [FILE]: {
        name: 'MTG-1 transcript.vtt',
        type: 'text/vtt',
        bytes: Uint8Array.from([0x57, 0x45, 0x42, 0x56, 0x54, 0x54]),
      },
    });
    await download(user);
    await waitFor(() => expect(saved).toEqual(['MTG-1 transcript.vtt blob:file']));
    expect(made).toMatchObject([{ size: 6, type: 'text/vtt' }]);
  });

  test('says why it cannot be downloaded', async () => {
    const { user } = show({ [FILE]: new Problem(403, { code: 'transcript/not-yours' }) });
    await download(user);
    expect(await screen.findByText('The transcript could not be downloaded')).toBeVisible();
  });
});
