import { cardCopiesTable } from '#functions/storage/card-copies-table.ts';
import { conversationsTable } from '#functions/storage/conversations-table.ts';
import { roadStateTable } from '#functions/storage/road-state-table.ts';
import { findPersona } from '#local/personas.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { keysOfSources } from '#shared/domain/source-keys.ts';
import { readable } from '#shared/ledger/commitment.ts';
import { Projection } from '#shared/ledger/projection.ts';
import { verify, type StoredProgram } from '#shared/ledger/verify.ts';
import { entriesOf } from '#shared/ports/ledger-store.ts';
import { compareAnchors } from '#shared/usecases/program/compare-anchors.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { anchorsOf } from '#shared/usecases/program/export-anchor.ts';
import { backupsOf, readBackup } from '#shared/usecases/program/export-backup.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';
import { readLog } from '#shared/usecases/program/read-log.ts';
import { readMeetingTranscript } from '#shared/usecases/meeting/read-meeting-transcript.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import { restoreProgram } from '#shared/usecases/program/restore-program.ts';
import { storedKinds } from './acts.ts';
import { harbourInAzurite, harbourInMemory, storedTable, type StoredDeployment } from '../../stored/deployment.ts';
import { HARBOUR, KEY, rowsOf, storedConversations, storedCopies, storedSubscriptions } from '../../stored/harbour.ts';
import { azuriteForTests } from '../azurite.ts';
import { callerOf, deploymentOver, memoryAdapters } from '../deployment.ts';

const azurite = azuriteForTests();
const PRIYA = findPersona('tpm')?.id ?? '';
const [ELENA, AISHA, JONAS] = (['sponsor', 'ops', 'contributor'] as const).map((as) => findPersona(as)?.id ?? '') as [
  string,
  string,
  string,
];
const { programId, tenantId } = KEY;

describe.each([
  { name: 'memory', open: harbourInMemory },
  { name: 'Azure Tables', open: () => harbourInAzurite(azurite) },
])('a program stored by an earlier version, in $name', ({ open }) => {
  let at: StoredDeployment;
  let stored: StoredProgram;
  beforeAll(async () => {
    at = await open();
    stored = (await at.inspection.read(KEY)) as StoredProgram;
  }, 40_000);

  test('verifies without a finding in its chain, head and records', () => {
    const { entries, records, findings } = verify(stored, at.tools);
    expect(findings).toEqual([]);
    expect([entries, records]).toEqual([
      stored.head.seq,
      rowsOf('ledger').filter(({ rowKey }) => rowKey.startsWith('rec:')).length,
    ]);
  });

  test('agrees with every stored anchor', async () => {
    const anchors = await anchorsOf(at.anchors, KEY);
    expect(compareAnchors(stored.log, anchors, at.tools)).toEqual({ agreeing: 2, beyond: 0, findings: [] });
  });

  test('gives exactly its stored records when its log is replayed from the first entry', () => {
    const replayed = new Projection();
    for (const entry of stored.log.flatMap(entriesOf)) replayed.apply(entry);
    for (const { id, text } of stored.records) expect([id, replayed.get(id)]).toEqual([id, readable(JSON.parse(text))]);
    expect(KIND_NAMES.map((kind) => replayed.list(kind).length).reduce((sum, count) => sum + count)).toBe(
      stored.records.length,
    );
  });

  test('has records of every kind, which can be listed and read', async () => {
    const priya = callerOf(PRIYA);
    for (const kind of storedKinds()) {
      const own = stored.records
        .filter(({ id }) => id.startsWith(`${kind}:`))
        .map(({ text }) => JSON.parse(text) as AnyRecord);
      expect([kind, own.length]).not.toEqual([kind, 0]);
      if (kind !== 'program') {
        const page = (await listRecords(at)(priya, kind, programId, { limit: 100 })).draw();
        expect(page.items.map(({ number }) => number).sort()).toEqual(own.map(({ number }) => number).sort());
      }
      for (const { number, version } of own) {
        const drawn: AnyRecord = (await readRecord(at)(priya, kind, programId, number)).draw();
        expect([number, drawn.version, JSON.stringify(drawn).includes('"~"')]).toEqual([number, version, false]);
      }
    }
  });

  test('keeps erased text erased', async () => {
    const risk = (await readRecord(at)(callerOf(PRIYA), 'risk', programId, 'R-5')).draw();
    expect([risk.title, risk.cause, risk.event]).toEqual(['[erased]', '[erased]', 'nobody else knows the berth rules']);
  });

  test('has a log that can be read to its end, with one notice that was given up', async () => {
    const { entries } = await readLog(at)(callerOf(PRIYA), programId, 0, 1000);
    expect(entries).toHaveLength(stored.head.seq);
    expect(stored.log.flatMap(entriesOf).filter(({ undelivered }) => undelivered)).toHaveLength(1);
  });

  test('has transcripts of a call and of an upload that can be read', async () => {
    for (const [number, words] of [
      ['MTG-1', 'the airport wants its scanners back'],
      ['MTG-2', 'The tugs need a timetable'],
    ] as const)
      expect(JSON.stringify(await readMeetingTranscript(at)(callerOf(PRIYA), programId, number))).toContain(words);
  });

  test('delivers the notices that were waiting', async () => {
    await deliverOwed(at)(KEY);
    at.pass(900);
    await deliverOwed(at)(KEY);
    const told = async (personId: string) =>
      (await at.inbox.latest(tenantId, personId, 100)).map(({ subject }) => subject);
    expect(await told(ELENA)).toContain('action:000000000013');
    expect(await told(AISHA)).toContain('action:000000000014');
    expect(await told(JONAS)).toContain('action:000000000015');
    expect([await at.outbox.owes(KEY), at.reported]).toEqual([false, []]);
  });

  test('is restored elsewhere from its backup as an equal program that agrees with the anchors', async () => {
    const [name = ''] = await backupsOf(at.backups, KEY);
    const backup = (await readBackup(at.backups, name)) as StoredProgram;
    const empty = deploymentOver(memoryAdapters());
    const restored = await restoreProgram(empty)(KEY, backup, await anchorsOf(at.anchors, KEY));
    expect(restored).toEqual({ entries: 218, records: stored.records.length, anchors: 2, later: 0, findings: [] });
    const kept = await empty.inspection.read(KEY);
    const rows = ({ log = [], records = [] }: Partial<StoredProgram>) => [
      log.map(({ seq, hash, text }) => ({ seq, hash, text })),
      records.map(({ id, seq, text }) => ({ id, seq, text })),
    ];
    expect([kept?.head, ...rows(kept ?? {})]).toEqual([stored.head, ...rows(stored)]);
  });
});

describe('Azure Tables written by an earlier version', () => {
  let at: StoredDeployment;
  beforeAll(async () => {
    at = await harbourInAzurite(azurite);
  }, 40_000);

  test('give the portfolio, people’s items, chats and sources from the index', async () => {
    const { index, ledger } = at;
    expect(await index.programs(tenantId)).toMatchObject([
      { programId, name: 'Harbour', rag: 'amber', isMeeting: true },
    ]);
    expect((await index.items(tenantId, ELENA)).map(({ number }) => number)).toEqual(
      expect.arrayContaining(['APR-6', 'D-6']),
    );
    const { program } = await ledger.open(KEY);
    expect(program?.chats).toHaveLength(2);
    for (const { chatId } of program?.chats ?? [])
      expect(await index.chats(tenantId, chatId)).toMatchObject([{ programId }]);
    const sources = (await ledger.open(KEY)).find('R-7')?.sources ?? [];
    for (const key of keysOfSources(sources))
      expect(await index.sourced(tenantId, key)).toMatchObject([{ number: 'R-7' }]);
    expect(sources).toMatchObject([{ type: 'mail' }]);
  });

  test('give a person’s inbox, newest first', async () => {
    const tellings = await at.inbox.latest(tenantId, ELENA, 5);
    expect(tellings).toHaveLength(5);
    expect(tellings.map(({ at }) => at)).toEqual(
      tellings
        .map(({ at }) => at)
        .sort()
        .reverse(),
    );
  });

  test('give the bot’s conversations and card copies', async () => {
    const conversations = conversationsTable(await storedTable(azurite, 'conversations'));
    for (const chat of storedConversations()) expect(await conversations.ofChat(tenantId, chat.chatId)).toEqual(chat);
    expect(await conversations.ofPerson(tenantId, ELENA)).toMatchObject({ type: 'personal', person: { id: ELENA } });
    const copies = cardCopiesTable(await storedTable(azurite, 'cards'));
    for (const copy of storedCopies()) expect(await copies.of(KEY, copy.subject)).toContainEqual(copy);
  });

  test('give the subscription and the sightings of the transcript road', async () => {
    const road = roadStateTable(await storedTable(azurite, 'road'));
    const [subscription] = storedSubscriptions();
    expect(await road.subscription(subscription?.name ?? '')).toEqual(subscription);
    expect((await road.sightings()).map(({ step }) => step)).toEqual(['subscribe', 'list', 'read', 'names']);
  });

  test('give the programs by their heads', async () => {
    expect(await at.ledger.programs(tenantId)).toEqual([HARBOUR.programId]);
  });
});
