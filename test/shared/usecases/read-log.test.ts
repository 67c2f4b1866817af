import { readLog } from '#shared/usecases/program/read-log.ts';
import { verifyProgram } from '#shared/usecases/program/verify-program.ts';
import {
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
  type World,
} from './world.ts';

const RISK = { title: 'Keys expire', ownerId: JONAS, probability: 3, impact: { cost: 3 } } as const;
let world: World;
const log = (by: string, since = 0, limit = 50) => readLog(world.deps)(callerOf(by), world.programId, since, limit);
const commands = async (by: string) => (await log(by)).entries.map(({ command }) => command ?? '-');
beforeEach(async () => {
  world = await openWorld();
});

describe('the log', () => {
  test('shows who changed which record, through which surface, and the former values', async () => {
    await world.add('risk', RISK, JONAS);
    await world.edit('risk', 'R-1', 1, { title: 'Keys and certificates expire' });
    const { entries } = await log(MEI_VIEWER, 1);
    expect(entries).toMatchObject([
      { seq: 2, command: 'risk.create', actorId: JONAS, surface: 'api', changes: [{ was: null }] },
      {
        seq: 3,
        command: 'risk.edit',
        actorId: PRIYA_TPM,
        changes: [{ after: { title: 'Keys and certificates expire', version: 2 }, was: { title: 'Keys expire' } }],
      },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/salt|request|commandId/);
  });

  test('continues after the last entry of the page before', async () => {
    for (let count = 0; count < 5; count += 1) await world.add('risk', RISK);
    const seen: number[] = [];
    for (let since = 0; ;) {
      const page = await log(JONAS, since, 2);
      if (page.entries.length === 0) break;
      seen.push(...page.entries.map(({ seq }) => seq));
      since = page.nextSince;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('gives no more entries than were asked for, also out of one transaction', async () => {
    await Promise.all(Array.from({ length: 8 }, () => world.add('risk', RISK)));
    const page = await log(JONAS, 0, 3);
    expect(page.entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect((await log(JONAS, page.nextSince, 3)).entries.map(({ seq }) => seq)).toEqual([4, 5, 6]);
  });

  test('shows only seq and hash of an entry that the reader may not see', async () => {
    await world.add('risk', { ...RISK, confidential: true });
    await world.edit('risk', 'R-1', 1, { title: 'Secret words' });
    const hidden = await log(AISHA);
    expect(hidden.entries.slice(1).map((entry) => Object.keys(entry).sort())).toEqual([
      ['hash', 'seq'],
      ['hash', 'seq'],
    ]);
    for (const by of [JONAS, PRIYA_TPM, ELENA_SPONSOR]) expect(await commands(by)).toContain('risk.edit');
    const seen = await log(JONAS);
    expect(seen.entries.map(({ hash }) => hash)).toEqual(hidden.entries.map(({ hash }) => hash));
  });

  test('hides the whole history of a confidential record, and its confidential time once it is open again', async () => {
    await world.add('risk', { ...RISK, title: 'Was open' });
    await world.edit('risk', 'R-1', 1, { confidential: true });
    await world.edit('risk', 'R-1', 2, { title: 'Was secret' });
    expect(await commands(AISHA)).toEqual(['program.create', '-', '-', '-']);
    await world.edit('risk', 'R-1', 3, { confidential: false, title: 'Is open' });
    await world.edit('risk', 'R-1', 4, { title: 'Is open again' });
    expect(await commands(AISHA)).toEqual(['program.create', 'risk.create', '-', '-', '-', 'risk.edit']);
    expect(JSON.stringify(await log(AISHA))).not.toContain('Was secret');
  });

  test('leaves out of an entry the other records that the reader may not see', async () => {
    await world.add('milestone', { title: 'Open', forecastOn: '2026-12-01' });
    await world.add('milestone', { title: 'Hidden', forecastOn: '2026-12-01', confidential: true });
    await world.command('program.commit-baseline', 'PRG-1', 1, {}, ELENA_SPONSOR);
    const last = (await log(JONAS)).entries.at(-1);
    expect(last?.changes?.map(({ id }) => id)).toEqual(['program:000000000001', 'milestone:000000000001']);
    expect(JSON.stringify(last)).not.toContain('Hidden');
    expect((await log(PRIYA_TPM)).entries.at(-1)?.changes).toHaveLength(3);
  });

  test('is refused to outsiders and administrators, and open to directors', async () => {
    for (const by of [SAM_OUTSIDE, NADIA_ADMIN]) expect(await refusal(log(by))).toBe('program/not-found');
    expect(await commands(MARCUS_DIRECTOR)).toEqual(['program.create']);
  });
});

describe('verification of a program', () => {
  const check = (by: string) => verifyProgram(world.deps)(callerOf(by), world.programId);

  test('is for TPM and sponsor only, and finds nothing in an untouched program', async () => {
    await world.add('risk', RISK);
    for (const by of [PRIYA_TPM, ELENA_SPONSOR])
      expect(await check(by)).toMatchObject({ entries: 2, records: 2, findings: [] });
    for (const by of [JONAS, MEI_VIEWER, MARCUS_DIRECTOR]) expect(await refusal(check(by))).toBe('access/denied');
    expect(await refusal(check(SAM_OUTSIDE))).toBe('program/not-found');
  });

  test('names a stored row that was changed outside the ledger', async () => {
    await world.add('risk', RISK);
    const records = [...world.store.programsByKey.values()][0]?.records;
    const row = records?.get('risk:000000000001');
    if (row) records?.set(row.id, { ...row, text: row.text.replace('expire', 'expired') });
    expect((await check(PRIYA_TPM)).findings.map(({ row: name }) => name)).toEqual(['rec:risk:000000000001']);
  });
});
