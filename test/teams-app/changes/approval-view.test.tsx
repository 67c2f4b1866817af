/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { ApprovalView } from '../../../teams-app/src/ui/approval/approval-view.tsx';
import { ChangeView } from '../../../teams-app/src/ui/kind/change-view.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { ELENA, MEI, NAMES, PRIYA, TOMAS } from '../samples.ts';
import { approval, change, HASH, milestone, promised, vote } from './samples.ts';

configure({ asyncUtilTimeout: 6000, defaultHidden: true });
const DECIDE = 'POST programs/p1/approvals/APR-1/decide';

function show(record: Approval, meId: string, answers: Readonly<Record<string, Answer>> = {}) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/changes/CR-1': change(),
    'GET programs/p1/milestones/MS-1': milestone,
    ...answers,
  });
  const page = (shown: Approval) => (
    <InProgram api={api} meId={meId} program={promised}>
      <ApprovalView record={shown} />
    </InProgram>
  );
  const { rerender } = render(page(record));
  const becomes = (next: Approval) => rerender(page(next));
  return { api, becomes, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const answerGroup = () => screen.findByRole('group', { name: 'Your answer' });
const press = async (user: ReturnType<typeof userEvent.setup>, name: string) =>
  user.click(within(await answerGroup()).getByRole('button', { name }));

/** The question before an answer is sent. Fluent's modal hides its title from names in jsdom now and then. */
const question = async (label: string) =>
  (await screen.findByRole('button', { name: label })).closest<HTMLElement>('[role=dialog]') ?? document.body;

describe('an approval', () => {
  test('says what is asked, what was promised before, and why the reader is asked', async () => {
    const { api } = show(approval(), TOMAS);
    expect(await screen.findByText('Cut over in February')).toBeVisible();
    const lines = screen.getByRole('list', { name: 'Before and after' });
    for (const text of ['Cutover of the Nordics', '15 Jan 2027', '26 Feb 2027', '42 days later'])
      expect(await within(lines).findByText(text, { exact: false })).toBeVisible();
    expect(
      screen.getByText('You answer for Security. It touches security, and Security answers for that.'),
    ).toBeVisible();
    expect(screen.getByText('Answer due in 4 business days')).toBeVisible();
    expect(api.unknown).toEqual([]);
  });

  test('shows the answers so far and who is awaited', async () => {
    show(approval({ votes: [vote({ comment: 'With the new keys.' })] }), ELENA);
    const answers = await screen.findByRole('list', { name: 'Answers' });
    expect(await within(answers).findByText('Tomás Ortega')).toBeVisible();
    expect(within(answers).getByText('“With the new keys.”')).toBeVisible();
    expect(within(answers).getAllByText('Waiting for')).toHaveLength(1);
    expect(await within(answers).findByText('Elena Petrova')).toBeVisible();
  });

  const major = { stages: [{ required: [{ function: 'sponsor', why: 'It is theirs.' }], atLeast: 1 }] };

  test('of a major change waits for anyone but who asks for it, until there are enough', async () => {
    const { becomes } = show(approval(major), TOMAS);
    const more = async () => {
      const answers = await screen.findByRole('list', { name: 'Answers' });
      const line = within(answers).getByText('1 more approval').closest('li') as HTMLElement;
      await within(answers).findAllByText(/Elena Petrova/);
      return within(line)
        .queryAllByRole('img', { name: /./ })
        .map((face) => face.getAttribute('aria-label'));
    };
    expect(await more()).toEqual(['Elena Petrova', 'Tomás Ortega']);
    expect(screen.getByText('One more approval is needed, and you approve in this program.')).toBeVisible();
    becomes(approval({ ...major, votes: [vote()] }));
    expect(await more()).not.toContain('Elena Petrova');
  });

  test('that needs no more of the reader says so, and can be answered all the same', async () => {
    const stages = [{ required: [], atLeast: 1 }];
    show(approval({ stages, votes: [vote({ byId: ELENA, functions: ['sponsor'] })], status: 'open' }), TOMAS);
    expect(await screen.findByText(/The further approvals it needs were given already\./)).toBeVisible();
    expect(await answerGroup()).toBeVisible();
  });

  test('is answered over exactly what is shown, once however often it is pressed', async () => {
    const { api, user } = show(approval(), TOMAS, { [DECIDE]: approval({ votes: [vote()] }) });
    await press(user, 'Approve');
    const dialog = await question('Approve CR-1');
    expect(within(dialog).getByText('26 Feb 2027')).toBeInTheDocument();
    await user.dblClick(within(dialog).getByRole('button', { name: 'Approve CR-1' }));
    expect(await screen.findByText('You approved CR-1')).toBeInTheDocument();
    expect(api.sent(DECIDE).map(({ body }) => body)).toEqual([{ answer: 'approve', subjectHash: HASH }]);
  });

  test('is answered over what was shown when the answer was chosen, although it became another', async () => {
    const { api, becomes, user } = show(approval(), TOMAS, { [DECIDE]: new Problem(409, { code: 'approval/void' }) });
    await press(user, 'Approve');
    await question('Approve CR-1');
    becomes(approval({ subjectHash: 'another' }));
    await user.click(screen.getByRole('button', { name: 'Approve CR-1' }));
    await waitFor(() => expect(api.sent(DECIDE)[0]?.body).toEqual({ answer: 'approve', subjectHash: HASH }));
  });

  test('that ends while the answer is written keeps its words, and says that the answer is not recorded', async () => {
    const { becomes, user } = show(approval(), TOMAS);
    await press(user, 'Reject');
    const dialog = await question('Reject CR-1');
    await user.type(within(dialog).getByRole('textbox'), 'Too late');
    becomes(approval({ status: 'void' }));
    expect(within(dialog).getByText('Your answer was not recorded.')).toBeInTheDocument();
    expect(within(dialog).getByText(/^It is void/)).toBeInTheDocument();
    expect(within(dialog).getByRole('textbox')).toHaveValue('Too late');
    expect(within(dialog).getByRole('button', { name: 'Reject CR-1' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText(/^It is void/)).toBeVisible();
  });

  test('that is answered on the page of a change which becomes a draft meanwhile keeps the words, too', async () => {
    const api = new FakeApi({ 'GET people': { people: NAMES }, 'GET programs/p1/approvals/APR-1': approval() });
    const page = (record: ChangeRequest) => (
      <InProgram api={api} meId={TOMAS} program={promised}>
        <ChangeView record={record} />
      </InProgram>
    );
    const { rerender } = render(page(change()));
    const user = userEvent.setup({ pointerEventsCheck: 0 });
    await press(user, 'Approve');
    const dialog = await question('Approve CR-1');
    await user.type(within(dialog).getByRole('textbox'), 'With care');
    rerender(page(change({ status: 'draft' })));
    expect(within(dialog).getByRole('textbox')).toHaveValue('With care');
    expect(screen.queryByRole('group', { name: 'Your answer' })).toBeNull();
  });

  test('that fails on the way is sent again as the same command', async () => {
    let tries = 0;
    const { api, user } = show(approval(), TOMAS, {
      [DECIDE]: () => (++tries === 1 ? new Problem(500, {}) : approval({ votes: [vote()] })),
    });
    await press(user, 'Approve');
    const button = await screen.findByRole('button', { name: 'Approve CR-1' });
    await user.click(button);
    expect(await screen.findByText(/Nothing is lost; please try again/)).toBeInTheDocument();
    await user.click(button);
    await screen.findByText('You approved CR-1');
    const keys = api.sent(DECIDE).map(({ headers }) => headers.get('idempotency-key'));
    expect(keys[1]).toBe(keys[0]);
  });

  test('is rejected with a reason only', async () => {
    const { api, user } = show(approval(), ELENA, { [DECIDE]: approval({ status: 'rejected' }) });
    await press(user, 'Reject');
    const dialog = await question('Reject CR-1');
    await user.click(within(dialog).getByRole('button', { name: 'Reject CR-1' }));
    expect(await within(dialog).findByText('Say why, please.')).toBeInTheDocument();
    expect(api.sent(DECIDE)).toHaveLength(0);
    await user.type(within(dialog).getByRole('textbox'), 'Too late');
    await user.click(within(dialog).getByRole('button', { name: 'Reject CR-1' }));
    await waitFor(() =>
      expect(api.sent(DECIDE)[0]?.body).toEqual({ answer: 'reject', comment: 'Too late', subjectHash: HASH }),
    );
  });

  test('answered too late says so where it was answered', async () => {
    const { user } = show(approval(), TOMAS, { [DECIDE]: new Problem(409, { code: 'approval/closed' }) });
    await press(user, 'Abstain');
    await user.click(await screen.findByRole('button', { name: 'Abstain from CR-1' }));
    expect(await screen.findByText(/is closed already; your answer came too late/)).toBeInTheDocument();
  });

  test('tells the requester that their own yes is not enough', async () => {
    const stages = [{ required: [{ function: 'tpm', why: 'Within tolerance the TPM decides.' }], atLeast: 0 }];
    show(approval({ stages }), PRIYA);
    expect(await screen.findByText(/counts only beside somebody else’s/)).toBeVisible();
  });

  test.each([
    ['approved', approval({ status: 'approved' }), TOMAS, /^It is approved/],
    ['rejected', approval({ status: 'rejected' }), TOMAS, /^It was rejected/],
    ['expired', approval({ status: 'expired' }), TOMAS, /^Its time ran out before the answers it needed had come/],
    ['withdrawn', approval({ status: 'withdrawn' }), TOMAS, /^The change was withdrawn/],
    ['void', approval({ status: 'void' }), TOMAS, /^It is void/],
    ['past its time', approval({ dueAt: '2026-11-22T09:00:00.000Z' }), TOMAS, /^Its time has run out/],
    ['answered by the reader', approval({ votes: [vote()] }), TOMAS, /^You have answered/],
    ['not the reader’s', approval(), MEI, /^Your answer is not asked for/],
  ])('that is %s is a sentence, and no button', async (_, record, meId, sentence) => {
    show(record, meId);
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByRole('group', { name: 'Your answer' })).toBeNull();
  });

  test('whose time is over says so in words', async () => {
    show(approval({ dueAt: '2026-11-19T16:00:00.000Z' }), TOMAS);
    expect(await screen.findByText('Answer overdue by 1 business day')).toBeVisible();
  });

  test('of a change the reader may not know of says no more', async () => {
    const { subject: _subject, ...rest } = approval();
    show(rest as Approval, MEI);
    expect(await screen.findByText('What is asked here is not yours to see.')).toBeVisible();
  });
});
