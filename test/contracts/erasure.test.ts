import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { eraseText } from '#shared/usecases/program/erase-text.ts';
import { compareAnchors } from '#shared/usecases/program/compare-anchors.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { anchorsOf, exportAnchor } from '#shared/usecases/program/export-anchor.ts';
import { exportBackup } from '#shared/usecases/program/export-backup.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';
import { myWork } from '#shared/usecases/person/my-work.ts';
import { readLog } from '#shared/usecases/program/read-log.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { Ledger, ProgramKey } from '#shared/ports/ledger.ts';
import type { TableClient } from '@azure/data-tables';
import { azuriteForTests } from './azurite.ts';
import { actOf, ADMIN, ANN, azureAdapters, BOB, callerOf, deploymentOver, TPM } from './deployment.ts';
import { partsOver, TENANT } from './sample-program.ts';

const SECRET = 'Maria Hernández is seriously ill';
const azurite = azuriteForTests();

describe('a text that is erased', () => {
  let tables: readonly [TableClient, TableClient, TableClient, TableClient];
  let at: ReturnType<typeof deploymentOver>;
  let program: Program;
  let key: ProgramKey;
  /** Another process that has read the program before. */
  let other: Ledger;

  beforeEach(async () => {
    tables = [await azurite.newTable(), await azurite.newTable(), await azurite.newTable(), await azurite.newTable()];
    at = deploymentOver(await azureAdapters(azurite.connectionString(), tables));
    program = await at.begin();
    key = { tenantId: TENANT, programId: program.id };
    await at.create(program, 'risk', {
      title: SECRET,
      ownerId: ANN,
      cause: `We hear that ${SECRET}.`,
      probability: 3,
      impact: { schedule: 3 },
    });
    await at.create(program, 'action', { title: `Cover, since ${SECRET}`, ownerId: BOB, dueOn: '2026-12-01' });
    await at.create(program, 'milestone', {
      title: `${SECRET}: replan`,
      milestoneType: 'commit',
      forecastOn: '2026-12-11',
    });
    await editRecord(at)(actOf(TPM), 'risk', program.id, 'R-1', 1, { title: `${SECRET}, we hear` });
    await commandRecord(at)(actOf(TPM), 'risk.occur', program.id, 'R-1', 2, { severity: 'high' });
    await editRecord(at)(actOf(TPM), 'issue', program.id, 'I-1', 1, {
      workaround: `${SECRET}; Jonas stands in.`,
      ownerId: BOB,
    });
    await deliverOwed(at)(key);
    await exportAnchor(at)(key);
    other = ledgerOverStore(partsOver(at.store));
    await other.open(key);
  });

  const dumped = async () => {
    const rows: unknown[] = [];
    for (const table of tables) for await (const row of table.listEntities()) rows.push(row);
    return JSON.stringify(rows);
  };
  const erase = (ledger: Ledger = at.ledger) =>
    eraseText({ ...at, ledger })(
      actOf(ADMIN, ['Steerline.Admin']),
      program.id,
      'R-1',
      ['title', 'cause'],
      'She asked for it.',
    );
  const projected = async (ledger: Ledger) => {
    const state = await ledger.open(key);
    return JSON.stringify(KIND_NAMES.map((kind) => state.list(kind)));
  };
  const isSound = async () => {
    const stored = await at.inspection.read(key);
    if (!stored) throw new Error('no program');
    expect(verify(stored, at.tools).findings).toEqual([]);
    const agreement = compareAnchors(stored.log, await anchorsOf(at.anchors, key), at.tools);
    expect(agreement).toMatchObject({ agreeing: agreement.agreeing, beyond: 0, findings: [] });
    expect(agreement.agreeing).toBeGreaterThan(0);
  };

  test('is in rows and projections before it is erased', async () => {
    for (const table of [tables[0], tables[1]]) {
      const rows: unknown[] = [];
      for await (const row of table.listEntities()) rows.push(row);
      expect(JSON.stringify(rows)).toContain(SECRET);
    }
    expect(await projected(other)).toContain(SECRET);
  });

  test('is in no table, projection, answer or export after it is erased, and the chain verifies', async () => {
    const erased = await erase();
    await deliverOwed(at)(key);
    expect(erased.places).toBeGreaterThan(8);
    expect(erased.backupsExpireOn).toBe('2026-12-25');

    expect(await dumped()).not.toContain(SECRET);
    for (const ledger of [at.ledger, other, ledgerOverStore(partsOver(at.store))])
      expect(await projected(ledger)).not.toContain(SECRET);

    const tpm = callerOf(TPM);
    const answers: unknown[] = [
      erased,
      await readLog(at)(tpm, program.id, 0, 100),
      await myWork(at)(callerOf(BOB)),
      await at.index.programs(TENANT),
      await at.inbox.latest(TENANT, BOB, 100),
    ];
    for (const kind of ['risk', 'issue', 'action', 'milestone'] as const)
      answers.push((await listRecords(at)(tpm, kind, program.id, { limit: 50 })).draw());
    for (const [kind, number] of [
      ['risk', 'R-1'],
      ['issue', 'I-1'],
      ['action', 'ACT-1'],
    ] as const)
      answers.push((await readRecord(at)(tpm, kind, program.id, number)).draw());
    expect(JSON.stringify(answers)).not.toContain(SECRET);
    expect(JSON.stringify(answers)).toContain('[erased]');

    await exportAnchor(at)(key);
    const backup = await exportBackup(at)(key);
    const exports = [...(await at.anchors.list('')), backup ?? ''];
    for (const name of exports) {
      const bytes = (await at.anchors.get(name)) ?? (await at.backups.get(name));
      expect(new TextDecoder().decode(bytes)).not.toContain(SECRET);
    }
    expect(exports).toHaveLength(3);
    await isSound();
  });

  test('is removed by the next delivery when the erasure was interrupted after its entry', async () => {
    const dying: Ledger = { ...at.ledger, eraseAt: () => Promise.reject(new Error('killed')) };
    await expect(erase(dying)).rejects.toThrow('killed');
    expect(await dumped()).toContain(SECRET);
    expect(await at.outbox.owes(key)).toBe(true);
    await deliverOwed(at)(key);
    expect(await dumped()).not.toContain(SECRET);
    expect(await at.outbox.owes(key)).toBe(false);
    await isSound();
  });

  test('is removed by the next delivery when the erasure was interrupted between two rows of the log', async () => {
    let rewritten = 0;
    const store: typeof at.store = {
      ...at.store,
      rewriteLog: (...all) =>
        (rewritten += 1) > 2 ? Promise.reject(new Error('killed')) : at.store.rewriteLog(...all),
    };
    await expect(erase(ledgerOverStore(partsOver(store)))).rejects.toThrow('killed');
    await isSound();
    await deliverOwed(at)(key);
    expect(await dumped()).not.toContain(SECRET);
    await isSound();
  });

  test('does not return when an older state of its record comes late to the lists', async () => {
    await erase();
    const late = { ...at, ledger: { ...at.ledger, open: () => other.open(key) } };
    await deliverOwed(late)(key);
    expect(await dumped()).not.toContain(SECRET);
  });
});
