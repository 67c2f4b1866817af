import type { Browser } from 'playwright-core';
import { TENANT_ID } from '#local/personas.ts';
import type { World } from '#local/serve-world.ts';
import { idOfNumber } from '#shared/domain/record-id.ts';
import type { SetupReply } from '#shared/contracts/replies.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { eventually } from '../eventually.ts';
import { accessibilityFaults, draw, lookInEveryTheme } from './looks.ts';
import { ask, createAtlas, openTab, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

let world: World;
let browser: Browser;
let atlas: { readonly id: string; readonly at: string };

withWorld(async (started) => {
  ({ world, browser } = started);
  atlas = await createAtlas(world);
});
afterAll(async () => {
  // Nothing was asked of Microsoft Graph that its official definition does not have.
  expect(world?.graph.faults).toEqual([]);
});

/** Binds the chat of a series, and waits until it is found. */
async function bind(chatId: string, series: string): Promise<void> {
  await ask(world, 'tpm', 'POST', `${atlas.at}/bind-chat`, { chatId, series });
  await eventually(() => ask(world, 'viewer', 'GET', `chats/${encodeURIComponent(chatId)}`));
}

/** Waits until the road has been seen so. */
async function seen(isSo: (steps: SetupReply['transcripts']) => boolean): Promise<void> {
  await eventually(async () => {
    const { transcripts } = await ask<SetupReply>(world, 'admin', 'GET', 'setup');
    if (!isSo(transcripts)) throw new Error(`The road is ${JSON.stringify(transcripts)}.`);
  });
}

/** The meeting that a call was noted on. */
async function meetingOf(series: string): Promise<Meeting> {
  const { items } = await ask<{ items: readonly Meeting[] }>(world, 'tpm', 'GET', `${atlas.at}/meetings`);
  const found = items.find((meeting) => meeting.series === series && meeting.calls);
  if (!found) throw new Error(`No call of ${series} was noted.`);
  return found;
}

/** The same once it is so. */
function meetingWhen(series: string, isSo: (meeting: Meeting) => boolean): Promise<Meeting> {
  return eventually(async () => {
    const meeting = await meetingOf(series);
    if (!isSo(meeting)) throw new Error(`The meeting is ${JSON.stringify(meeting)}.`);
    return meeting;
  });
}

const isDrafted = ({ minutes }: Meeting) => minutes !== undefined;

/** Takes nothing of the draft, and publishes it. */
async function publish(number: string): Promise<void> {
  const path = `${atlas.at}/minutes/${number}`;
  let minutes = await ask<Minutes>(world, 'tpm', 'GET', path);
  for (const { id } of minutes.candidates)
    minutes = await ask<Minutes>(world, 'tpm', 'POST', `${path}/reject`, { candidateId: id }, minutes.version);
  await ask(world, 'tpm', 'POST', `${path}/publish`, {}, minutes.version);
}

/** Opens the page of the meeting whose call has begun. */
async function whileCalling(chatId: string, series: string): Promise<{ tpm: TabPage; number: string }> {
  await bind(chatId, series);
  await world.meetings.start(chatId, series);
  const { number } = await meetingOf(series);
  const tpm = await openTab(browser, world, `${atlas.at}/meetings/${number}`);
  await tpm.tab.getByText('A call is on in Teams.', { exact: false }).waitFor();
  return { tpm, number };
}

describe('after a meeting in Teams', () => {
  test('its minutes are drafted, and nobody has touched anything', async () => {
    const chat = '19:meeting_weekly@thread.v2';
    const { tpm } = await whileCalling(chat, 'Atlas weekly');
    await draw(tpm.page, 'call-running-light-1440');
    await world.meetings.end(chat, 'steering-2026-11-20');
    await tpm.tab.getByRole('button', { name: 'Review minutes' }).waitFor();
    await tpm.tab.getByText('It came from Teams by itself.', { exact: false }).waitFor();
    await tpm.tab.getByRole('button', { name: 'Review minutes' }).click();
    await tpm.tab.getByText('0 of 18 reviewed').waitFor();
    await tpm.tab.getByText('one more minute for Elena', { exact: false }).waitFor();
    await draw(tpm.page, 'draft-by-itself-light-1440');
    await tpm.close();
    const { transcript } = await meetingOf('Atlas weekly');
    expect(transcript).toMatchObject({ road: 'graph', receivedById: 'steerline', isAttributed: true });
    // Told, not found by looking: the subscription was there before anybody transcribed.
    expect(world.graph.answered).toContain('POST /subscriptions 201');
  });

  test('the same without the speakers’ names, where the tenant keeps them', async () => {
    world.graph.turn({ givesNames: false });
    const chat = '19:meeting_nameless@thread.v2';
    const { tpm } = await whileCalling(chat, 'Nameless');
    await world.meetings.end(chat, 'steering-2026-11-20');
    await tpm.tab.getByText('without names', { exact: false }).waitFor();
    await tpm.tab.getByRole('button', { name: 'Review minutes' }).click();
    await tpm.tab.getByText(/^0 of \d+ reviewed$/).waitFor();
    await tpm.tab.getByText('one more minute for Elena', { exact: false }).waitFor();
    await draw(tpm.page, 'draft-without-names-light-1440');
    await tpm.close();
    world.graph.turn({ givesNames: true });
  });

  test('on a bad day: throttled, late, and with no notification', async () => {
    world.graph.turn({ throttledCalls: 4, retryAfterSeconds: 1, notifications: 'lost', readyAfterSeconds: 3 });
    const chat = '19:meeting_bad_day@thread.v2';
    const { tpm } = await whileCalling(chat, 'Bad day');
    world.graph.turn({ throttledCalls: 4 });
    await world.meetings.end(chat, 'steering-2026-11-06');
    await tpm.tab.getByRole('button', { name: 'Review minutes' }).waitFor({ timeout: 90_000 });
    await tpm.close();
    world.graph.turn({ throttledCalls: 0, notifications: 'sent', readyAfterSeconds: 0 });
  });

  test('told several times at once, and asked to renew in between, one draft comes', async () => {
    world.graph.turn({ notifications: 'sent-twice' });
    const chat = '19:meeting_twice@thread.v2';
    const startedAt = new Date().toISOString();
    await bind(chat, 'Twice');
    await world.meetings.start(chat, 'Twice');
    await seen((steps) => steps.some(({ step, workedAt }) => step === 'subscribe' && (workedAt ?? '') > startedAt));
    await world.graph.askForReauthorization();
    await eventually(() => expect(world.graph.answered).toContain('PATCH /subscriptions/{subscription-id} 200'));
    await world.meetings.end(chat, 'steering-2026-11-20');
    await world.graph.quiet();
    const meeting = await meetingWhen('Twice', isDrafted);
    // The last of the jobs, seen to its end.
    await world.fire('graph-jobs', {
      tenantId: TENANT_ID,
      programId: atlas.id,
      meeting: idOfNumber(meeting.number),
      look: 0,
    });
    const { items } = await ask<{ items: readonly { readonly meeting: string }[] }>(
      world,
      'tpm',
      'GET',
      `${atlas.at}/minutes?limit=200`,
    );
    expect(items.filter(({ meeting: of }) => of === meeting.number)).toHaveLength(1);
    world.graph.turn({ notifications: 'sent' });
  });
});

describe('what is said after the minutes were published', () => {
  const chat = '19:meeting_later@thread.v2';

  lookInEveryTheme('on the meeting’s page', {
    open: async () => {
      await bind(chat, 'Later');
      await world.meetings.start(chat, 'Later');
      await world.meetings.end(chat, 'steering-2026-11-20');
      const drafted = await meetingWhen('Later', isDrafted);
      await publish(drafted.minutes ?? '');
      // People come back to the call, and somebody transcribes again.
      await world.meetings.start(chat, 'Later');
      await world.meetings.end(chat, 'steering-2026-10-09');
      const { number } = await meetingWhen('Later', ({ transcript }) => transcript?.minutesCueCount !== undefined);
      return openTab(browser, world, `${atlas.at}/meetings/${number}`);
    },
    widths: [1440, 320],
    visit: async ({ tab }, shoot) => {
      await tab.getByText('They are not in the minutes', { exact: false }).waitFor();
      await shoot('said-later');
      await tab.getByRole('button', { name: 'Read what was said later' }).click();
      const lines = tab.getByRole('list', { name: 'What was said later' });
      await lines.getByRole('listitem').first().waitFor();
      await shoot('said-later-words');
      await tab.getByRole('button', { name: /^(Close|Back to the list)$/ }).click();
      await lines.waitFor({ state: 'hidden' });
    },
  });

  lookInEveryTheme('its chat in the settings', {
    open: () => openTab(browser, world, `${atlas.at}/settings`),
    widths: [1440, 320],
    visit: async ({ page, tab }, shoot) => {
      const release = tab.getByRole('button', { name: 'Release: Meetings of Later' });
      await release.scrollIntoViewIfNeeded();
      await shoot('bound-chats');
      await release.click();
      await tab.getByRole('button', { name: 'Release chat' }).waitFor();
      await tab.getByRole('button', { name: 'Cancel' }).click();
      await page.mouse.move(0, 0);
    },
  });

  test('its chat is released in the settings, by the TPM', async () => {
    const tpm = await openTab(browser, world, `${atlas.at}/settings`);
    await tpm.tab.getByRole('button', { name: 'Release: Meetings of Later' }).click();
    await tpm.tab.getByRole('button', { name: 'Release chat' }).click();
    await tpm.tab.getByText('The chat is released').first().waitFor();
    await tpm.tab.getByText('Meetings of Later').waitFor({ state: 'hidden' });
    await tpm.close();
  });
});

describe('the set-up page', () => {
  test('says that all is well, and what does not come by itself', async () => {
    const tpm = await openTab(browser, world, 'programs');
    await tpm.tab.getByRole('button', { name: 'Set-up' }).click();
    await tpm.tab.getByText('Transcripts come by themselves, and Microsoft Graph tells of them.').waitFor();
    await tpm.tab.getByText('Meetings of a channel', { exact: false }).waitFor();
    expect(await accessibilityFaults(tpm.frame())).toEqual([]);
    await tpm.close();
  });

  test('names what is in the way, with the administrator’s very command', async () => {
    world.graph.turn({ givesTranscripts: false });
    const chat = '19:meeting_barred@thread.v2';
    await bind(chat, 'Barred');
    await world.meetings.start(chat, 'Barred');
    await seen((steps) => steps.some(({ problem }) => problem === 'transcripts-off'));
    const admin = await openTab(browser, world, 'setup', { as: 'admin' });
    await admin.tab.getByText('Something is in the way of transcripts.', { exact: false }).waitFor();
    await admin.tab.getByText('-EnableGraphTranscriptAccess $true', { exact: false }).waitFor();
    world.graph.turn({ givesTranscripts: true, givesNames: false, readyAfterSeconds: 0 });
    await world.meetings.end(chat, 'steering-2026-11-20');
    await meetingWhen('Barred', isDrafted);
    await admin.page.reload();
    await admin.tab.getByText('-EnableAttributedTranscripts $true', { exact: false }).waitFor();
    await admin.close();
  });

  lookInEveryTheme('what is in the way', {
    open: () => openTab(browser, world, 'setup', { as: 'admin' }),
    widths: [1440, 320],
    visit: async ({ tab }, shoot) => {
      await tab.getByText('-EnableAttributedTranscripts $true', { exact: false }).waitFor();
      await shoot('setup');
    },
  });

  describe('when a job was given up by the queue', () => {
    const job = { tenantId: TENANT_ID, programId: 'gone', meeting: 'meeting:000000000001', look: 0 };

    lookInEveryTheme('says so', {
      open: async () => {
        await world.fire('graph-jobs-given-up', job);
        return openTab(browser, world, 'setup', { as: 'admin' });
      },
      widths: [1440, 320],
      visit: async ({ tab }, shoot) => {
        await tab.getByText('Steerline failed to look after a call').waitFor();
        await shoot('setup-given-up');
      },
    });

    test('says it no longer once one is done again', async () => {
      await world.fire('graph-jobs', { ...job, timesGivenUp: 1 });
      const admin = await openTab(browser, world, 'setup', { as: 'admin' });
      await admin.tab.getByText('Worked', { exact: false }).first().waitFor();
      await admin.tab.getByText('Steerline failed to look after a call').waitFor({ state: 'hidden' });
      await admin.close();
    });
  });

  test('says to everybody else whom to ask', async () => {
    const viewer = await openTab(browser, world, 'setup', { as: 'viewer' });
    await viewer.tab.getByText('This page is for those who look after Steerline').waitFor();
    await viewer.close();
  });
});

test('the page of the Graph stand-in holds a meeting', async () => {
  const page = await browser.newPage();
  await page.goto(`http://localhost:${world.port}/local/graph/`);
  await page.getByLabel('Program').selectOption(atlas.id);
  await page.getByLabel('Series').selectOption('Atlas steering');
  await page.getByRole('button', { name: 'Start the call' }).click();
  await page.getByText('The call is on', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'End the call' }).click();
  await page.getByText('The call has ended.', { exact: false }).waitFor();
  await page
    .getByText(/transcripts\/[^/]+\/content 200/)
    .first()
    .waitFor();
  await page.locator('#faults', { hasText: /^$/ }).waitFor({ state: 'attached' });
  await draw(page, 'graph-stand-in-light-1280');
  const consent = page.getByLabel('consented to the app in meeting chats');
  await consent.uncheck();
  await page.getByRole('button', { name: 'Start the call' }).click();
  await page.getByText('The call is on', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'End the call' }).click();
  await page.getByText('Its transcript is refused, as the switches are set', { exact: false }).waitFor();
  await consent.check();
  await page.close();
});

describe('a transcript that did not come', () => {
  let number: string;
  const later = (add: string) => fetch(`${world.url}/local/clock?add=${add}`, { method: 'POST' });

  lookInEveryTheme('is said to be missing', {
    open: async () => {
      world.graph.turn({ notifications: 'lost', readyAfterSeconds: 2.5 * 3600 });
      const chat = '19:meeting_missing@thread.v2';
      await bind(chat, 'Missing');
      await world.meetings.start(chat, 'Missing');
      await world.meetings.end(chat, 'steering-2026-11-20');
      ({ number } = await meetingOf('Missing'));
      await later('2h');
      return openTab(browser, world, `${atlas.at}/meetings/${number}`);
    },
    widths: [1440, 320],
    visit: async ({ tab }, shoot) => {
      await tab.getByText('no transcript of it has come', { exact: false }).waitFor();
      await shoot('transcript-missing');
    },
  });

  test('is looked for again', async () => {
    const tpm = await openTab(browser, world, `${atlas.at}/meetings/${number}`);
    await tpm.tab.getByRole('button', { name: 'Look again' }).click();
    await tpm.tab.getByText('The transcript is looked for again', { exact: false }).first().waitFor();
    await later('1h');
    await tpm.tab.getByRole('button', { name: 'Review minutes' }).waitFor();
    await tpm.close();
  });
});
