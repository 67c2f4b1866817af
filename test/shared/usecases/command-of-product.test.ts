import { createHash } from 'node:crypto';
import type { Command } from '#shared/ledger/command.ts';
import { giveUpNotice } from '#shared/usecases/delivery/give-up-notice.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { attachFetched } from '#shared/usecases/meeting/attach-fetched.ts';
import { noteMeetingEvent } from '#shared/usecases/meeting/note-meeting-event.ts';
import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { actOf, ELENA_SPONSOR, JONAS, openWorld, PRIYA_TPM, TENANT, type World } from './world.ts';

const CHAT = '19:meeting_MjdhNjM4@thread.v2';
let world: World;
let commands: Command[];
beforeEach(async () => {
  world = await openWorld();
  commands = [];
});
afterEach(async () => expect(await world.findings()).toEqual([]));

/** The world's parts with a ledger that keeps each command it is given. */
const watched = () => ({
  ...world.deps,
  directory: { people: async () => [], search: async () => [] },
  ledger: {
    ...world.deps.ledger,
    run: (...given: Parameters<World['deps']['ledger']['run']>) => {
      commands.push(given[1]);
      return world.deps.ledger.run(...given);
    },
  },
});

/** A command as logs hold it since the first release, from the text its ids are hashed of. */
const stored = (name: string, surface: string, source: string) => {
  const hash = createHash('sha256').update(source).digest('hex');
  const [id, correlationId] = [hash.slice(0, 32), hash.slice(32)];
  return { id, name, actorId: 'steerline', surface, correlationId, request: hash };
};

describe('a command that Steerline gives by itself', () => {
  test('takes its ids from the key of the wake-up', async () => {
    await world.add('risk', { title: 'Keys expire', ownerId: JONAS, probability: 3, impact: { cost: 3 } });
    await world.command('risk.accept', 'R-1', 1, { untilOn: '2026-11-25', control: 'Watch' }, ELENA_SPONSOR);
    await world.deliverAll();
    world.clock.now = '2026-11-25T23:00:00.000Z';
    const [due] = await world.deps.wakeups.due(world.clock.now, 1);
    await wakeDue(watched())();
    expect(commands).toEqual([stored('risk.expire', 'timer', due?.key ?? '')]);
  });

  test('takes its ids from chat, event and time for a meeting event', async () => {
    await bindChat(world.deps)(actOf(PRIYA_TPM), world.programId, { chatId: CHAT, series: 'Weekly' });
    await world.deliverAll();
    await noteMeetingEvent({ ...watched(), trace: () => undefined })({
      tenantId: TENANT,
      chatId: CHAT,
      event: 'start',
      at: '2026-11-20T09:02:00Z',
    });
    const source = `meeting-event ${CHAT} start 2026-11-20T09:02:00.000Z`;
    expect(commands).toEqual([stored('meeting.note-event', 'bot', source)]);
  });

  test('takes its ids from program, meeting and every part for a transcript from Graph', async () => {
    await world.add('meeting', { title: 'Weekly' });
    const part = { callId: 'call-1', contentCorrelationId: 'content-1', createdAt: world.clock.now };
    const bytes = new TextEncoder().encode('WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n<v Jonas Weber>We start.</v>\n');
    await attachFetched(watched())(world.key, 'meeting:000000000001', [{ part, bytes }]);
    const source = `meeting.attach-transcript ${world.programId} meeting:000000000001 call-1 content-1`;
    expect(commands).toEqual([stored('meeting.attach-transcript', 'graph', source)]);
  });

  test('takes its id from program and place for a notice given up, and the correlation id from its cause', async () => {
    await world.add('action', { title: 'Rotate', ownerId: JONAS });
    const [cause] = await world.deps.ledger.since(world.key, 1, 1);
    world.clock.now = '2026-11-22T09:00:00.000Z';
    const owed = { type: 'tell', personId: JONAS, topic: 'assigned', subject: 'action:000000000001' } as const;
    await giveUpNotice(watched())(world.key, { seq: 2, place: 0, owed, correlationId: 'unused' });
    const command = stored('notice.give-up', 'timer', `notice.give-up:${world.programId}-2-0`);
    expect(commands).toEqual([{ ...command, correlationId: cause?.correlationId }]);
  });
});
