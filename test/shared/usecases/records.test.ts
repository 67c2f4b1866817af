import type { Source } from '#shared/domain/record.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { listRecords, type ListQuery } from '#shared/usecases/record/list-records.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import {
  actOf,
  AISHA,
  callerOf,
  ELENA_SPONSOR,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  NADIA_ADMIN,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  TENANT,
  type World,
} from './world.ts';

const RISK = { title: 'Keys expire', ownerId: JONAS, probability: 3, impact: { schedule: 4 } } as const;
const MAIL: Source = { type: 'mail', internetMessageId: '<1@contoso.example>' };
let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => expect(await world.findings()).toEqual([]));

describe('record: create', () => {
  test('a new record has the next number of its kind, its author, the time and the fields its rules add', async () => {
    world.clock.now = '2026-11-20T10:00:00.000Z';
    expect(await world.add('risk', RISK, JONAS)).toMatchObject({
      number: 'R-1',
      version: 1,
      status: 'open',
      score: 12,
      createdById: JONAS,
      createdAt: '2026-11-20T10:00:00.000Z',
      confidential: false,
      tags: [],
    });
    expect(await world.add('risk', { title: 'Another' })).toMatchObject({ number: 'R-2', status: 'proposed' });
    expect(await world.add('issue', { title: 'First' })).toMatchObject({ number: 'I-1' });
  });

  test('a refused create uses no number', async () => {
    expect(await refusal(world.add('risk', { ...RISK, ownerId: 'stranger' }))).toBe('owner/not-a-member /ownerId');
    expect((await world.add('risk', RISK)).number).toBe('R-1');
  });

  test('one mail makes one record; the second attempt is told number and owner, no content', async () => {
    await world.add('risk', { ...RISK, sources: [MAIL] });
    const again = createRecord(world.deps)(actOf(SAM_OUTSIDE), 'risk', world.programId, {
      title: 'B',
      sources: [MAIL],
    });
    await expect(again).rejects.toMatchObject({
      code: 'record/duplicate',
      more: { facts: { number: 'R-1', ownerId: JONAS } },
    });
    await again.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain(RISK.title));
  });

  test('a mail makes another record when its first one is closed or of another kind', async () => {
    const chat: Source = { type: 'chat', url: 'https://teams.example/1' };
    await world.add('risk', { ...RISK, sources: [MAIL, chat] });
    await world.add('issue', { title: 'B', sources: [MAIL] });
    await world.add('risk', { title: 'C', sources: [{ ...MAIL, internetMessageId: '<2@contoso.example>' }] });
    expect(await refusal(world.add('risk', { title: 'D', sources: [chat] }))).toBe('record/duplicate');
    await world.command('risk.close', 'R-1', 1, { reason: 'Over' }, ELENA_SPONSOR);
    expect((await world.add('risk', { title: 'E', sources: [MAIL, chat] })).number).toBe('R-3');
  });

  test('one chat message makes one record of any kind', async () => {
    const chat: Source = { type: 'chat', url: 'https://teams.example/1' };
    await world.add('risk', { ...RISK, sources: [chat] });
    expect(await refusal(world.add('action', { title: 'B', sources: [chat] }))).toBe('record/duplicate');
    await world.command('risk.close', 'R-1', 1, { reason: 'Over' }, ELENA_SPONSOR);
    expect((await world.add('action', { title: 'C', sources: [chat] })).number).toBe('ACT-1');
  });

  test('a mail makes a second record for a person who may not know of the first', async () => {
    await world.add('risk', { ...RISK, confidential: true, sources: [MAIL] });
    expect((await world.add('risk', { title: 'B', sources: [MAIL] }, AISHA)).number).toBe('R-2');
    expect(await refusal(world.add('risk', { title: 'C', sources: [MAIL] }, ELENA_SPONSOR))).toBe('record/duplicate');
  });

  test('two people at the same moment make one record of one mail', async () => {
    const both = await Promise.allSettled(
      [JONAS, AISHA].map((by) => world.add('risk', { title: 'A', sources: [MAIL] }, by)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('a record from outside the program is a proposal, never confidential', async () => {
    expect(await world.add('risk', { title: 'From Sam' }, SAM_OUTSIDE)).toMatchObject({ status: 'proposed' });
    for (const by of [SAM_OUTSIDE, MEI_VIEWER, MARCUS_DIRECTOR])
      expect(await refusal(world.add('risk', { title: 'Secret', confidential: true }, by))).toBe(
        'input/invalid /confidential',
      );
    expect(await refusal(world.add('issue', { title: 'From Sam' }, SAM_OUTSIDE))).toBe('program/not-found');
    expect(await refusal(world.add('issue', { title: 'From Mei' }, MEI_VIEWER))).toBe('access/denied');
  });
});

describe('record: edit', () => {
  beforeEach(() => world.add('risk', { ...RISK, cause: 'Rotation', tags: ['a'] }));

  test('an edit changes the named and the derived fields, and the log keeps the former values', async () => {
    const after = await world.edit('risk', 'R-1', 1, { probability: 5, cause: null, tags: null });
    expect(after).toMatchObject({ version: 2, score: 20, inherentScore: 12, tags: [] });
    expect(after).not.toHaveProperty('cause');
    const entries = await world.deps.ledger.since(world.key, 2, 1);
    expect(entries[0]?.changes[0]?.was).toEqual({
      ...{ cause: 'Rotation', probability: 3, score: 12, peakScore: 12, tags: ['a'] },
    });
  });

  test('an edit of an older version is refused with the person who changed it', async () => {
    world.clock.now = '2026-11-20T11:00:00.000Z';
    await world.edit('risk', 'R-1', 1, { title: 'By Jonas' }, JONAS);
    await expect(world.edit('risk', 'R-1', 1, { title: 'By Priya' })).rejects.toMatchObject({
      code: 'record/changed',
      more: { facts: { version: 2, changedById: JONAS, changedAt: '2026-11-20T11:00:00.000Z' } },
    });
  });

  test('an edit of a record in a final state is refused, whatever the version', async () => {
    await world.command('risk.close', 'R-1', 1, { reason: 'Over' }, ELENA_SPONSOR);
    expect(await refusal(world.edit('risk', 'R-1', 2, { title: 'x' }))).toBe('record/wrong-state');
    expect(await refusal(world.edit('risk', 'R-1', 1, { title: 'x' }))).toBe('record/wrong-state');
  });

  test('an invalid edit is refused at its field and changes nothing', async () => {
    expect(await refusal(world.edit('risk', 'R-1', 1, { ownerId: null }))).toBe('input/invalid /ownerId');
    expect(await world.find('R-1')).toMatchObject({ version: 1, ownerId: JONAS });
  });

  test('an edit of a missing, other or hidden record is refused as not found', async () => {
    await world.add('risk', { ...RISK, confidential: true, ownerId: PRIYA_TPM });
    for (const [kind, number] of [
      ['risk', 'R-9'],
      ['issue', 'R-1'],
      ['risk', 'nonsense'],
      ['risk', 'R-2'],
    ] as const)
      expect(await refusal(world.edit(kind, number, 1, { title: 'x' }, JONAS))).toBe('record/not-found');
  });
});

describe('record: command', () => {
  beforeEach(() => world.add('risk', RISK));

  test('a command keeps its reason and its consequences in one log entry', async () => {
    await world.command('risk.occur', 'R-1', 1, { severity: 'high' });
    expect(await world.find('I-1')).toMatchObject({ severity: 'high', title: RISK.title, ownerId: JONAS });
    const [entry] = await world.deps.ledger.since(world.key, 2, 1);
    expect(entry?.changes.map(({ id }) => id)).toEqual(['risk:000000000001', 'issue:000000000001']);
    await world.command('issue.close', 'I-1', 1, { reason: 'It was none.' });
    expect((await world.deps.ledger.since(world.key, 3, 1))[0]?.reason).toBe('It was none.');
  });

  test('a command in a wrong state is refused before the version is checked', async () => {
    await world.command('risk.close', 'R-1', 1, { reason: 'Over' }, ELENA_SPONSOR);
    expect(await refusal(world.command('risk.mitigate', 'R-1', 1, {}))).toBe('record/wrong-state');
    expect(await refusal(world.command('risk.open', 'R-1', 1, {}))).toBe('record/changed');
  });

  test('a command without access is refused as denied or not found', async () => {
    const close = (by: string) => refusal(world.command('risk.close', 'R-1', 1, { reason: 'x' }, by));
    expect(await close(MEI_VIEWER)).toBe('access/denied');
    expect(await close(MARCUS_DIRECTOR)).toBe('access/denied');
    for (const by of [SAM_OUTSIDE, NADIA_ADMIN]) expect(await close(by)).toBe('program/not-found');
  });

  test('a repeated command gives its first answer, and none after access was taken away', async () => {
    const act = actOf(JONAS, 'key');
    const first = await world.add('issue', { title: 'Mine' }, JONAS, act);
    expect(await world.add('issue', { title: 'Mine' }, JONAS, act)).toEqual(first);
    const members = [PRIYA_TPM, ELENA_SPONSOR].map((personId, at) => ({ personId, roles: [at ? 'sponsor' : 'tpm'] }));
    await world.edit('program', 'PRG-1', 1, { members }, ELENA_SPONSOR);
    expect(await refusal(world.add('issue', { title: 'Mine' }, JONAS, act))).toBe('program/not-found');
    expect(await refusal(world.add('issue', { title: 'More' }, JONAS))).toBe('program/not-found');
  });

  test('only one of many edits of the same version at the same moment takes effect', async () => {
    const tags = Array.from({ length: 10 }, (_, count) => `t${count}`);
    const all = await Promise.allSettled(tags.map((tag) => world.edit('risk', 'R-1', 1, { tags: [tag] })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.find('R-1'))?.version).toBe(2);
  });
});

describe('record: list', () => {
  const list = async (by: string, query: Partial<ListQuery> = {}) =>
    (await listRecords(world.deps)(callerOf(by), 'risk', world.programId, { limit: 50, ...query })).draw();
  const numbers = async (by: string, query?: Partial<ListQuery>) =>
    (await list(by, query)).items.map(({ number }) => number);
  beforeEach(async () => {
    await world.add('risk', { ...RISK, title: 'Keys expire', tags: ['security'] });
    await world.add('risk', { ...RISK, title: 'Certificate of the key server', ownerId: AISHA });
    await world.add('risk', { title: 'Budget' });
    await world.add('risk', { ...RISK, title: 'Acquisition key', confidential: true, ownerId: AISHA });
  });

  test('a list shows the newest first, and only visible records', async () => {
    expect(await numbers(PRIYA_TPM)).toEqual(['R-4', 'R-3', 'R-2', 'R-1']);
    expect(await numbers(AISHA)).toEqual(['R-4', 'R-3', 'R-2', 'R-1']);
    for (const by of [JONAS, MEI_VIEWER, MARCUS_DIRECTOR]) {
      expect(await numbers(by)).toEqual(['R-3', 'R-2', 'R-1']);
      expect((await list(by)).total).toBe(3);
    }
  });

  test('a list is filtered by states, owner, words in any case and changes since', async () => {
    expect(await numbers(PRIYA_TPM, { status: ['proposed'] })).toEqual(['R-3']);
    expect(await numbers(PRIYA_TPM, { status: ['proposed', 'open'] })).toHaveLength(4);
    expect(await refusal(list(PRIYA_TPM, { status: ['open', 'on-hold'] }))).toBe('input/invalid ?status');
    expect(await numbers(PRIYA_TPM, { owner: AISHA })).toEqual(['R-4', 'R-2']);
    expect(await numbers(JONAS, { owner: AISHA })).toEqual(['R-2']);
    expect(await numbers(PRIYA_TPM, { q: 'KEY' })).toEqual(['R-4', 'R-2', 'R-1']);
    expect(await numbers(JONAS, { q: 'key' })).toEqual(['R-2', 'R-1']);
    expect(await numbers(PRIYA_TPM, { q: 'key server' })).toEqual(['R-2']);
    expect(await numbers(PRIYA_TPM, { q: 'secur' })).toEqual(['R-1']);
    expect(await numbers(PRIYA_TPM, { q: 'r-3' })).toEqual(['R-3']);
    await world.edit('risk', 'R-1', 1, { title: 'Later' });
    expect(await numbers(PRIYA_TPM, { updatedSince: 4 })).toEqual(['R-4', 'R-1']);
  });

  test('a page goes on where the last one ended, with the total of all pages', async () => {
    const first = await list(JONAS, { limit: 2 });
    expect(first).toMatchObject({ total: 3, nextCursor: 'R-2' });
    const second = await list(JONAS, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second.items.map(({ number }) => number)).toEqual(['R-1']);
    expect([second.total, second.nextCursor]).toEqual([3, undefined]);
  });

  test('a list of exactly one page has no next page', async () => {
    expect((await list(JONAS, { limit: 3 })).nextCursor).toBeUndefined();
  });

  test('a list is read at one position of the log and says which', async () => {
    const reading = await listRecords(world.deps)(callerOf(JONAS), 'risk', world.programId, { limit: 50 });
    expect([reading.seq, reading.draw().seq]).toEqual([5, 5]);
  });
});

describe('record: read', () => {
  test('readers and the submitter read a record', async () => {
    await world.add('risk', { title: 'From Sam' }, SAM_OUTSIDE);
    await world.add('risk', RISK);
    const read = async (by: string, number: string) =>
      (await readRecord(world.deps)(callerOf(by), 'risk', world.programId, number)).draw();
    expect(await read(SAM_OUTSIDE, 'R-1')).toMatchObject({ title: 'From Sam' });
    await expect(read(SAM_OUTSIDE, 'R-2')).rejects.toThrow();
    expect(await read(MARCUS_DIRECTOR, 'R-2')).toMatchObject({ title: RISK.title });
    expect(await refusal(read(MARCUS_DIRECTOR, 'I-1'))).toBe('record/not-found');
  });

  test('a record of another tenant is not found', async () => {
    const stranger = { ...callerOf(PRIYA_TPM), tenantId: '5f0c0de0-0000-4000-8000-000000000002' };
    expect(TENANT).not.toBe(stranger.tenantId);
    await world.add('risk', RISK);
    expect(await refusal(readRecord(world.deps)(stranger, 'risk', world.programId, 'R-1'))).toBe('program/not-found');
  });
});
