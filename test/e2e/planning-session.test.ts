import type { Browser, Locator } from 'playwright-core';
import type { PersonaName } from '#local/personas.ts';
import type { World } from '#local/serve-world.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import type { Confidence, PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { quarterAfter } from '../../teams-app/src/features/planning/quarter.ts';
import { eventually } from '../eventually.ts';
import { lookInEveryTheme } from './looks.ts';
import { ask, idOf, openTab, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const { title: QUARTER, fromOn, toOn } = quarterAfter(new Date().toISOString().slice(0, 10));
const day = (count: number) => addDays(fromOn, count);
const SECRET = 'The restore was never rehearsed';
const VOTERS = ['tpm', 'sponsor', 'security', 'ops', 'contributor'] as const satisfies PersonaName[];

let world: World;
let browser: Browser;
withWorld((started) => {
  ({ world, browser } = started);
});

/** A program of three teams with one milestone. Gives its address. */
async function teamedProgram(): Promise<string> {
  const { id } = await ask<{ id: string }>(world, 'director', 'POST', 'programs', {
    title: 'Atlas payments migration',
    purpose: 'Payments run on the new ledger.',
    tier: 1,
    profile: 'standard',
    teams: ['Payments', 'Platform', 'Security'],
    calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
    members: [
      { personId: idOf('tpm'), roles: ['tpm'] },
      { personId: idOf('sponsor'), roles: ['sponsor'] },
      { personId: idOf('security'), roles: ['approver:security'], team: 'Security' },
      { personId: idOf('ops'), roles: ['approver:operations'], team: 'Platform' },
      { personId: idOf('contributor'), roles: ['contributor'], team: 'Payments' },
      { personId: idOf('viewer'), roles: ['viewer'] },
    ],
  });
  const at = `programs/${id}`;
  await ask(world, 'tpm', 'POST', `${at}/milestones`, { title: 'Platform ready for rehearsal', team: 'Platform' });
  return at;
}

const newSession = (at: string) =>
  ask<PlanningSession>(world, 'tpm', 'POST', `${at}/planning-sessions`, {
    title: QUARTER,
    periodFromOn: fromOn,
    periodToOn: toOn,
  });

describe('a quarter planned by five people', () => {
  let at: string;
  const pages = new Map<PersonaName, TabPage>();
  beforeAll(async () => {
    at = await teamedProgram();
    pages.set('tpm', await openTab(browser, world, `${at}/planning-sessions`));
  });
  afterAll(() => Promise.all([...pages.values()].map((page) => page.close())));
  const tabOf = async (as: PersonaName) => {
    const page = pages.get(as) ?? (await openTab(browser, world, `${at}/planning-sessions/PLN-1`, { as }));
    pages.set(as, page);
    return page.tab;
  };
  const press = (from: Locator | Awaited<ReturnType<typeof tabOf>>, name: string) =>
    from.getByRole('button', { name, exact: true }).click();
  const session = (as: PersonaName = 'tpm') => ask<PlanningSession>(world, as, 'GET', `${at}/planning-sessions/PLN-1`);

  test('begins with the next quarter', async () => {
    const tab = await tabOf('tpm');
    await tab.getByText('No planning session yet').waitFor();
    await press(tab, 'Plan quarter');
    await press(tab.getByRole('form', { name: 'Plan quarter' }), 'Plan quarter');
    await tab.getByRole('heading', { name: QUARTER }).waitFor();
    await tab.getByRole('region', { name: 'Payments' }).getByText('Capacity not stated').waitFor();
  });

  test('takes a new milestone and a capacity of the first team', async () => {
    const tab = await tabOf('contributor');
    await tab.getByRole('region', { name: 'Payments, your team' }).waitFor();
    await press(tab, 'State capacity of Payments');
    await tab.getByRole('spinbutton', { name: 'Capacity' }).fill('40');
    await press(tab, 'Save capacity');
    await press(tab, 'Propose milestone for Payments');
    await tab.getByRole('menuitem', { name: 'A new one' }).click();
    const form = tab.getByRole('form', { name: 'Propose milestone for Payments' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Instant payments in the pilot');
    await form.getByRole('spinbutton', { name: 'Demand' }).fill('34');
    await form.getByLabel('Forecast').fill(addDays(toOn, 1));
    await press(form, 'Propose milestone');
    await form.getByText('The session plans', { exact: false }).waitFor();
    await form.getByLabel('Forecast').fill(day(40));
    await press(form, 'Propose milestone');
    const payments = tab.getByRole('region', { name: 'Payments, your team' });
    await payments.getByText('34 of 40 person-days').waitFor();
    await payments.getByText('6 left').waitFor();
  });

  test('takes a planned milestone of the second team, which is too much for it', async () => {
    const tab = await tabOf('ops');
    await press(tab, 'Propose milestone for Platform');
    await tab.getByRole('menuitem', { name: 'One that is planned already' }).click();
    const form = tab.getByRole('form', { name: 'Propose planned milestone for Platform' });
    await form.getByRole('combobox', { name: 'Milestone' }).click();
    await tab.getByRole('option', { name: /Platform ready for rehearsal/ }).click();
    await form.getByLabel('Forecast').fill(day(30));
    await form.getByRole('spinbutton', { name: 'Demand' }).fill('24');
    await press(form, 'Propose milestone');
    await press(tab, 'State capacity of Platform');
    await tab.getByRole('spinbutton', { name: 'Capacity' }).fill('20');
    await press(tab, 'Save capacity');
    await tab.getByText('Over capacity by 4', { exact: true }).waitFor();
  });

  test('shows the others what is proposed without a press of theirs', async () => {
    const tab = await tabOf('tpm');
    for (const words of [
      'MS-1 Platform ready for rehearsal',
      'MS-2 Instant payments in the pilot',
      'Over capacity by 4',
    ])
      await tab.getByText(words, { exact: true }).waitFor();
  });

  test('has a team ask another, which promises late, and gets a yes', async () => {
    const payments = await tabOf('contributor');
    await press(payments, 'Ask a team');
    const form = payments.getByRole('form', { name: 'Ask a team' });
    await form.getByRole('textbox', { name: 'Title' }).fill('Accounts in the test environment');
    await form.getByRole('combobox', { name: 'Ask' }).selectOption('Platform');
    await form.getByLabel('Needed by', { exact: false }).last().fill(day(20));
    await form.getByRole('combobox', { name: 'For milestone' }).selectOption('MS-2');
    await press(form, 'Ask team');
    const platform = await tabOf('ops');
    await press(platform, 'Promise DEP-1');
    const promise = platform.getByRole('form', { name: 'Promise DEP-1' });
    await promise.getByLabel('Promised for').fill(day(25));
    await press(promise, 'Promise');
    await payments.getByText('5 days late').waitFor();
    await press(payments, 'Accept the day of DEP-1');
    const row = payments.getByRole('listitem').filter({ hasText: 'Accounts in the test environment' });
    await row.getByText('Agreed', { exact: true }).waitFor();
    const { status, links } = await ask<Dependency>(world, 'tpm', 'GET', `${at}/dependencies/DEP-1`);
    expect([status, links]).toEqual(['agreed', [{ type: 'blocks', to: 'MS-2' }]]);
  });

  test('is voted on by all five, each with one press, and nobody sees another’s number', async () => {
    await press(await tabOf('tpm'), 'Open the vote');
    for (const [index, as] of VOTERS.entries()) {
      const tab = await tabOf(as);
      await tab.getByRole('group', { name: 'Your confidence' }).waitFor();
      if (as === 'tpm') await tab.getByLabel('Why, if you like').fill(SECRET);
      await tab.getByRole('group', { name: 'Your confidence' }).getByRole('button').nth(index).click();
      await tab.getByText(`You voted ${index + 1}.`, { exact: false }).waitFor();
    }
    for (const as of VOTERS) {
      const tab = await tabOf(as);
      await tab.getByRole('list', { name: 'Voted: 5 of 6' }).waitFor();
      const shown = tab.getByRole('region', { name: 'Confidence vote' });
      await eventually(() => expect(shown.getByRole('button', { pressed: true }).count()).resolves.toBe(1));
      if (as !== 'tpm') expect(await tab.getByText(SECRET).count()).toBe(0);
    }
  });

  test('tells no number by the API either, in the record, the list or the log', async () => {
    for (const as of [...VOTERS, 'viewer', 'director'] as const) {
      const { votes } = await session(as);
      expect(votes).toHaveLength(5);
      for (const vote of votes)
        if (vote.byId !== idOf(as)) expect(Object.keys(vote).sort()).toEqual(['byId', 'castAt']);
      const list = await ask<{ items: PlanningSession[] }>(world, as, 'GET', `${at}/planning-sessions`);
      const log = await ask<object>(world, as, 'GET', `${at}/log`);
      const own = VOTERS.includes(as as (typeof VOTERS)[number]) ? 1 : 0;
      for (const told of [list, log]) {
        const text = JSON.stringify(told);
        if (as !== 'tpm') expect(text).not.toContain(SECRET);
        const numbers = new Set(text.match(/"confidence":\d/g) ?? []);
        expect(numbers.size).toBe(own);
      }
    }
  });

  test('shows what came of the vote to everybody once the TPM has closed it', async () => {
    const tab = await tabOf('tpm');
    await press(tab, 'Close the vote');
    await press(tab.getByRole('dialog', { name: 'Close the vote?' }), 'Close the vote');
    for (const as of VOTERS) {
      const other = await tabOf(as);
      await other.getByText('Confidence 3.0 of 5, from 5 votes').waitFor();
      await other.getByText(SECRET).waitFor();
    }
  });

  test('is asked for as the baseline by a change request, which opens beside it', async () => {
    const tab = await tabOf('tpm');
    await press(tab, 'Ask for the baseline');
    const form = tab.getByRole('form', { name: 'Ask for the baseline' });
    await form.getByRole('textbox', { name: 'Reason' }).fill('Voted 3.0 of 5; the restore is rehearsed first.');
    await press(form, 'Draft change request');
    const request = tab.getByRole('region', { name: 'Baseline request' });
    await request.getByText('Draft', { exact: true }).waitFor();
    await press(request, 'CR-1');
    await tab.getByRole('dialog').getByText(`Baseline: ${QUARTER}`).first().waitFor();
    const { baselineChanges } = await ask<ChangeRequest>(world, 'tpm', 'GET', `${at}/changes/CR-1`);
    expect(baselineChanges).toEqual([
      { part: 'milestone', record: 'MS-2', to: day(40) },
      { part: 'milestone', record: 'MS-1', to: day(30) },
    ]);
  });
});

describe('a planning session in every theme', () => {
  let at: string;
  beforeAll(async () => {
    at = await teamedProgram();
    const act = <T = PlanningSession>(
      number: string,
      name: string,
      body: object,
      as: PersonaName = 'tpm',
      version?: number,
    ) => ask<T>(world, as, 'POST', `${at}/planning-sessions/${number}/${name}`, body, version);
    for (const number of ['PLN-1', 'PLN-2', 'PLN-3']) {
      await newSession(at);
      const propose = (team: string, title: string, count: number, demand: number) =>
        act(number, 'propose', { team, title, forecastOn: day(count), demand });
      for (const [team, amount] of [
        ['Payments', 120],
        ['Platform', 60],
      ] as const)
        await act(number, 'capacity', { team, amount });
      await propose('Payments', 'Instant payments in the pilot', 40, 55);
      await propose('Payments', 'Direct debits on the new ledger, all mandates migrated', 80, 48);
      await propose('Platform', 'Second data centre carries the load', 62, 74);
      const { version } = await propose('Security', 'Pen test of the interfaces passed', 45, 12);
      if (number === 'PLN-1') continue;
      await act(number, 'open-vote', {}, 'tpm', version);
      const voters = number === 'PLN-2' ? VOTERS.slice(1, 4) : VOTERS;
      const comments: Partial<Record<PersonaName, string>> = {
        security: 'The pen test has one slot; if it moves, everything after it moves.',
        ops: 'Platform is over capacity by 14. One of its milestones has to go, or somebody has to help.',
        tpm: 'Better than last quarter.',
      };
      for (const [index, as] of voters.entries()) {
        const confidence = ([4, 4, 3, 2, 4] as const)[index] as Confidence;
        await act(number, 'vote', { confidence, ...(comments[as] && { comment: comments[as] }) }, as);
      }
      if (number === 'PLN-2') continue;
      const closed = await act(number, 'close-vote', {});
      await act(number, 'request-baseline', { reason: 'Voted 3.4 of 5.' }, 'tpm', closed.version);
    }
    const blocks = (await ask<PlanningSession>(world, 'tpm', 'GET', `${at}/planning-sessions/PLN-1`)).proposals[0];
    const request = (title: string, providerTeam: string, consumerTeam: string, needByOn: string) =>
      ask<Dependency>(world, 'tpm', 'POST', `${at}/dependencies`, {
        ...{ title, providerTeam, consumerTeam, needByOn },
        links: [{ type: 'blocks', to: blocks?.milestone }],
      });
    await request('Accounts in the test environment', 'Platform', 'Payments', day(20));
    const late = await request('Certificates for the pilot', 'Security', 'Payments', day(25));
    const promised = { side: 'provider', promisedOn: day(36) };
    await ask(world, 'tpm', 'POST', `${at}/dependencies/${late.number}/agree`, promised, late.version);
  });

  const stages = [
    { name: 'planning-plan', sub: 'PLN-1', as: 'ops', ready: 'Certificates for the pilot' },
    { name: 'planning-vote', sub: 'PLN-2', as: 'contributor', ready: 'Not yet' },
    { name: 'planning-result', sub: 'PLN-3', as: 'tpm', ready: 'It is a draft' },
  ] as const;
  for (const { name, sub, as, ready } of stages)
    lookInEveryTheme(name, {
      open: () => openTab(browser, world, `${at}/planning-sessions/${sub}`, { as }),
      widths: [1440, 800, 320],
      visit: async ({ tab }, shoot) => {
        await tab.getByText(ready).first().waitFor();
        await shoot(name);
      },
    });
});
