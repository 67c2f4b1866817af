/** @jest-environment jsdom */
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import ProgramsPage from '../../../teams-app/src/features/programs/programs-page.tsx';
import { FakeApi, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { NAMES, PRIYA, risk } from '../samples.ts';

// In jsdom Fluent's modal counts itself as hidden.
configure({ asyncUtilTimeout: 6000, defaultHidden: true });
const atlas = {
  ...{ id: 'p1', name: 'Atlas payments', acceptsSubmissions: true, isMember: true, status: 'active', tpmId: PRIYA },
  ...{ rag: 'amber', reportedOn: '2026-11-20', statusCadenceDays: 7, counts: { risk: 1, action: 4 } },
};
const foreign = { id: 'p2', name: 'Data centre exit', acceptsSubmissions: true, isMember: false };

function show(items: readonly object[], mayCreatePrograms = false, answers: Readonly<Record<string, Answer>> = {}) {
  const { hook, history } = memoryLocation({ path: '/programs', record: true });
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs': { items },
    'GET me': { personId: PRIYA, tenantRoles: [], mayCreatePrograms },
    ...answers,
  });
  render(
    <InProgram api={api}>
      <Router hook={hook}>
        <ProgramsPage />
      </Router>
    </InProgram>,
  );
  return { api, history, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('the programs', () => {
  test('are listed with their colour, TPM and what is open, and lead to their overview', async () => {
    const { user, history } = show([atlas]);
    const table = await screen.findByRole('table', { name: 'Programs' });
    expect(within(table).getByText('Amber')).toBeVisible();
    expect(await within(table).findByText('Priya Raman')).toBeVisible();
    expect(within(table).getByText('1 risk · 4 actions')).toBeVisible();
    await user.click(within(table).getByText('Atlas payments'));
    expect(history.at(-1)).toBe('/programs/p1/overview');
  });

  test('are found by their name', async () => {
    const { user } = show([atlas, foreign]);
    await user.type(await screen.findByRole('searchbox'), 'EXIT');
    expect(await screen.findByText('1 of 2 programs')).toBeVisible();
    expect(screen.queryByText('Atlas payments')).toBeNull();
    await user.type(screen.getByRole('searchbox'), 'xyz');
    expect(await screen.findByText('No programs match')).toBeVisible();
  });

  test('in which the reader has no place take a proposal, and tell nothing', async () => {
    const { api, user, history } = show([foreign], false, { 'POST programs/p2/risks': risk({ status: 'proposed' }) });
    expect(await screen.findByText('You may propose risks')).toBeVisible();
    expect(screen.queryByText('Nothing open')).toBeNull();
    await user.click(screen.getByText('Data centre exit'));
    const form = await screen.findByRole('form', { name: 'Propose risk' });
    await user.click(within(form).getByRole('textbox', { name: /Title/ }));
    await user.paste('The lease ends in March');
    await user.click(within(form).getByRole('button', { name: 'Propose risk' }));
    expect(await screen.findByText('R-1 is proposed to Data centre exit')).toBeInTheDocument();
    expect(api.sent('POST programs/p2/risks')[0]?.body).toEqual({ title: 'The lease ends in March' });
    expect(history).toEqual(['/programs']);
  });

  test('teach what goes here: those who may create one, and those who wait to be added', async () => {
    show([], true);
    expect(await screen.findByText(/Create the first one/)).toBeVisible();
    expect(screen.getAllByRole('button', { name: 'Create program' }).length).toBeGreaterThan(0);
    cleanup();
    show([]);
    expect(await screen.findByText(/Ask a TPM or your director/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create program' })).toBeNull();
  });

  test('are created by a form that calls a field wrong no longer than it is', async () => {
    const { user } = show([atlas], true);
    await user.click(await screen.findByRole('button', { name: 'Create program' }));
    const form = await screen.findByRole('form', { name: 'Create program' });
    await user.click(within(form).getByRole('button', { name: 'Create program' }));
    expect(within(form).getAllByText('This is needed.')).toHaveLength(2);
    await user.type(within(form).getByRole('textbox', { name: /Name/ }), 'Atlas');
    expect(within(form).getAllByText('This is needed.')).toHaveLength(1);
    await user.click(within(form).getByRole('button', { name: 'Create program' }));
    expect(within(form).getAllByText('This is needed.')).toHaveLength(1);
  });
});
