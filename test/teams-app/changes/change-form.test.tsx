/** @jest-environment jsdom */
import { configure, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { changeSpec } from '../../../teams-app/src/ui/kind/change-spec.tsx';
import { KindPage } from '../../../teams-app/src/ui/record/kind-page.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { common, JONAS, NAMES, PRIYA } from '../samples.ts';
import { approval, change, milestone, promised, vote } from './samples.ts';

configure({ asyncUtilTimeout: 6000, defaultHidden: true });
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 9 });
const CR1 = 'programs/p1/changes/CR-1';
const scope = { ...common, kind: 'scope', number: 'SC-1', title: 'Archive', status: 'committed', direction: 'in' };

function Changes({ opened }: { readonly opened: string | undefined }) {
  const [open, setOpen] = useState(opened);
  return <KindPage spec={changeSpec} open={open} onOpen={setOpen} />;
}

function show(answers: Readonly<Record<string, Answer>> = {}, opened?: string, meId = PRIYA) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    'GET programs/p1/changes': page(change()),
    'GET programs/p1/approvals': page(approval()),
    'GET programs/p1/milestones': page(milestone),
    'GET programs/p1/scope': page(scope),
    'GET programs/p1/milestones/MS-1': milestone,
    'GET programs/p1/scope/SC-1': scope,
    'GET programs/p1/approvals/APR-1': approval(),
    [`GET ${CR1}`]: change(),
    ...answers,
  });
  render(
    <InProgram api={api} program={promised} meId={meId}>
      <Changes opened={opened} />
    </InProgram>,
  );
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

async function begin(user: ReturnType<typeof userEvent.setup>) {
  await user.click((await screen.findAllByRole('button', { name: 'Draft change request' }))[0] as HTMLElement);
  const form = await screen.findByRole('form', { name: 'Draft change request' });
  const authority = within(form).getByRole('region', { name: 'Who must approve, and why' });
  const pick = async (what: string, option: RegExp) => {
    await user.click(within(form).getByRole('combobox', { name: what }));
    await user.click(await screen.findByRole('option', { name: option }));
  };
  return { form, authority, pick };
}

describe('change requests', () => {
  test('are listed with class, whom they wait for, and when the answer is due', async () => {
    const { api } = show();
    const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
    for (const text of [
      'CR-1',
      'Cut over in February',
      'Major',
      'Waiting for approval',
      'Answer due in 4 business days',
    ])
      expect(await within(row).findByText(text)).toBeInTheDocument();
    for (const name of ['Elena Petrova', 'Tomás Ortega'])
      expect(await within(row).findByRole('img', { name })).toBeInTheDocument();
    expect(api.unknown).toEqual([]);
  });

  test('show who must approve, and why, while they are written', async () => {
    const { user } = show();
    const { form, authority, pick } = await begin(user);
    expect(within(authority).getByText(/Say what changes and whom it reaches/)).toBeInTheDocument();
    await pick('Add milestone', /MS-1/);
    expect(await within(form).findByText('Today:', { exact: false })).toHaveTextContent('Today: 15 Jan 2027');
    expect(within(authority).getByText('Minor change')).toBeInTheDocument();
    fireEvent.change(within(form).getByLabelText('New day of MS-1'), { target: { value: '2027-02-01' } });
    expect(within(authority).getByText(/^MS-1 slips by 11 business days/)).toBeInTheDocument();
    expect(within(authority).getByText('Standard change')).toBeInTheDocument();
    await user.click(within(form).getByRole('checkbox', { name: 'Customers' }));
    expect(within(authority).getByText('Major change')).toBeInTheDocument();
    expect(within(authority).getByText('1 more approval')).toBeInTheDocument();
    expect((await within(authority).findAllByText('Elena Petrova')).length).toBeGreaterThan(0);
    expect(await within(authority).findByRole('img', { name: 'Tomás Ortega' })).toBeInTheDocument();
    expect(within(authority).queryByRole('img', { name: 'Priya Raman' })).toBeNull();
  });

  test('say until when they would be decided, and that it is over when it is', async () => {
    const { user } = show();
    const { form, authority } = await begin(user);
    await user.click(within(form).getByRole('checkbox', { name: 'Operations' }));
    expect(within(authority).getByText(/^Asked now, they have 2 business days, until/)).toBeInTheDocument();
    const decideBy = (value: string) =>
      fireEvent.change(within(form).getByLabelText('Decide by'), { target: { value } });
    decideBy('2026-11-27');
    expect(within(authority).getByText(/^Asked now, they have until/)).toHaveTextContent(/27 November/);
    decideBy('2026-11-20');
    expect(within(authority).getByText(/^It was to be decided by/)).toHaveTextContent(
      /20 November.*another day is chosen/,
    );
    expect(within(authority).queryByText(/Asked now/)).toBeNull();
  });

  test('wait in their list for those only whose answer is still needed', async () => {
    const stages = [{ required: [{ function: 'sponsor', why: 'It is theirs.' }], atLeast: 1 }];
    show({ 'GET programs/p1/approvals': page(approval({ stages, votes: [vote()] })) });
    const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
    expect(await within(row).findByRole('img', { name: 'Elena Petrova' })).toBeInTheDocument();
    for (const name of ['Tomás Ortega', 'Priya Raman']) expect(within(row).queryByRole('img', { name })).toBeNull();
  });

  test('warn when nobody holds a function that has to approve', async () => {
    const { user } = show();
    const { form, authority } = await begin(user);
    await user.click(within(form).getByRole('checkbox', { name: 'Compliance' }));
    expect(within(authority).getByText(/Nobody in this program answers for Compliance/)).toBeInTheDocument();
    await user.click(within(form).getByRole('checkbox', { name: 'Compliance' }));
    expect(within(authority).queryByText(/Nobody in this program answers/)).toBeNull();
  });

  test('send what is to be promised, never what is promised today', async () => {
    const { api, user } = show({ 'POST programs/p1/changes': change({ status: 'draft' }) });
    const { form, pick } = await begin(user);
    fireEvent.change(within(form).getByRole('textbox', { name: /Title/ }), { target: { value: 'Later and smaller' } });
    await pick('Add milestone', /MS-1/);
    fireEvent.change(await within(form).findByLabelText('New day of MS-1'), { target: { value: '' } });
    expect(within(form).getByText('No longer promised')).toBeInTheDocument();
    await pick('Add scope item', /SC-1/);
    expect(await within(form).findByText('Leaves the promised scope')).toBeInTheDocument();
    await user.click(within(form).getByRole('button', { name: 'Change budget' }));
    fireEvent.change(within(form).getByLabelText('New budget'), { target: { value: '1100000' } });
    expect(within(form).getByText('+10%')).toBeInTheDocument();
    await user.click(within(form).getByRole('button', { name: 'Draft change request' }));
    await screen.findByText('CR-1 is recorded');
    expect(api.sent('POST programs/p1/changes')[0]?.body).toEqual({
      title: 'Later and smaller',
      changeKind: 'schedule',
      baselineChanges: [
        { part: 'milestone', record: 'MS-1' },
        { part: 'scope', record: 'SC-1', to: false },
        { part: 'budget', to: { amount: 1_100_000, currency: 'EUR' } },
      ],
    });
  });

  test('edited after they were submitted, say first that the approval becomes void', async () => {
    const { api, user } = show({ [`PATCH ${CR1}`]: change({ status: 'draft', version: 2 }) }, 'CR-1');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    expect(await screen.findByText(/APR-1 asks for exactly what stands here/)).toBeInTheDocument();
    fireEvent.change(await screen.findByLabelText('New day of MS-1'), { target: { value: '2027-03-01' } });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await screen.findByText('CR-1 is saved');
    expect(api.sent(`PATCH ${CR1}`)[0]?.body).toEqual({
      baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2027-03-01' }],
    });
  });

  test('say all that is missing when they are submitted too early', async () => {
    const { reason: _reason, ...draft } = change({ status: 'draft', impact: {} });
    const { api, user } = show({ [`GET ${CR1}`]: draft }, 'CR-1');
    const bar = await screen.findByRole('toolbar', { name: 'What can be done' });
    expect(bar).toHaveTextContent('Still missing for “Submit for approval”: Why, What it does to.');
    await user.click(within(bar).getByRole('button', { name: 'Submit for approval' }));
    const form = await screen.findByRole('form', { name: 'Edit CR-1' });
    const why = within(form).getByRole('textbox', { name: 'Why' });
    expect(why).toHaveAccessibleDescription(/Approvers need to know why it is asked for\./);
    expect(why).toHaveFocus();
    expect(within(form).getByText(/^Say what it does to schedule/)).toBeInTheDocument();
    fireEvent.change(why, { target: { value: 'The lab is booked out.' } });
    expect(why).not.toHaveAccessibleDescription(/Approvers need to know/);
    expect(api.sent(`POST ${CR1}/submit`)).toEqual([]);
  });

  test('refused for what a field says show it there', async () => {
    const message = 'The working day by which it is to be decided is over.';
    const late = new Problem(400, { code: 'input/invalid', errors: [{ path: '/decideByOn', message }] });
    const { user } = show({ [`GET ${CR1}`]: change({ status: 'draft' }), [`POST ${CR1}/submit`]: late }, 'CR-1');
    await user.click(await screen.findByRole('button', { name: 'Submit for approval' }));
    const form = await screen.findByRole('form', { name: 'Edit CR-1' });
    expect(within(form).getByLabelText('Decide by')).toHaveAccessibleDescription(new RegExp(message));
    expect(screen.queryByText('CR-1 is as it was')).toBeNull();
  });

  test('are not edited by another contributor, who reads who submits and withdraws them', async () => {
    const { user } = show({ [`GET ${CR1}`]: change({ status: 'draft' }) }, 'CR-1', JONAS);
    await screen.findByRole('list', { name: 'Before and after' });
    for (const name of ['Submit for approval', 'Edit']) expect(screen.queryByRole('button', { name })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'More acts' }));
    for (const name of [/^Submit for approval/, /^Withdraw/]) {
      const item = await screen.findByRole('menuitem', { name });
      expect(item).toHaveAttribute('aria-disabled', 'true');
      expect(item).toHaveTextContent(/can do it\./);
    }
  });
});
