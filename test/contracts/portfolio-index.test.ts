import { portfolioIndexTable } from '#functions/storage/portfolio-index-table.ts';
import { portfolioIndexMemory } from '#local/memory/portfolio-index-memory.ts';
import type { ChatRow, PersonItem, PortfolioIndex, ProgramRow } from '#shared/ports/portfolio-index.ts';
import { azuriteForTests } from './azurite.ts';
import { TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => portfolioIndexMemory() },
  { name: 'Azure Table Storage', make: async () => portfolioIndexTable(await azurite.newTable()) },
];
const OTHER_TENANT = '5f0c0de0-0000-4000-8000-000000000002';

const program = (seq: number, more: Partial<ProgramRow> = {}): ProgramRow => ({
  programId: 'atlas',
  name: `Atlas at ${seq}`,
  status: 'active',
  tier: 1,
  memberIds: ['ann'],
  acceptsSubmissions: false,
  statusCadenceDays: 7,
  zone: 'Europe/Berlin',
  counts: { risk: seq },
  seq,
  ...more,
});
const item = (seq: number, more: Partial<PersonItem> = {}): PersonItem => ({
  programId: 'atlas',
  id: 'risk:000000000001',
  number: 'R-1',
  title: `Risk at ${seq}`,
  kind: 'risk',
  status: 'open',
  seq,
  ...more,
});

const CHAT = '19:meeting_MjdhNjM4@thread.v2';
const chat = (seq: number, more: Partial<ChatRow> = {}): ChatRow => ({
  programId: 'atlas',
  chatId: CHAT,
  boundAt: '2026-11-20T09:00:00.000Z',
  seq,
  ...more,
});

describe.each(adapters)('the index in $name', ({ make }) => {
  let index: PortfolioIndex;
  beforeEach(async () => {
    index = await make();
  });
  const put = (seq: number, more: Partial<PersonItem> = {}, personId = 'ann') => {
    const row = item(seq, more);
    return index.putItem(TENANT, personId, row, row);
  };
  const close = (seq: number) => index.putItem(TENANT, 'ann', { programId: 'atlas', id: 'risk:000000000001', seq });

  test('has one row for each program, in its latest state', async () => {
    await index.putProgram(TENANT, program(1));
    await index.putProgram(
      TENANT,
      program(3, { nextMilestone: { number: 'MS-1', title: 'Go live', on: '2026-12-01' } }),
    );
    await index.putProgram(TENANT, program(4, { programId: 'borealis' }));
    const rows = [...(await index.programs(TENANT))].sort((a, b) => a.seq - b.seq);
    expect(rows).toEqual([
      program(3, { nextMilestone: { number: 'MS-1', title: 'Go live', on: '2026-12-01' } }),
      program(4, { programId: 'borealis' }),
    ]);
  });

  test('never puts an older state, or the same again, over a newer one', async () => {
    await index.putProgram(TENANT, program(5));
    await index.putProgram(TENANT, program(4));
    await index.putProgram(TENANT, program(5, { name: 'Another at 5' }));
    expect(await index.programs(TENANT)).toEqual([program(5)]);
    await put(5);
    await put(4);
    expect(await index.items(TENANT, 'ann')).toEqual([item(5)]);
  });

  test('drops optional facts that a newer state does not have', async () => {
    await index.putProgram(TENANT, program(1, { rag: 'red', tpmId: 'ann' }));
    await index.putProgram(TENANT, program(2));
    expect(await index.programs(TENANT)).toEqual([program(2)]);
  });

  test('does not bring a closed item back for an older state that comes late', async () => {
    await put(3);
    await close(5);
    await put(4);
    expect(await index.items(TENANT, 'ann')).toEqual([]);
    await put(6);
    expect(await index.items(TENANT, 'ann')).toEqual([item(6)]);
  });

  test('remembers a closing that comes before the item itself', async () => {
    await close(5);
    await put(3);
    expect(await index.items(TENANT, 'ann')).toEqual([]);
  });

  test('keeps tenants, people and records apart', async () => {
    await put(1);
    await put(1, { id: 'risk:000000000002', number: 'R-2' });
    await put(1, { programId: 'borealis' });
    await put(1, {}, 'annabel');
    await index.putProgram(OTHER_TENANT, program(1));
    expect(await index.items(TENANT, 'ann')).toHaveLength(3);
    expect(await index.items(TENANT, 'annabel')).toHaveLength(1);
    expect(await index.items(OTHER_TENANT, 'ann')).toEqual([]);
    expect(await index.programs(TENANT)).toEqual([]);
  });

  test('finds the programs that are bound to a chat until they are released from it', async () => {
    const put = (row: ChatRow) => index.putChat(TENANT, row, row);
    await put(chat(1));
    await put(chat(2, { programId: 'borealis' }));
    await put(chat(3, { chatId: `${CHAT}2` }));
    expect([...(await index.chats(TENANT, CHAT))].sort((a, b) => a.seq - b.seq)).toEqual([
      chat(1),
      chat(2, { programId: 'borealis' }),
    ]);
    expect(await index.chats(OTHER_TENANT, CHAT)).toEqual([]);
    await index.putChat(TENANT, chat(4));
    await put(chat(3));
    expect(await index.chats(TENANT, CHAT)).toEqual([chat(2, { programId: 'borealis' })]);
  });

  test('finds the records from a mail in every program until they no longer name it', async () => {
    const KEY = 'mail <CAB/1+#?=\\@example.com>';
    const risk = { programId: 'atlas', id: 'risk:000000000001', number: 'R-1', seq: 2 } as const;
    const issue = { programId: 'borealis', id: 'issue:000000000004', number: 'I-4', seq: 9 } as const;
    await index.putSourced(TENANT, KEY, risk, risk);
    await index.putSourced(TENANT, KEY, issue, issue);
    await index.putSourced(TENANT, `${KEY}:`, risk, risk);
    await index.putSourced(OTHER_TENANT, KEY, issue, issue);
    const found = [...(await index.sourced(TENANT, KEY))].sort((a, b) => a.seq - b.seq);
    expect(found).toEqual([risk, issue]);
    await index.putSourced(TENANT, KEY, { ...risk, seq: 3 });
    await index.putSourced(TENANT, KEY, risk, risk);
    expect(await index.sourced(TENANT, KEY)).toEqual([issue]);
    expect(await index.sourced(TENANT, 'mail <never@seen.example>')).toEqual([]);
  });

  test('keeps the newest of many states that are written at once', async () => {
    const seqs = Array.from({ length: 12 }, (_, each) => ((each * 7) % 12) + 1);
    await Promise.all(seqs.flatMap((seq) => [index.putProgram(TENANT, program(seq)), put(seq)]));
    expect(await index.programs(TENANT)).toEqual([program(12)]);
    expect(await index.items(TENANT, 'ann')).toEqual([item(12)]);
  });

  test('holds long rows whole', async () => {
    const memberIds = Array.from(
      { length: 2_000 },
      (_, each) => `5f0c0de0-0000-4000-8000-${String(each).padStart(12, '0')}`,
    );
    await index.putProgram(TENANT, program(1, { memberIds }));
    expect((await index.programs(TENANT))[0]?.memberIds).toEqual(memberIds);
  });
});

describe('a row of the index in Azure Table Storage', () => {
  test('keeps no word of a closed item, however long it was and whatever comes late', async () => {
    const table = await azurite.newTable();
    const index = portfolioIndexTable(table);
    const stored = async () => {
      const rows: Record<string, unknown>[] = [];
      for await (const row of table.listEntities<Record<string, unknown>>()) rows.push(row);
      return rows;
    };
    const words = { title: `${'long '.repeat(10_000)}word` };
    await index.putItem(TENANT, 'ann', item(3), item(3, words));
    expect(JSON.stringify(await stored())).toContain('long word');
    await index.putItem(TENANT, 'ann', { programId: 'atlas', id: 'risk:000000000001', seq: 5 });
    await index.putItem(TENANT, 'ann', item(4), item(4, words));
    const rows = await stored();
    expect(rows).toMatchObject([{ rowKey: 'atlas:risk:000000000001', seq: 5, isClosed: true }]);
    expect(JSON.stringify(rows)).not.toMatch(/long|word|R-1|open/);
  });
});
