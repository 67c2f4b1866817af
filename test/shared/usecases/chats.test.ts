import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { findChat } from '#shared/usecases/program/find-chat.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import { portfolioIndexMemory } from '#local/memory/portfolio-index-memory.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import {
  actOf,
  callerOf,
  ELENA_SPONSOR,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  TENANT,
  type World,
} from './world.ts';

const CHAT = '19:meeting_MjdhNjM4@thread.v2';
let world: World;
let other: string;
const bind = (programId = world.programId, more: object = {}, by = PRIYA_TPM) =>
  bindChat(world.deps)(actOf(by), programId, { chatId: CHAT, ...more });
const command = (verb: 'program.release-chat' | 'program.close', programId: string, body: object, version = 0) =>
  commandRecord(world.deps)(
    actOf(verb === 'program.close' ? ELENA_SPONSOR : PRIYA_TPM),
    verb,
    programId,
    'PRG-1',
    version,
    body,
  );
const find = (by = JONAS, chatId = CHAT) => findChat(world.deps)(callerOf(by), chatId);
const settle = async () => {
  for (const programId of [world.programId, other])
    while ((await deliverOwed(world.deps)({ tenantId: TENANT, programId })) > 0);
};
beforeEach(async () => {
  world = await openWorld();
  other = await world.begin({ title: 'Borealis' });
});
afterEach(async () => expect(await world.findings()).toEqual([]));

describe('bound chat', () => {
  test('members and the director find program and series of a chat', async () => {
    await bind(world.programId, { series: 'Weekly steering' });
    await settle();
    const found = { programId: world.programId, programName: 'Checkout rewrite', series: 'Weekly steering' };
    for (const by of [PRIYA_TPM, MEI_VIEWER, MARCUS_DIRECTOR]) expect(await find(by)).toEqual(found);
  });

  test('a bound chat is as unknown to everybody else as an unbound one', async () => {
    await bind();
    await settle();
    expect(await refusal(find(SAM_OUTSIDE))).toBe('program/not-found');
    expect(await refusal(find(JONAS, '19:another@thread.v2'))).toBe('program/not-found');
    expect(await refusal(find(JONAS, 'a/b\u0000'))).toBe('program/not-found');
  });

  test('another program cannot bind a chat until it is released', async () => {
    await bind();
    await settle();
    expect(await refusal(bind(other))).toBe('chat/taken');
    await command('program.release-chat', world.programId, { chatId: CHAT });
    await settle();
    await bind(other);
    await settle();
    expect(await find()).toMatchObject({ programName: 'Borealis' });
  });

  test('closing a program frees its chats', async () => {
    const { record } = await bind();
    await settle();
    await command('program.close', world.programId, { reason: 'Done' }, record.version);
    await settle();
    expect(await refusal(find())).toBe('program/not-found');
    await bind(other);
    await settle();
    expect(await find()).toMatchObject({ programName: 'Borealis' });
  });

  test('a chat is taken as soon as the first bind is answered', async () => {
    await bind(other);
    expect(await refusal(bind())).toBe('chat/taken');
    await bind(other, { series: 'Steering' });
    expect(await find()).toEqual({ programId: other, programName: 'Borealis', series: 'Steering' });
  });

  test('at most one of two programs that bind a chat at the same moment gets it; the other keeps nothing', async () => {
    const told = await Promise.allSettled([bind(), bind(other)]);
    const bound = told.filter(({ status }) => status === 'fulfilled').length;
    expect(bound).toBeLessThanOrEqual(1);
    for (const each of told)
      if (each.status === 'rejected') expect(each.reason).toHaveProperty('code', 'chat/contested');
    const chats = await Promise.all(
      [world.programId, other].map(async (programId) => {
        const { program } = await world.deps.ledger.open({ tenantId: TENANT, programId });
        return program?.chats?.length ?? 0;
      }),
    );
    expect(chats.reduce((sum, count) => sum + count)).toBe(bound);
    await settle();
    expect(bound === 1 ? (await find()).programId : await refusal(find())).toBe(
      bound === 1
        ? [world.programId, other][told.findIndex(({ status }) => status === 'fulfilled')]
        : 'program/not-found',
    );
  });

  test('a bound chat can be given another series', async () => {
    await bind(world.programId, { series: 'Weekly' });
    await bind(world.programId, { series: 'Monthly' });
    await settle();
    expect(await find()).toMatchObject({ series: 'Monthly' });
    await bind();
    expect(await find()).not.toHaveProperty('series');
  });

  test('a paused program binds and releases chats', async () => {
    const { record } = await bind();
    await commandRecord(world.deps)(actOf(ELENA_SPONSOR), 'program.pause', world.programId, 'PRG-1', record.version, {
      reason: 'Budget',
    });
    await bind(world.programId, { series: 'Weekly' });
    await command('program.release-chat', world.programId, { chatId: CHAT });
    await settle();
    expect(await refusal(find())).toBe('program/not-found');
  });

  test('a bound chat is found by an index rebuilt from the log', async () => {
    await bind();
    await command('program.release-chat', world.programId, { chatId: CHAT });
    await bind(world.programId, { series: 'Weekly' });
    const index = portfolioIndexMemory();
    const { head } = await world.deps.ledger.open(world.key);
    const rows = Array.from({ length: head.seq }, (_, place) => ({ seq: place + 1 }));
    await indexProgram({ ...world.deps, index })(world.key, rows);
    expect(await findChat({ ...world.deps, index })(callerOf(JONAS), CHAT)).toMatchObject({ series: 'Weekly' });
  });

  test('only people who could bind a chat learn that it is taken', async () => {
    await bind();
    await settle();
    expect(await refusal(bind(other, {}, JONAS))).toBe('access/denied');
    expect(await refusal(bind(other, {}, SAM_OUTSIDE))).toBe('program/not-found');
  });
});
