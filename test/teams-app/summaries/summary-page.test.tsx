/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Claim, Summary } from '#shared/domain/kinds/summary/summary.ts';
import { claimCounts } from '../../../teams-app/src/features/summaries/claim-counts.ts';
import SummariesPage from '../../../teams-app/src/features/summaries/summaries-page.tsx';
import { daysSince, weekOf } from '../../../teams-app/src/features/summaries/week.ts';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { cues, meeting, minutes } from '../minutes/samples.ts';
import { MEI, NAMES, PRIYA, risk } from '../samples.ts';

configure({ asyncUtilTimeout: 6000 });
beforeAll(() => {
  Element.prototype.scrollIntoView = () => {};
});

const AT = 'programs/p1/summaries/SUM-1';
const supported: Claim = {
  id: 's1',
  section: 'risks',
  text: 'R-1, score 20 (critical): Supplier slips the API.',
  citations: [{ type: 'record', number: 'R-1', version: 1 }],
  problems: [],
  isEdited: false,
};
const unsupported: Claim = {
  id: 's2',
  section: 'changes',
  text: 'The rollout costs 5 million.',
  citations: [{ type: 'cues', meeting: 'MTG-1', cueFrom: 1, cueTo: 2 }],
  problems: ['The evidence does not give the number 5 million.'],
  isEdited: true,
  editedById: PRIYA,
};
const { candidates: _candidates, lines: _lines, meeting: _meeting, ...common } = minutes();
const summary = (more: Partial<Summary> = {}): Summary => ({
  ...common,
  kind: 'summary',
  number: 'SUM-1',
  title: 'Payments: week to 22 November',
  status: 'drafted',
  periodFromOn: '2026-11-16',
  periodToOn: '2026-11-22',
  claims: [supported, unsupported],
  draftedBy: 'rules 1',
  dataAt: '2026-11-22T09:00:00.000Z',
  ...more,
});

function show(answers: Readonly<Record<string, Answer>> = {}, meId = PRIYA) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    [`GET ${AT}`]: summary(),
    'GET programs/p1/risks/R-1': risk(),
    'GET programs/p1/meetings/MTG-1': meeting(),
    'GET programs/p1/meetings/MTG-1/transcript': { cues, isAttributed: true },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    ...answers,
  });
  render(
    <InProgram api={api} meId={meId}>
      <SummariesPage place="summaries" rest="SUM-1" go={() => {}} />
    </InProgram>,
  );
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
const dialogOf = async (title: string) => (await screen.findByText(title)).closest('[role=dialog]') as HTMLElement;

describe('a weekly summary', () => {
  test('shows as evidence of a decision what was decided, and by whom, and of an approval whom it asked', async () => {
    const decision = {
      ...common,
      kind: 'decision',
      number: 'D-2',
      title: 'Which rollout',
      status: 'decided',
      question: 'Decide how to roll out.',
      ruling: { text: 'In two waves.', byId: MEI, decidedAt: '2026-11-20T10:00:00.000Z', effectiveOn: '2026-11-20' },
    };
    const approval = {
      ...common,
      kind: 'approval',
      number: 'APR-1',
      title: 'Later',
      status: 'open',
      subject: 'CR-1',
      votes: [],
      stages: [{ required: [{ function: 'security', why: 'It reaches security.' }], atLeast: 1 }],
      dueAt: '2026-11-27T16:00:00.000Z',
    };
    const claims = [decision, approval].map(({ number }, each): Claim => ({
      ...supported,
      id: `s${each + 1}`,
      citations: [{ type: 'record', number, version: 1 }],
    }));
    const { user } = show({
      [`GET ${AT}`]: summary({ claims }),
      'GET programs/p1/decisions/D-2': decision,
      'GET programs/p1/approvals/APR-1': approval,
    });
    await user.click(await screen.findByRole('button', { name: /D-2/ }));
    expect(await screen.findByText('In two waves.')).toBeVisible();
    expect(screen.getByText('Decided by')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /APR-1/ }));
    expect(await screen.findByText('Security')).toBeVisible();
    expect(screen.getByText('1 more approval')).toBeVisible();
  });

  test('reads in the order of a director, each sentence with its evidence, and says how it is founded', async () => {
    const { api } = show();
    const changes = await screen.findByRole('region', { name: 'What changed' });
    expect(await within(changes).findByRole('button', { name: 'Evidence 0:10 Priya' })).toBeVisible();
    const risks = screen.getByRole('region', { name: 'Top risks' });
    expect(within(risks).getByRole('button', { name: 'Evidence R-1 v1' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual([
      'What changed',
      'Top risks',
    ]);
    expect(
      await screen.findByText(
        /Drafted by rules · 2 sentences: 1 drafted from its evidence, 1 rewritten by Priya Raman, 1 not carried by the evidence · .* not published/,
      ),
    ).toBeVisible();
    expect(api.unknown).toEqual([]);
  });

  test('is put in review with a member of the reader’s choice, and says with whom it is', async () => {
    const inReview = summary({ status: 'in-review', reviewerId: MEI, version: 2 });
    const { api, user } = show({ [`POST ${AT}/submit`]: inReview });
    await user.click(await screen.findByRole('button', { name: 'Ask for review' }));
    const dialog = await dialogOf('Who reviews this summary?');
    const ask = within(dialog).getByText('Ask for review');
    expect(ask).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(dialog).getByRole('combobox', { hidden: true }));
    expect(screen.queryByText('Priya Raman', { selector: '[role=option]' })).toBeNull();
    await user.click(await screen.findByText('Mei Tanaka', { selector: '[role=option]' }));
    api.on(`GET ${AT}`, inReview);
    await user.click(ask);
    expect(await screen.findByText('Mei Tanaka is asked for a review')).toBeInTheDocument();
    expect(api.sent(`POST ${AT}/submit`)[0]?.body).toEqual({ reviewerId: MEI });
    expect(await screen.findByText('In review')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Change reviewer' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish summary' })).toBeVisible();
  });

  test('keeps new words that somebody else’s overtook, until they are saved or given up', async () => {
    const theirs = summary({
      version: 7,
      updatedById: MEI,
      claims: [supported, { ...unsupported, text: 'It costs 4 million.' }],
    });
    const { api, user } = show({ [`POST ${AT}/revise`]: new Problem(409, { code: 'record/changed' }) });
    await user.click(await screen.findByRole('button', { name: `Edit: ${unsupported.text}` }));
    api.on(`GET ${AT}`, theirs);
    await user.type(screen.getByLabelText('Sentence'), ' A year.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Not saved yet. It now reads: “It costs 4 million.”')).toBeVisible();
    expect(screen.getByLabelText('Sentence')).toHaveValue('The rollout costs 5 million. A year.');
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByText('It costs 4 million.')).toBeVisible();
    expect(screen.queryByLabelText('Sentence')).toBeNull();
  });

  test('shows the words themselves when their chip is pressed', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Evidence 0:10 Priya' }));
    await waitFor(() =>
      expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(
        cues.slice(1, 3).map(({ text }) => text),
      ),
    );
  });

  test('keeps an unsupported sentence from being published until there is a reason, which readers see', async () => {
    const because = { byId: PRIYA, reason: 'Finance said so.' };
    const { api, user } = show({
      [`POST ${AT}/override`]: summary({ version: 2, claims: [supported, { ...unsupported, override: because }] }),
    });
    expect(await screen.findByText('The evidence does not give the number 5 million.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish summary' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('button', { name: 'Publish anyway because…' }));
    await user.type(screen.getByLabelText('Publish anyway because'), 'Finance said so.');
    await user.click(screen.getByRole('button', { name: 'Keep the sentence' }));
    expect(await screen.findByText(/publishes it because: Finance said so\./)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Publish summary' })).not.toHaveAttribute('aria-disabled', 'true');
    expect(api.sent(`POST ${AT}/override`)[0]?.body).toEqual({ claimId: 's2', reason: 'Finance said so.' });
  });

  test('checks new words', async () => {
    const better = { ...unsupported, text: 'The rollout is staged.', problems: [] };
    const { api, user } = show({ [`POST ${AT}/revise`]: summary({ version: 2, claims: [supported, better] }) });
    await user.click(await screen.findByRole('button', { name: 'Edit the sentence' }));
    const words = screen.getByRole('textbox', { name: 'Sentence' });
    await user.clear(words);
    await user.type(words, 'The rollout is staged.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The evidence carries the new words')).toBeVisible();
    expect(screen.queryByText('The evidence does not carry this sentence')).toBeNull();
    expect(api.sent(`POST ${AT}/revise`)[0]?.body).toEqual({ claimId: 's2', text: 'The rollout is staged.' });
  });

  test('says of new words what no rule finds in their evidence, and is published with them', async () => {
    const warnings = ['Not in its evidence: happy, budget.'];
    const loose = { ...supported, text: 'Everybody was happy.', isEdited: true, editedById: PRIYA, warnings };
    const { user } = show({ [`POST ${AT}/revise`]: summary({ version: 2, claims: [loose] }) });
    await user.click(await screen.findByRole('button', { name: `Edit: ${supported.text}` }));
    await user.type(screen.getByRole('textbox', { name: 'Sentence' }), ' Everybody was happy.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved; not all of it is in its evidence')).toBeInTheDocument();
    expect(screen.getByText('Not in its evidence: happy, budget.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: `Edit: ${loose.text}` }));
    const form = within(screen.getByRole('form', { name: 'Edit the sentence' }));
    expect(form.getByText('Not in its evidence: happy, budget.')).toBeVisible();
    await user.click(form.getByRole('button', { name: 'Cancel' }));
    const publish = screen.getByRole('button', { name: 'Publish summary' });
    expect(publish).not.toHaveAttribute('aria-disabled', 'true');
    await user.click(publish);
    const dialog = await dialogOf('Publish this summary?');
    expect(
      within(dialog).getByText('1 rewritten sentence goes out marked as not all in the evidence.'),
    ).toBeInTheDocument();
  });

  test('tells its readers which sentences were rewritten, by whom, and which are not all in their evidence', async () => {
    const rewritten = { ...supported, id: 's2', isEdited: true, editedById: PRIYA, warnings: [] };
    const loose = { ...rewritten, id: 's3', editedById: MEI, warnings: ['Not in its evidence: happy.'] };
    const before = { ...supported, id: 's4', isEdited: true };
    const claims = [supported, rewritten, loose, before];
    show({ [`GET ${AT}`]: summary({ status: 'published', claims }) }, MEI);
    expect(await screen.findByText('Rewritten by Priya Raman')).toBeVisible();
    expect(screen.getByText('Rewritten by Mei Tanaka; not all of it is in its evidence')).toBeVisible();
    expect(screen.getByText('Rewritten')).toBeVisible();
    expect(screen.queryByText('Not in its evidence: happy.')).toBeNull();
    expect(
      screen.getByText(
        /4 sentences: 1 drafted from its evidence, 3 rewritten by Priya Raman and Mei Tanaka, 1 not all in its evidence/,
      ),
    ).toBeVisible();
  });

  test('asks before it strikes a sentence', async () => {
    const { api, user } = show({ [`POST ${AT}/strike`]: summary({ version: 2, claims: [supported] }) });
    await user.click(await screen.findByRole('button', { name: 'Strike: The rollout costs 5 million.' }));
    const dialog = await dialogOf('Strike this sentence?');
    expect(api.sent(`POST ${AT}/strike`)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Strike sentence', hidden: true }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'What changed', hidden: true })).toBeNull());
  });

  test('is for reading only without the role, and says when words are not the reader’s to see', async () => {
    const { user } = show(
      { 'GET programs/p1/meetings/MTG-1/transcript': new Problem(403, { code: 'transcript/not-yours' }) },
      MEI,
    );
    const chip = await screen.findByRole('button', { name: 'Evidence MTG-1' });
    expect(screen.queryByRole('button', { name: /^Edit|^Strike|^Publish/ })).toBeNull();
    await user.click(chip);
    expect(await screen.findByText('Only those who were in the meeting, and the TPM, read its words.')).toBeVisible();
  });
});

describe('a new summary', () => {
  test('is proposed of the days since the last, and says what would be told twice', async () => {
    const published = summary({ status: 'published', periodFromOn: '2026-11-08', periodToOn: '2026-11-14' });
    const api = new FakeApi({
      'GET people': { people: NAMES },
      'GET programs/p1/summaries': { items: [published], total: 1 },
    });
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    render(
      <InProgram api={api} meId={PRIYA}>
        <SummariesPage place="summaries" rest={undefined} go={() => {}} />
      </InProgram>,
    );
    await user.click(await screen.findByRole('button', { name: 'Draft this week' }));
    const dialog = await dialogOf('Draft a weekly summary');
    const from = within(dialog).getByLabelText(/From/);
    expect(from).toHaveValue('2026-11-15');
    expect(within(dialog).queryByText(/told twice/)).toBeNull();
    fireEvent.change(from, { target: { value: '2026-11-14' } });
    expect(
      within(dialog).getByText('SUM-1 is published and covers 8 Nov to 14 Nov: those days are told twice.'),
    ).toBeInTheDocument();
  });
});

describe('weekOf', () => {
  test('runs from Monday to Sunday', () => {
    expect(weekOf('2026-11-22')).toEqual({ fromOn: '2026-11-16', toOn: '2026-11-22' });
    expect(weekOf('2026-11-23')).toEqual({ fromOn: '2026-11-23', toOn: '2026-11-29' });
  });
});

describe('daysSince', () => {
  test('begins after what was published last, and runs to today', () => {
    expect(daysSince({ periodToOn: '2026-11-27' }, '2026-11-29')).toEqual({ fromOn: '2026-11-28', toOn: '2026-11-29' });
    expect(daysSince({ periodToOn: '2026-11-28' }, '2026-11-29')).toEqual({ fromOn: '2026-11-29', toOn: '2026-11-29' });
  });
  test('is the week after it when today is covered, and this week when nothing was published', () => {
    expect(daysSince({ periodToOn: '2026-11-29' }, '2026-11-29')).toEqual({ fromOn: '2026-11-30', toOn: '2026-12-06' });
    expect(daysSince(undefined, '2026-11-25')).toEqual({ fromOn: '2026-11-23', toOn: '2026-11-29' });
  });
});

describe('claimCounts', () => {
  test('tells the sentences as drafted from those that a person rewrote, and counts a sentence with a reason apart', () => {
    const kept = { ...unsupported, override: { byId: PRIYA, reason: 'So' } };
    const loose = { ...supported, isEdited: true, warnings: ['Not in its evidence: happy.'] };
    expect(claimCounts([supported, unsupported, kept, loose, { ...loose, warnings: [] }])).toEqual({
      sentences: 5,
      drafted: 1,
      rewritten: 4,
      loose: 1,
      overridden: 1,
      unsupported: 1,
    });
  });
});
