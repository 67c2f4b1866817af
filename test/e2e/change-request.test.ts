import type { Browser } from 'playwright-core';
import type { PersonaName } from '#local/personas.ts';
import type { World } from '#local/serve-world.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import { lookInEveryTheme } from './looks.ts';
import { ask, createAtlas, openTab, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const ASKED = '2027-02-26';

let world: World;
let browser: Browser;
let at: string;

withWorld(async (started) => {
  ({ world, browser } = started);
  at = await promisedAtlas();
});

/** A program whose milestone MS-1 is promised. Gives its address. */
async function promisedAtlas(): Promise<string> {
  const { at: address } = await createAtlas(world);
  const { version } = await ask<Program>(world, 'tpm', 'GET', address);
  await ask(world, 'sponsor', 'POST', `${address}/commit-baseline`, {}, version);
  return address;
}

describe('a change of what was promised', () => {
  let tpm: TabPage;
  const open: TabPage[] = [];
  beforeAll(async () => {
    tpm = await openTab(browser, world, `${at}/changes`);
  });
  afterAll(() => Promise.all([tpm, ...open].map((page) => page?.close())));
  const openAs = async (as: PersonaName, place: string) => {
    const page = await openTab(browser, world, `${at}/${place}`, { as });
    open.push(page);
    return page;
  };
  const answer = async ({ tab }: TabPage, verb: 'Approve' | 'Reject', number = 'CR-1') => {
    await tab.getByRole('group', { name: 'Your answer' }).getByRole('button', { name: verb }).click();
    const dialog = tab.getByRole('dialog', { name: `${verb} ${number}?` });
    await dialog.getByText('16 Jan 2027').waitFor();
    await dialog.getByRole('button', { name: `${verb} ${number}` }).dblclick();
  };

  test('shows who must approve it, and why, while it is written', async () => {
    const { tab } = tpm;
    await tab.getByRole('button', { name: 'Draft change request' }).first().click();
    const form = tab.getByRole('form', { name: 'Draft change request' });
    const authority = form.getByRole('region', { name: 'Who must approve, and why' });
    await authority.getByText('Say what changes and whom it reaches', { exact: false }).waitFor();
    await form.getByRole('textbox', { name: 'Title' }).fill('Cut the Nordics over in February');
    await form.getByRole('combobox', { name: 'Add milestone' }).click();
    await tab.getByRole('option', { name: /MS-1/ }).click();
    await form.getByText('Today: 16 Jan 2027').waitFor();
    await authority.getByText('Minor change').waitFor();
    await form.getByLabel('New day of MS-1').fill(ASKED);
    await authority.getByText('MS-1 slips by 30 business days; up to 10 are within tolerance.').waitFor();
    await authority.getByText('Standard change').waitFor();
    await form.getByRole('checkbox', { name: 'Customers' }).check();
    await authority.getByText('Major change', { exact: true }).waitFor();
    await authority.getByText('It reaches customers.').waitFor();
    const approvers = authority.getByRole('list', { name: 'Approvers' });
    for (const words of ['Sponsor', 'Elena Petrova', '1 more approval'])
      await approvers.getByText(words, { exact: true }).waitFor();
    await approvers.getByRole('img', { name: 'Tomás Ortega' }).waitFor();
    await form.getByRole('textbox', { name: 'Why' }).fill('The settlement file is late every third night.');
    await form
      .getByLabel('Customers', { exact: true })
      .last()
      .fill('The Nordics stay on the mainframe for six more weeks.');
    await form.getByRole('button', { name: 'Draft change request' }).click();
    await tab.getByText('CR-1 is recorded').first().waitFor();
  });

  test('is submitted, and waits for the faces that were shown', async () => {
    const { tab } = tpm;
    await tab.getByRole('button', { name: 'Submit for approval' }).click();
    const approval = tab.getByRole('region', { name: 'Approval APR-1' });
    const answers = approval.getByRole('list', { name: 'Answers' });
    await answers.getByText('Elena Petrova').first().waitFor();
    await approval.getByText(/Answer due in \d business days/).waitFor();
  });

  test('edited after an answer was given, makes the approval void', async () => {
    const sponsor = await openAs('sponsor', 'approvals/APR-1');
    await sponsor.tab.getByText(/^You answer for Sponsor\./).waitFor();
    await answer(sponsor, 'Approve');
    await sponsor.tab.getByText('You approved CR-1').first().waitFor();
    await sponsor.tab.getByText('You have answered.', { exact: false }).waitFor();
    const security = await openAs('security', 'approvals/APR-1');
    await security.tab.getByRole('button', { name: 'Approve' }).waitFor();

    const drawer = tpm.tab.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Edit' }).click();
    await tpm.tab.getByText('APR-1 asks for exactly what stands here.', { exact: false }).waitFor();
    await tpm.tab.getByRole('textbox', { name: 'Why' }).fill('The settlement file is late every second night.');
    await tpm.tab.getByRole('button', { name: 'Save' }).click();
    await drawer.getByText('It is a draft again.', { exact: false }).waitFor();

    // Tomás still has the old page before him: his answer is refused in a sentence, and the page is then as it is.
    await answer(security, 'Approve');
    await security.tab.getByText('The change was edited after it was sent to you', { exact: false }).first().waitFor();
    await security.tab.getByRole('dialog', { name: 'Approve CR-1?' }).press('Escape');
    await security.tab.getByText(/^It is void:/).waitFor();
    const { votes } = await ask<Approval>(world, 'tpm', 'GET', `${at}/approvals/APR-1`);
    expect(votes).toHaveLength(1);
  });

  test('approved by the sponsor and one more, is applied to the plan', async () => {
    const drawer = tpm.tab.getByRole('dialog').first();
    await drawer.getByRole('button', { name: 'Submit for approval' }).click();
    await drawer.getByRole('region', { name: 'Approval APR-2' }).waitFor();
    const sponsor = await openAs('sponsor', 'approvals');
    const mine = sponsor.tab.getByRole('region', { name: 'Waiting for you' }).first();
    await mine.getByRole('button', { name: /APR-2/ }).click();
    await answer(sponsor, 'Approve');
    await sponsor.tab.getByText('You approved CR-1').first().waitFor();
    const security = await openAs('security', 'changes/CR-1');
    await security.tab.getByText('One more approval is needed, and you approve in this program.').waitFor();
    await answer(security, 'Approve');
    await security.tab.getByText('CR-1 is approved, and the baseline is changed').first().waitFor();
    const { baselineOn } = await ask<Milestone>(world, 'tpm', 'GET', `${at}/milestones/MS-1`);
    const { status } = await ask<ChangeRequest>(world, 'tpm', 'GET', `${at}/changes/CR-1`);
    const { votes } = await ask<Approval>(world, 'tpm', 'GET', `${at}/approvals/APR-2`);
    expect([baselineOn, status, votes.length]).toEqual([ASKED, 'applied', 2]);
  });

  test('leaves in the history of the milestone who moved it', async () => {
    const { tab } = await openAs('viewer', 'milestones/MS-1');
    const history = tab.getByRole('region', { name: 'History' });
    await history.getByText(/Tomás Ortega approved APR-2.*baseline from 16 Jan 2027 to 26 Feb 2027/s).waitFor();
  });

  test('that was rejected says why, and offers nobody an answer', async () => {
    const draft = await ask<ChangeRequest>(world, 'tpm', 'POST', `${at}/changes`, {
      title: 'Cut over in May',
      reason: 'More time.',
      impact: { schedule: 'Later.' },
      reaches: ['security'],
      baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2027-05-28' }],
    });
    await ask(world, 'tpm', 'POST', `${at}/changes/${draft.number}/submit`, {}, draft.version);
    const { tab } = await openAs('security', 'approvals/APR-3');
    await tab.getByRole('group', { name: 'Your answer' }).getByRole('button', { name: 'Reject' }).click();
    const dialog = tab.getByRole('dialog', { name: 'Reject CR-2?' });
    await dialog.getByRole('button', { name: 'Reject CR-2' }).click();
    await dialog.getByText('Say why, please.').waitFor();
    await dialog.getByRole('textbox').fill('The certificates end in April.');
    await dialog.getByRole('button', { name: 'Reject CR-2' }).click();
    await tab.getByText('It was rejected.', { exact: false }).waitFor();
    await tab.getByText('“The certificates end in April.”').waitFor();
    await tab.getByRole('group', { name: 'Your answer' }).waitFor({ state: 'hidden' });
  });
});

describe('the pages of changes in every theme', () => {
  let stage: string;
  beforeAll(async () => {
    stage = await promisedAtlas();
    const post = <T>(as: PersonaName, path: string, body: object, version?: number) =>
      ask<T>(world, as, 'POST', `${stage}/${path}`, body, version);
    const draft = (body: object) => post<ChangeRequest>('tpm', 'changes', body);
    const cutover = await draft({
      title: 'Cut the Nordics over in February',
      changeKind: 'schedule',
      reason:
        'The settlement file is late every third night, and two rehearsals without it are not enough to promise January.',
      alternatives: 'Cut over in January without the file, and settle by hand for six weeks: 1,200 hours.',
      impact: {
        schedule: 'The first wave moves by six weeks; the second is not touched.',
        cost: 'The mainframe runs six weeks longer.',
        customers: 'The Nordics keep today’s cut-off hour until the end of February.',
      },
      reaches: ['customers', 'security'],
      baselineChanges: [
        { part: 'milestone', record: 'MS-1', to: ASKED },
        { part: 'budget', to: { amount: 1_350_000, currency: 'EUR' } },
      ],
    });
    await post('tpm', `changes/${cutover.number}/submit`, {}, cutover.version);
    await draft({ title: 'Leave the archive out of the first wave' });
    const raise = (title: string, more: object) =>
      post('tpm', 'escalations', { title, escalationKind: 'staffing', severity: 'high', ...more });
    await raise('Nobody can look after the transfer of the settlement file', {
      ask: 'Lend us one engineer of the mainframe team for four weeks, from Monday.',
      optionsTried: 'Two contractors, both booked until March.',
    });
    await raise('The pen test has no slot before the first wave', {
      escalationKind: 'security',
      severity: 'critical',
      ask: 'Accept a test after the first wave, or move the wave.',
    });
  });

  const pages = [
    { name: 'change-requests', as: 'tpm', sub: 'changes', ready: 'Leave the archive out of the first wave' },
    { name: 'change-form', as: 'tpm', sub: 'changes/CR-1', press: 'Edit', ready: 'Budget' },
    { name: 'approvals', as: 'security', sub: 'approvals', ready: 'Cut the Nordics over in February' },
    { name: 'approval', as: 'security', sub: 'approvals/APR-1', ready: 'Why you are asked' },
    { name: 'escalation', as: 'sponsor', sub: 'escalations/ESC-1', ready: 'Take it up' },
  ] as const;
  for (const { name, as, sub, ready, ...more } of pages)
    lookInEveryTheme(name, {
      open: async () => {
        const opened = await openTab(browser, world, `${stage}/${sub}`, { as });
        if ('press' in more) await opened.tab.getByRole('button', { name: more.press }).click();
        return opened;
      },
      widths: [1440, 800, 320],
      visit: async ({ tab }, shoot) => {
        await tab.getByText(ready, { exact: true }).first().waitFor();
        await shoot(name);
      },
    });
});
