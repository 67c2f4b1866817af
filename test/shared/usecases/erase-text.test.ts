import { backupsOf, exportBackup, readBackup } from '#shared/usecases/program/export-backup.ts';
import { exportAnchor, anchorsOf } from '#shared/usecases/program/export-anchor.ts';
import { eraseText } from '#shared/usecases/program/erase-text.ts';
import { restoreProgram } from '#shared/usecases/program/restore-program.ts';
import { actOf, JONAS, NADIA_ADMIN, openWorld, PRIYA_TPM, refusal, type World } from './world.ts';

const MARIA = 'Maria is seriously ill';
let world: World;
const erase = (number: string, fields: string[], act = actOf(NADIA_ADMIN)) =>
  eraseText(world.deps)(act, world.programId, number, fields, 'She asked for it.');
beforeEach(async () => {
  world = await openWorld();
  await world.add('risk', { title: MARIA, tags: ['people'] });
  await world.add('issue', { title: `Because ${MARIA}, we slip` });
  await world.edit('risk', 'R-1', 1, { title: 'Somebody is away' });
});
afterEach(async () => expect(await world.findings()).toEqual([]));

describe('erasing a text', () => {
  test('removes it from records, log, projections and later backups, and logs the reason', async () => {
    const held = await world.deps.ledger.open(world.key);
    const { seq, places, backupsExpireOn } = await erase('R-1', ['title']);
    expect([seq, backupsExpireOn]).toEqual([5, '2026-12-25']);
    expect(places).toBeGreaterThan(4);
    expect(world.rows()).not.toMatch(/Maria|Somebody/);
    expect(await world.find('R-1')).toMatchObject({ title: '[erased]', tags: ['people'], version: 3 });
    expect(await world.find('I-1')).toMatchObject({ title: '[erased]', version: 2 });
    expect(JSON.stringify([held.list('risk'), held.list('issue')])).not.toContain('Maria');
    expect(JSON.stringify(await world.deps.ledger.since(world.key, 4, 1))).toContain('She asked for it.');
    await exportBackup({ ...world.deps, backups: world.deps.transcripts })(world.key);
    const [name = ''] = await backupsOf(world.deps.transcripts, world.key);
    const backup = await readBackup(world.deps.transcripts, name);
    expect(JSON.stringify(backup)).not.toMatch(/Maria|Somebody/);
  });

  test('removes the subject of the mail that a record came from', async () => {
    const mail = { type: 'mail', internetMessageId: '<1@mail.example>', subject: MARIA } as const;
    await world.add('action', { title: 'Answer the mail', sources: [mail] });
    await erase('ACT-1', ['sources']);
    expect(world.rows()).not.toMatch(/Maria/);
    expect(await world.find('ACT-1')).toMatchObject({ sources: [{ ...mail, subject: '[erased]' }] });
  });

  test('works with a record number in lower case', async () => {
    await erase('r-1', ['title']);
    expect(world.rows()).not.toMatch(/Maria|Somebody/);
    expect(await world.find('R-1')).toMatchObject({ title: '[erased]', version: 3 });
  });

  test('keeps the hashes and anchors of the log valid', async () => {
    const anchors = world.deps.transcripts;
    await exportAnchor({ ...world.deps, anchors })(world.key);
    expect(JSON.stringify(await anchorsOf(anchors, world.key))).not.toMatch(/Maria|Somebody/);
    await erase('R-1', ['title']);
    await exportAnchor({ ...world.deps, anchors })(world.key);
    const stored = await world.deps.inspection.read(world.key);
    if (!stored) throw new Error('no program');
    const other = await openWorld();
    const key = { ...world.key, programId: 'restored' };
    const restored = await restoreProgram(other.deps)(key, stored, await anchorsOf(anchors, world.key));
    expect(restored).toMatchObject({ anchors: 2, findings: [] });
    expect((await other.deps.ledger.open(key)).find('R-1')).toMatchObject({ title: '[erased]' });
  });

  test('is finished by the next delivery when it was interrupted after its entry', async () => {
    const { ledger } = world.deps;
    const cut = { ...ledger, eraseAt: () => Promise.reject(new Error('killed')) };
    const act = actOf(NADIA_ADMIN);
    const work = eraseText({ ...world.deps, ledger: cut })(act, world.programId, 'R-1', ['title'], 'She asked for it.');
    await expect(work).rejects.toThrow('killed');
    expect(world.rows()).toContain('Maria');
    await world.deliverAll();
    expect(world.rows()).not.toMatch(/Maria|Somebody/);
  });

  test('happens once, with one answer, when it is sent twice', async () => {
    const act = actOf(NADIA_ADMIN, 'key');
    const first = await erase('R-1', ['title'], act);
    expect(await erase('R-1', ['title'], act)).toEqual(first);
    expect((await world.deps.ledger.open(world.key)).head.seq).toBe(5);
  });

  test('works while other commands are committed at the same time', async () => {
    const edits = Array.from({ length: 6 }, () => world.add('risk', { title: `${MARIA} still` }));
    await Promise.all([...edits, erase('R-1', ['title'])]);
    await erase('R-1', ['title']).catch(() => undefined);
    await world.deliverAll();
    const left = world.rows().match(/Maria/g) ?? [];
    // What was written after the erasure is new; what was there when it was done is gone.
    expect(left.length).toBeLessThanOrEqual(12);
    expect(await world.find('R-1')).toMatchObject({ title: '[erased]' });
  });

  test('leaves records editable, and erased text stays erased after an edit', async () => {
    await erase('R-1', ['title']);
    await world.edit('risk', 'R-1', 3, { title: 'New words' });
    await world.edit('issue', 'I-1', 2, { impact: 'We slip.' });
    expect(await world.find('R-1')).toMatchObject({ title: 'New words' });
    expect(await world.find('I-1')).toMatchObject({ title: '[erased]' });
  });

  test('is refused when there is nothing to erase or no such record', async () => {
    expect(await refusal(erase('R-1', ['cause']))).toBe('erasure/nothing');
    expect(await refusal(erase('R-1', ['status', 'number', 'kind']))).toBe('erasure/nothing');
    expect(await refusal(erase('R-9', ['title']))).toBe('record/not-found');
    expect(await refusal(erase('nonsense', ['title']))).toBe('record/not-found');
    await erase('R-1', ['title']);
    expect(await refusal(erase('R-1', ['title']))).toBe('erasure/nothing');
  });

  test('is for administrators only, and its answer shows nothing of the text', async () => {
    for (const by of [PRIYA_TPM, JONAS])
      expect(await refusal(erase('R-1', ['title'], actOf(by)))).toBe('access/denied');
    expect(JSON.stringify(await erase('R-1', ['title']))).not.toContain('Maria');
    const elsewhere = eraseText(world.deps)(actOf(NADIA_ADMIN), 'nowhere', 'R-1', ['title'], 'x');
    expect(await refusal(elsewhere)).toBe('program/not-found');
  });
});
