/** Commands and reads of a ledger, each beside the same number of raw calls on a partition of the same table. */
import { randomUUID } from 'node:crypto';
import { TableClient, type TransactionAction } from '@azure/data-tables';
import { QueueServiceClient } from '@azure/storage-queue';
import { etagOf, holds } from '#functions/http/etag.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable, partitionOf } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { pokesQueue } from '#functions/storage/pokes-queue.ts';
import { startAzurite } from '#local/azurite.ts';
import { findPersona, TENANT_ID } from '#local/personas.ts';
import type { FieldsOf } from '#shared/domain/kinds.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { Ledger, ProgramKey } from '#shared/ports/ledger.ts';
import type { Act } from '#shared/usecases/act.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';
import { inTurns, median, milliseconds, type Figure } from './measure.ts';

const ownerId = findPersona('tpm')?.id ?? '';
const caller: Caller = { tenantId: TENANT_ID, personId: ownerId, tenantRoles: [], surface: 'api' };
const act = (): Act => ({
  caller,
  commandId: randomUUID(),
  request: tools.sha256(randomUUID()),
  correlationId: randomUUID(),
});

const riskFields = (each: number): FieldsOf<'risk'> => ({
  title: `Risk ${each}: the payment provider delivers later than planned`,
  ownerId,
  cause: 'The interface of the provider is new, and its test system is not available before autumn.',
  event: 'Integration tests begin late.',
  effect: 'Go-live moves beyond the freeze.',
  probability: 3,
  impact: { schedule: 4, cost: 2 },
});

/** @param records Of the large program. */
export async function benchLedger(records: number): Promise<Figure[]> {
  const azurite = await startAzurite({ inMemory: true });
  try {
    const table = TableClient.fromConnectionString(azurite.connectionString, 'ledger', {
      allowInsecureConnection: true,
      retryOptions: { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1000 },
    });
    await table.createTable();
    const queue = QueueServiceClient.fromConnectionString(azurite.connectionString).getQueueClient('pokes');
    await queue.create();
    const store = ledgerStoreTable(table);
    const parts = {
      store,
      tools,
      pokes: pokesQueue(queue),
      now: () => new Date().toISOString(),
      pause: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
      dice: Math.random,
    };
    const process = (maxGroup?: number) => ledgerOverStore(parts, maxGroup);
    return [...(await benchCommands(table, process)), ...(await benchReads(table, process, records))];
  } finally {
    await azurite.stop();
  }
}

type NewProcess = (maxGroup?: number) => Ledger;

/** A program with risks `R-1` to `R-<risks>`. */
async function fill(ledger: Ledger, risks: number): Promise<ProgramKey> {
  const begin = createProgram({ ledger, mayCreate: 'everyone' });
  const { record } = await begin(act(), {
    title: 'Bench',
    purpose: 'To be measured.',
    tier: 2,
    profile: 'standard',
    members: [{ personId: ownerId, roles: ['tpm', 'sponsor'] }],
    teams: [],
    calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
    statusCadenceDays: 7,
    acceptsSubmissions: false,
    transcriptRetentionDays: 90,
  });
  const create = createRecord({ ledger });
  for (let from = 1; from <= risks; from += 450)
    await Promise.all(
      Array.from({ length: Math.min(450, risks - from + 1) }, (_, each) =>
        create(act(), 'risk', record.id, riskFields(from + each)),
      ),
    );
  return { tenantId: TENANT_ID, programId: record.id };
}

/** Edits risks in turn, each over the version it left. */
function editor(ledger: Ledger, { programId }: ProgramKey) {
  const versions = new Map<number, number>();
  const edit = editRecord({ ledger });
  return async (risk: number) => {
    const version = versions.get(risk) ?? 1;
    versions.set(risk, version + 1);
    await edit(act(), 'risk', programId, `R-${risk}`, version, { trigger: `Seen again at version ${version}` });
  };
}

async function benchCommands(table: TableClient, process: NewProcess): Promise<Figure[]> {
  const RISKS = 64;
  const [grouping, single] = [process(), process(1)];
  const [oneKey, manyKey, singleKey] = [
    await fill(grouping, RISKS),
    await fill(grouping, RISKS),
    await fill(single, RISKS),
  ];
  const editOne = editor(grouping, oneKey);
  const floor = await rawCommand(table, oneKey, RISKS);
  let next = 0;
  const times = await inTurns(160, { floor, command: () => editOne(((next += 1) % RISKS) + 1) });

  const LANES = 32;
  const crowd = (edit: (risk: number) => Promise<void>, each: number) => async () => {
    const taken = await milliseconds(() =>
      Promise.all(
        Array.from({ length: LANES }, async (_, lane) => {
          for (let done = 0; done < each; done += 1) await edit(lane + 1);
        }),
      ),
    );
    return taken / (LANES * each);
  };
  const crowds = await inTurns(9, {
    grouped: crowd(editor(grouping, manyKey), 4),
    single: crowd(editor(single, singleKey), 2),
  });
  return [
    {
      name: 'one command',
      value: times.command,
      unit: 'ms',
      floor: times.floor,
      ratio: times.command / times.floor,
      target: { atMost: 1 },
      note: 'floor: head read + record read + a transaction of 4 rows, raw SDK, one after another',
    },
    {
      name: '32 concurrent commands',
      value: 1000 / crowds.grouped,
      unit: 'commands/s',
      floor: 1000 / crowds.single,
      ratio: crowds.single / crowds.grouped,
      target: { atLeast: 4 },
      note: 'floor: the same code, committing one at a time',
    },
  ];
}

/** The raw calls of a command on a partition beside the program's, with rows as long as the program's own. */
async function rawCommand(table: TableClient, key: ProgramKey, risks: number): Promise<() => Promise<void>> {
  const partitionKey = `${partitionOf(key)}-floor`;
  const rowOf = async (rowKey: string) => {
    const { etag: _, timestamp: __, ...row } = await table.getEntity(partitionOf(key), rowKey);
    return { ...row, partitionKey, rowKey };
  };
  const rec = (risk: number) => `rec:risk:${String(risk).padStart(12, '0')}`;
  const [head, template] = [await rowOf('head'), await rowOf(rec(1))];
  await table.createEntity(head);
  for (let risk = 1; risk <= risks; risk += 1) await table.createEntity({ ...template, rowKey: rec(risk) });
  const entry = 'x'.repeat(2_200);
  let seq = 0;
  return async () => {
    seq += 1;
    const { etag } = await table.getEntity(partitionKey, 'head');
    await table.getEntity(partitionKey, rec((seq % risks) + 1));
    const name = String(seq).padStart(12, '0');
    const actions: TransactionAction[] = [
      ['update', head, 'Replace', { etag }],
      ['create', { partitionKey, rowKey: `log:${name}`, hash: 'x'.repeat(64), j0: entry }],
      ['create', { partitionKey, rowKey: `out:${name}`, claimedUntil: '', j0: '[]' }],
      ['upsert', { ...template, rowKey: rec((seq % risks) + 1) }, 'Replace'],
    ];
    await table.submitTransaction(actions);
  };
}

async function benchReads(table: TableClient, process: NewProcess, records: number): Promise<Figure[]> {
  const writer = process();
  const filling = performance.now();
  const key = await fill(writer, records);
  const filled = performance.now() - filling;
  const reader = process();
  const list = listRecords({ ledger: reader });
  const query = { limit: 50 };
  let held = '';
  const read = async () => {
    const { seq, draw } = await list(caller, 'risk', key.programId, query);
    const tag = etagOf(caller, seq, 'bench', tools);
    const isHeld = holds(held, tag);
    held = tag;
    return { isHeld, draw };
  };
  await read();
  const edit = editor(writer, key);
  let next = 0;
  const change = async () => void (await edit(((next += 1) % 100) + 1));
  const point = async () => void (await table.getEntity(partitionOf(key), 'head'));
  const timed = async (expected: boolean) => {
    const start = performance.now();
    const { isHeld } = await read();
    const taken = performance.now() - start;
    if (isHeld !== expected) throw new Error('The reader was told the wrong thing.');
    return taken;
  };
  const times = await inTurns(100, {
    point,
    unchanged: () => timed(true),
    changed: async () => {
      await change();
      return timed(false);
    },
    drawn: async () => {
      await change();
      return milliseconds(async () => (await read()).draw());
    },
  });
  const cold = median(await samples(5, () => process().open(key)));
  const inspection = inspectionOverStore(ledgerStoreTable(table));
  let findings = -1;
  const verifying = await milliseconds(async () => {
    const stored = await inspection.read(key);
    findings = stored ? verify(stored, tools).findings.length : -1;
  });
  if (findings !== 0) throw new Error(`${findings} findings in the program that was measured.`);
  const against = { unit: 'ms', floor: times.point };
  return [
    {
      name: `read, unchanged, of ${records} records`,
      value: times.unchanged,
      ...against,
      ratio: times.unchanged / times.point,
      target: { atMost: 1.2 },
      note: 'floor: one point read',
    },
    {
      name: 'read after one change',
      value: times.changed,
      ...against,
      ratio: times.changed / times.point,
      target: { atMost: 3 },
      note: 'floor: one point read',
    },
    { name: '… with a page of 50 drawn', value: times.drawn, ...against, ratio: times.drawn / times.point },
    { name: 'cold read', value: cold, unit: 'ms' },
    { name: 'verify', value: verifying, unit: 'ms', note: 'read, replayed and compared; no finding' },
    { name: 'filled with', value: records / (filled / 1000), unit: 'commands/s', note: '450 at a time' },
  ];
}

async function samples(count: number, act: () => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let each = 0; each < count; each += 1) taken.push(await milliseconds(act));
  return taken;
}
