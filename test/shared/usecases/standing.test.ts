import { attachTranscript } from '#shared/usecases/meeting/attach-transcript.ts';
import { myWork } from '#shared/usecases/person/my-work.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import {
  actOf,
  AISHA,
  callerOf,
  ELENA_SPONSOR,
  JONAS,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  TENANT,
  type World,
} from './world.ts';

const reason = 'The budget is frozen until January.';
let world: World;
const program = (act: 'pause' | 'resume' | 'close', version: number, by = ELENA_SPONSOR) =>
  world.command(`program.${act}`, 'PRG-1', version, { reason }, by);
const told = async (personId: string) => {
  await world.deliverAll();
  return (await world.deps.inbox.latest(TENANT, personId, 20)).map(({ topic }) => topic);
};
beforeEach(async () => {
  world = await openWorld();
  await world.add('action', { title: 'Rotate the keys', ownerId: JONAS, dueOn: '2026-11-24' });
  await world.add('assumption', {
    title: 'Traffic stays',
    validateByOn: '2026-11-24',
    ownerId: JONAS,
    validatorId: AISHA,
  });
});
afterEach(async () => expect(await world.findings()).toEqual([]));

describe('a paused program', () => {
  test('refuses changes to its records from everybody, and can still be read', async () => {
    await program('pause', 1);
    expect(await refusal(world.add('risk', { title: 'A' }))).toBe('program/paused');
    expect(await refusal(world.add('risk', { title: 'A' }, SAM_OUTSIDE))).toBe('program/paused');
    expect(await refusal(world.edit('action', 'ACT-1', 1, { title: 'B' }, JONAS))).toBe('program/paused');
    expect(await refusal(world.command('action.complete', 'ACT-1', 1, {}, JONAS))).toBe('program/paused');
    const read = await readRecord(world.deps)(callerOf(JONAS), 'action', world.programId, 'ACT-1');
    expect(read.draw()).toMatchObject({ status: 'open' });
  });

  test('can be edited by its TPM and resumed by its sponsor alone, and then takes changes again', async () => {
    await program('pause', 1, ELENA_SPONSOR);
    await world.edit('program', 'PRG-1', 2, { title: 'Checkout, later' });
    for (const by of [JONAS, PRIYA_TPM]) expect(await refusal(program('resume', 3, by))).toBe('access/denied');
    expect(await program('resume', 3)).toMatchObject({ status: 'active', title: 'Checkout, later' });
    expect(await world.find('PRG-1')).not.toHaveProperty('halt');
    expect(await world.add('risk', { title: 'A' })).toMatchObject({ number: 'R-1' });
  });

  test('keeps who paused it, when and why, and tells the other leads', async () => {
    await program('pause', 1);
    expect(await world.find('PRG-1')).toMatchObject({
      status: 'paused',
      halt: { byId: ELENA_SPONSOR, haltedAt: world.clock.now, reason },
    });
    expect(await told(PRIYA_TPM)).toEqual(['paused']);
    expect(await told(ELENA_SPONSOR)).toEqual([]);
  });

  test('still lets an unchecked assumption expire', async () => {
    await program('pause', 1);
    await world.deliverAll();
    world.clock.now = '2026-11-24T23:00:00.000Z';
    await wakeDue(world.deps)();
    expect(await world.find('ASM-1')).toMatchObject({ status: 'expired' });
  });
});

describe('a transcript', () => {
  const TEXT = 'WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n<v Priya Raman>We move the launch to December.</v>\n';
  const attach = () =>
    attachTranscript({ ...world.deps, directory: { people: async () => [], search: async () => [] } })(
      actOf(PRIYA_TPM),
      world.programId,
      'MTG-1',
      new TextEncoder().encode(TEXT),
      'text/vtt',
    );
  const stored = async () =>
    (await world.find('MTG-1')) as { transcript?: { sha256: string; removedAt?: string } } | undefined;
  beforeEach(() => world.add('meeting', { title: 'Steering' }));

  test('is removed at the end of its retention also when its program is closed', async () => {
    await attach();
    await program('close', 1);
    await world.deliverAll();
    world.clock.now = '2027-02-18T23:00:00.000Z';
    await wakeDue(world.deps)();
    expect((await stored())?.transcript?.removedAt).toBe(world.clock.now);
  });

  test('is not stored for a program that is paused', async () => {
    const put = jest.spyOn(world.deps.transcripts, 'put');
    await program('pause', 1);
    expect(await refusal(attach())).toBe('program/paused');
    expect(put).not.toHaveBeenCalled();
  });
});

describe('a closed program', () => {
  beforeEach(() => program('close', 1, ELENA_SPONSOR));

  test('refuses changes to its records and to itself, and cannot be resumed', async () => {
    expect(await refusal(world.add('risk', { title: 'A' }))).toBe('program/closed');
    expect(await refusal(world.edit('program', 'PRG-1', 2, { title: 'B' }))).toBe('program/closed');
    expect(await refusal(program('resume', 2))).toBe('program/closed');
    expect(await refusal(world.add('risk', { title: 'A' }, JONAS))).toBe('program/closed');
    expect(await refusal(world.add('issue', { title: 'A' }, SAM_OUTSIDE))).toBe('program/not-found');
  });

  test('reminds nobody and lets nothing expire', async () => {
    await world.deliverAll();
    world.clock.now = '2026-11-25T23:00:00.000Z';
    const { seq } = (await world.deps.ledger.open(world.key)).head;
    await wakeDue(world.deps)();
    expect((await world.deps.ledger.open(world.key)).head.seq).toBe(seq);
    expect(await told(JONAS)).not.toContain('due-soon');
    expect(world.reports).toEqual([]);
  });

  test('has no more items in my work, and its notices stay', async () => {
    await world.deliverAll();
    const { items, tellings } = await myWork(world.deps)(callerOf(JONAS));
    expect(items).toEqual([]);
    expect(tellings.map(({ topic }) => topic)).toContain('assigned');
    expect(await told(PRIYA_TPM)).toContain('closed');
  });
});
