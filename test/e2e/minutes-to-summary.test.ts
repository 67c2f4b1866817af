import type { Browser } from 'playwright-core';
import type { World } from '#local/serve-world.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { dayIn } from '#shared/text/day-text.ts';
import { weekOf } from '../../teams-app/src/features/summaries/week.ts';
import { eventually } from '../eventually.ts';
import { lookInEveryTheme } from './looks.ts';
import { ask, createAtlas, openTab, idOf, SAMPLE, sampleTranscript, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

let world: World;
let browser: Browser;
let atlas: { readonly id: string; readonly at: string };

withWorld(async (started) => {
  ({ world, browser } = started);
  atlas = await createAtlas(world);
});

describe('from a transcript to a published summary', () => {
  let tpm: TabPage;
  beforeAll(async () => {
    tpm = await openTab(browser, world, `${atlas.at}/meetings/MTG-1`);
  });
  afterAll(() => tpm?.close());
  const button = (name: string | RegExp) => tpm.tab.getByRole('button', { name });
  const press = async (...keys: string[]) => {
    for (const key of keys) await tpm.tab.locator(':focus').first().press(key);
  };

  test('says what is wrong with a file and what to do, and takes the next one', async () => {
    const file = tpm.tab.getByLabel('Transcript file');
    await file.setInputFiles({ name: 'minutes.docx', mimeType: 'application/msword', buffer: Buffer.from('x') });
    await tpm.tab.getByText('minutes.docx is no .vtt or .txt file.').waitFor();
    await file.setInputFiles({ name: 'meeting.vtt', mimeType: 'text/vtt', buffer: Buffer.from('no transcript') });
    await tpm.tab.getByText('This is not a transcript that can be read.').waitFor();
    await tpm.tab.getByText('choose Transcript, then Download as .vtt', { exact: false }).waitFor();
    await file.setInputFiles(SAMPLE);
    await tpm.tab.getByText('0 of 18 reviewed').waitFor();
  });

  test('shows the words a candidate rests on, and finds others', async () => {
    await tpm.tab.locator('mark', { hasText: 'The problem is that the settlement file' }).waitFor();
    await tpm.tab.getByRole('searchbox', { name: 'Search the transcript' }).fill('two waves');
    await tpm.tab.getByText(/^1 of \d+$/).waitFor();
    await button('Next place').click();
    await tpm.tab.getByText(/^2 of \d+$/).waitFor();
    await tpm.tab.getByRole('searchbox', { name: 'Search the transcript' }).fill('');
  });

  test('takes over three candidates by keyboard, and each becomes a record', async () => {
    await tpm.tab.getByRole('article', { name: /^Issue, likely/ }).focus();
    await press('a', 'a', 'a');
    for (const words of ['Accepted as I-1', 'Accepted as ACT-2', 'Accepted as D-1'])
      await tpm.tab.getByText(words).first().waitFor();
    await tpm.tab.getByText('3 of 18 reviewed', { exact: true }).waitFor();
    const publish = button('Publish minutes');
    await eventually(() => expect(publish.getAttribute('aria-disabled')).resolves.toBe('true'));
  });

  test('lists the keys of the page', async () => {
    await press('?');
    const keys = tpm.tab.getByRole('dialog', { name: 'Keys' });
    for (const does of [
      'Accept the candidate',
      'Next candidate',
      'Search the transcript',
      'Take the last rejection back',
    ])
      await keys.getByText(does).waitFor();
    await keys.press('Escape');
    await keys.waitFor({ state: 'hidden' });
  });

  test('takes a rejection back', async () => {
    const next = tpm.tab.getByRole('article', { name: /Update the runbook/ });
    await next.focus();
    await press('r');
    await tpm.tab.getByLabel('Why, if you like').press('Enter');
    await tpm.tab.getByText('4 of 18 reviewed', { exact: true }).waitFor();
    await press('u');
    await tpm.tab.getByText('3 of 18 reviewed', { exact: true }).waitFor();
    await tpm.tab.getByRole('article', { name: /^Action, likely: Update the runbook/ }).waitFor();
  });

  test('corrects a candidate as it takes it over', async () => {
    await tpm.tab.getByRole('article', { name: /Update the runbook/ }).focus();
    await press('e');
    await tpm.tab.getByLabel('Title').fill('Rewrite the cutover runbook for two waves');
    await button('Accept with changes').click();
    await tpm.tab.getByText('Accepted as ACT-3').first().waitFor();
  });

  test('rejects the rest', async () => {
    for (let left = 14; left > 0; left--) {
      await tpm.tab.locator('article[aria-current=true]').focus();
      await press('r');
      await tpm.tab.getByLabel('Why, if you like').press('Enter');
      await tpm.tab.getByText(`${19 - left} of 18 reviewed`, { exact: true }).waitFor();
    }
    // The page counts at once; this is said when the server has answered the last.
    await tpm.tab.getByText('Rejected. 18 of 18 reviewed.').waitFor({ state: 'attached' });
    const { candidates } = await ask<Minutes>(world, 'tpm', 'GET', `${atlas.at}/minutes/MIN-1`);
    expect(candidates.filter(({ state }) => state === 'rejected')).toHaveLength(14);
  });

  test('shows the words in the drawer of the record, without leaving the page', async () => {
    await button('ACT-3').click();
    const drawer = tpm.tab.getByRole('dialog').first();
    await drawer.getByText('Rewrite the cutover runbook for two waves').first().waitFor();
    await drawer.getByRole('button', { name: '3:51 Priya' }).click();
    await tpm.tab
      .getByText(/Jonas, could you update the runbook/)
      .last()
      .waitFor();
    await tpm.page.keyboard.press('Escape');
    // The first Escape closes the words and gives the focus back to their chip; the second closes the drawer.
    await tpm.tab.locator('button:focus', { hasText: '3:51 Priya' }).waitFor();
    await tpm.page.keyboard.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    await tpm.tab.getByText('18 of 18 reviewed', { exact: true }).waitFor();
  });

  test('publishes the minutes, which are then to be read', async () => {
    await button('Publish minutes').click();
    await tpm.tab.getByRole('dialog').getByRole('button', { name: 'Publish minutes' }).click();
    const actions = tpm.tab.getByRole('region', { name: 'Actions' });
    await actions.getByText('Rewrite the cutover runbook for two waves').waitFor();
    await tpm.tab.getByText('Published', { exact: true }).waitFor();
  });

  test('drafts the week, each sentence with its evidence', async () => {
    await tpm.tab.getByRole('tab', { name: 'Weekly' }).click();
    await button('Draft this week').click();
    await button('Draft summary').click();
    await tpm.tab.getByRole('region', { name: 'What changed' }).waitFor();
    const { claims } = await ask<Summary>(world, 'tpm', 'GET', `${atlas.at}/summaries/SUM-1`);
    expect(claims.every(({ citations }) => citations.length > 0)).toBe(true);
    expect(claims.flatMap(({ citations }) => citations).some(({ type }) => type === 'cues')).toBe(true);
  });

  test('shows the very line beside the page when its chip is pressed', async () => {
    await tpm.tab.getByRole('button', { name: 'Evidence 3:23 Elena' }).first().click();
    const evidence = tpm.tab.getByRole('complementary', { name: 'Evidence' });
    await evidence.locator('mark', { hasText: "Let's go with the two waves." }).waitFor();
    await tpm.tab.getByRole('button', { name: 'Evidence D-1 v1' }).first().click();
    await evidence.getByText('Version 1, as it is now').waitFor();
  });

  test('does not publish a sentence that its evidence does not carry, until there is a reason', async () => {
    const chip = tpm.tab.getByRole('button', { name: 'Evidence 3:23 Elena' });
    const sentence = tpm.tab.getByRole('listitem').filter({ has: chip });
    await sentence.first().getByRole('button', { name: /^Edit/ }).click();
    await tpm.tab
      .getByRole('textbox', { name: 'Sentence' })
      .fill('The Nordics cut over on 17 February for 99,000 euros.');
    await button('Save').click();
    await tpm.tab.getByText(/does not give the number 99,000/).waitFor();
    await eventually(() => expect(button('Publish summary').getAttribute('aria-disabled')).resolves.toBe('true'));
    await button('Publish anyway because…').click();
    await tpm.tab.getByLabel('Publish anyway because').fill('Finance confirmed it by telephone.');
    await button('Keep the sentence').click();
    await tpm.tab.getByText(/publishes it because: Finance confirmed it by telephone/).waitFor();
  });

  test('asks before it strikes a sentence', async () => {
    await tpm.tab
      .getByRole('region', { name: 'Next milestones' })
      .getByRole('button', { name: /^Strike/ })
      .click();
    await button('Strike sentence').click();
    await tpm.tab.getByRole('region', { name: 'Next milestones' }).waitFor({ state: 'hidden' });
  });

  test('names the readers and publishes', async () => {
    await button('Publish summary').click();
    const dialog = tpm.tab.getByRole('dialog', { name: 'Publish this summary?' });
    for (const name of ['Elena Petrova', 'Marcus Chen']) await dialog.getByText(name).waitFor();
    await dialog.getByRole('button', { name: 'Publish summary' }).click();
    await tpm.tab.getByText(/published by Priya Raman/).waitFor();
    const { status } = await ask<Summary>(world, 'tpm', 'GET', `${atlas.at}/summaries/SUM-1`);
    expect(status).toBe('published');
  });
});

describe('the two pages in every theme', () => {
  let stage: { readonly at: string };
  beforeAll(async () => {
    stage = await createAtlas(world);
    let minutes = await ask<Minutes>(world, 'tpm', 'POST', `${stage.at}/meetings/MTG-1/transcript`, sampleTranscript());
    // Part of the review is done, as it is when somebody looks over the reviewer's shoulder.
    const elena = { ownerId: idOf('sponsor') };
    for (const [candidateId, act, more] of [
      ['c1', 'accept', {}],
      ['c3', 'accept', elena],
      ['c4', 'accept', {}],
      ['c7', 'accept', { probability: 3, impact: { schedule: 4 } }],
      ['c8', 'accept', {}],
      ['c11', 'accept', {}],
      ['c12', 'reject', {}],
      ['c13', 'accept', {}],
    ] as const)
      minutes = await ask(
        world,
        'tpm',
        'POST',
        `${stage.at}/minutes/MIN-1/${act}`,
        { candidateId, ...more },
        minutes.version,
      );
    const { fromOn, toOn } = weekOf(dayIn('Europe/Berlin', new Date()));
    const period = { periodFromOn: fromOn, periodToOn: toOn };
    const { claims, version } = await ask<Summary>(world, 'tpm', 'POST', `${stage.at}/summaries`, period);
    const claim = claims.find(({ text }) => text.includes('two waves'));
    const revised = { claimId: claim?.id, text: claim?.text.replace('sixteenth', 'seventeenth') };
    await ask(world, 'tpm', 'POST', `${stage.at}/summaries/SUM-1/revise`, revised, version);
    const risk = claims.find(({ section }) => section === 'risks');
    const loose = { claimId: risk?.id, text: `${risk?.text} Everybody is happy about it.` };
    await ask(world, 'tpm', 'POST', `${stage.at}/summaries/SUM-1/revise`, loose, version + 1);
  });

  const pages = [
    { name: 'minutes-review', sub: 'minutes/MIN-1', shows: 'Candidates', ready: /^Show \d+:\d\d–/ },
    { name: 'weekly-summary', sub: 'summaries/SUM-1', shows: 'What changed', ready: /^Evidence \d+:\d\d/ },
  ];
  for (const { name, sub, shows, ready } of pages)
    lookInEveryTheme(name, {
      open: () => openTab(browser, world, `${stage.at}/${sub}`),
      widths: [1440, 800, 320],
      visit: async ({ tab }, shoot) => {
        await tab.getByRole('region', { name: shows }).waitFor();
        await tab.getByText('Priya Raman').first().waitFor();
        await tab.getByRole('button', { name: ready }).first().waitFor();
        await shoot(name);
      },
    });
});
