/** @jest-environment jsdom */
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { riskSpec } from '../../teams-app/src/ui/kind/risk-spec.tsx';
import { RecordPanel } from '../../teams-app/src/ui/record/record-panel.tsx';
import { FakeApi, Problem, type Answer, type FakeRequest } from './fake-api.ts';
import { InProgram } from './in-program.tsx';
import { JONAS, MEI, NAMES, risk } from './samples.ts';

configure({ asyncUtilTimeout: 6000 });

const R1 = 'programs/p1/risks/R-1';
const issue = { ...risk(), kind: 'issue', number: 'I-2', title: 'The gateway drops orders' };
const jira = { system: 'jira', key: 'PAY-12', url: 'https://jira.example/PAY-12' } as const;

/** The server's risk, patched as the drawer asks. */
function show(more: Partial<Risk> = {}, answers: Readonly<Record<string, Answer>> = {}, meId = JONAS) {
  let now = risk(more);
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    'GET programs/p1/search': {
      items: [
        { number: 'R-1', title: now.title, kind: 'risk', status: 'open' },
        { number: 'I-2', title: issue.title, kind: 'issue', status: 'open' },
      ],
      total: 2,
    },
    'GET programs/p1/issues/I-2': issue,
    [`GET ${R1}`]: () => now,
    [`PATCH ${R1}`]: ({ body }: FakeRequest) => (now = { ...now, ...body, version: now.version + 1 }),
    ...answers,
  });
  render(
    <InProgram api={api} meId={meId}>
      <RecordPanel spec={riskSpec} number="R-1" />
    </InProgram>,
  );
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
const links = () => screen.findByRole('region', { name: 'Linked records' });
const elsewhere = () => screen.findByRole('region', { name: 'Elsewhere' });
const patches = (api: FakeApi) => api.sent(`PATCH ${R1}`).map(({ body, headers }) => [body, headers.get('if-match')]);

describe('the links of a record', () => {
  test('are added by keyboard alone: type, words of the other’s title, Enter', async () => {
    const { api, user } = show();
    const section = await links();
    act(() => within(section).getByRole('button', { name: 'Add link' }).focus());
    await user.keyboard('{Enter}');
    expect(within(section).getByRole('combobox', { name: /R-1 …/ })).toHaveFocus();
    await user.selectOptions(within(section).getByRole('combobox', { name: /R-1 …/ }), 'Causes');
    act(() =>
      within(section)
        .getByRole('combobox', { name: /Record/ })
        .focus(),
    );
    await user.paste('gateway');
    await waitFor(() => expect(api.sent('GET programs/p1/search').at(-1)?.query.get('q')).toBe('gateway'));
    expect(screen.queryByRole('option', { name: /R-1/ })).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(within(section).getByRole('button', { name: 'Add link' }));
    expect(await screen.findByText('R-1 is linked to I-2')).toBeInTheDocument();
    expect(patches(api)).toEqual([[{ links: [{ type: 'causes', to: 'I-2' }] }, '"1"']]);
    expect(await within(section).findByText(/The gateway drops orders/)).toBeVisible();
    expect(within(section).getByRole('button', { name: 'Add link' })).toHaveFocus();
  });

  test('say at the record what the server says of it', async () => {
    const refused = new Problem(400, {
      code: 'input/invalid',
      errors: [{ path: '/links/0', message: 'There is no record I-2.' }],
    });
    const { user } = show({}, { [`PATCH ${R1}`]: refused });
    const section = await links();
    await user.click(within(section).getByRole('button', { name: 'Add link' }));
    await user.click(within(section).getByRole('button', { name: 'Add link' }));
    expect(await within(section).findAllByText('This is needed.')).toHaveLength(2);
    await user.selectOptions(within(section).getByRole('combobox', { name: /R-1 …/ }), 'Blocks');
    await user.click(within(section).getByRole('combobox', { name: /Record/ }));
    await user.click(await screen.findByRole('option', { name: /I-2/ }));
    await user.click(within(section).getByRole('button', { name: 'Add link' }));
    expect(await within(section).findByText('There is no record I-2.')).toBeVisible();
    expect(within(section).getByRole('combobox', { name: /Record/ })).toHaveFocus();
  });

  test('are taken away, and put back', async () => {
    const { api, user } = show({ links: [{ type: 'causes', to: 'I-2' }] });
    const section = await links();
    await user.click(within(section).getByRole('button', { name: 'Remove the link to I-2' }));
    expect(await screen.findByText('R-1 is no longer linked to I-2')).toBeInTheDocument();
    expect(within(section).queryByText(/The gateway/)).toBeNull();
    expect(within(section).getByRole('button', { name: 'Add link' })).toHaveFocus();
    await user.click(screen.getByText('Undo'));
    expect(await within(section).findByText(/The gateway drops orders/)).toBeVisible();
    expect(patches(api).map(([body]) => body)).toEqual([{ links: [] }, { links: [{ type: 'causes', to: 'I-2' }] }]);
  });

  test('keep what others linked meanwhile', async () => {
    const theirs = risk({ version: 4, links: [{ type: 'blocks', to: 'I-2' }] });
    const { api, user } = show({
      links: [
        { type: 'causes', to: 'I-2' },
        { type: 'blocks', to: 'I-2' },
      ],
    });
    const section = await links();
    await within(section).findAllByText(/The gateway/);
    api.on(`GET ${R1}`, {
      ...theirs,
      links: [...theirs.links, { type: 'causes', to: 'I-2' }, { type: 'evidences', to: 'I-2' }],
    });
    api.on(`PATCH ${R1}`, ({ body, headers }) =>
      headers.get('if-match') === '"4"'
        ? { ...theirs, ...body, version: 5 }
        : new Problem(412, { code: 'record/changed' }),
    );
    await user.click(within(section).getAllByRole('button', { name: 'Remove the link to I-2' })[0] as HTMLElement);
    await screen.findByText('R-1 is no longer linked to I-2');
    expect(patches(api).at(-1)).toEqual([
      {
        links: [
          { type: 'blocks', to: 'I-2' },
          { type: 'evidences', to: 'I-2' },
        ],
      },
      '"4"',
    ]);
  });

  test('are left alone by Escape', async () => {
    const { api, user } = show();
    const section = await links();
    await user.click(within(section).getByRole('button', { name: 'Add link' }));
    await user.keyboard('{Escape}');
    expect(within(section).queryByRole('form')).toBeNull();
    expect(within(section).getByRole('button', { name: 'Add link' })).toHaveFocus();
    expect(patches(api)).toEqual([]);
  });

  test('are read only for a viewer, and on a record that is closed', async () => {
    show({ links: [{ type: 'causes', to: 'I-2' }] }, {}, MEI);
    expect(await within(await links()).findByText(/The gateway/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Remove the link|Add / })).toBeNull();
    expect(screen.queryByRole('region', { name: 'Elsewhere' })).toBeNull();
  });
});

describe('the references of a record', () => {
  test('name another system, a key and an address', async () => {
    const { api, user } = show();
    const section = await elsewhere();
    await user.click(within(section).getByRole('button', { name: 'Add reference' }));
    await user.selectOptions(within(section).getByRole('combobox', { name: /System/ }), 'Jira');
    await user.type(within(section).getByRole('textbox', { name: /Key/ }), jira.key);
    await user.type(within(section).getByRole('textbox', { name: /Address/ }), `${jira.url}{Enter}`);
    expect(await within(section).findByRole('link', { name: 'PAY-12' })).toHaveAttribute('href', jira.url);
    expect(patches(api)).toEqual([[{ references: [jira] }, '"1"']]);
  });

  test('say at the address what the server says of it', async () => {
    const errors = [{ path: '/references/1/url', message: 'Write an address.' }];
    const refused = new Problem(400, { code: 'input/invalid', errors });
    const { user } = show({ references: [jira] }, { [`PATCH ${R1}`]: refused });
    const section = await elsewhere();
    await user.click(within(section).getByRole('button', { name: 'Add reference' }));
    await user.selectOptions(within(section).getByRole('combobox', { name: /System/ }), 'Other');
    await user.type(within(section).getByRole('textbox', { name: /Key/ }), '7{Enter}');
    expect(await within(section).findByText('Write an address.')).toBeVisible();
    expect(within(section).getByRole('textbox', { name: /Address/ })).toHaveFocus();
  });

  test('are taken away', async () => {
    const { api, user } = show({ references: [jira] });
    await user.click(await screen.findByRole('button', { name: 'Remove the reference to PAY-12' }));
    await screen.findByText('R-1 no longer refers to PAY-12');
    expect(patches(api)).toEqual([[{ references: [] }, '"1"']]);
  });
});
