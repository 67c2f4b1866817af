import { readLog } from '#shared/usecases/program/read-log.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { actOf, AISHA, callerOf, JONAS, openWorld, PRIYA_TPM, refusal, type World } from './world.ts';

let world: World;
const SECRET = { title: 'A partner may leave', confidential: true } as const;
beforeEach(async () => {
  world = await openWorld();
  await world.add('risk', { title: 'Keys expire', ownerId: JONAS }, PRIYA_TPM);
  await world.add('risk', SECRET, PRIYA_TPM);
  await world.add('risk', { title: 'The bank is late' }, PRIYA_TPM);
  await edit(PRIYA_TPM, 'risk', 'R-1', 1, {
    links: [
      { type: 'causes', to: 'R-2' },
      { type: 'blocks', to: 'R-3' },
    ],
  });
});
afterEach(async () => expect(await world.findings()).toEqual([]));

const edit = (by: string, kind: 'risk' | 'meeting' | 'milestone', number: string, version: number, patch: object) =>
  editRecord(world.deps)(actOf(by), kind, world.programId, number, version, patch as Record<string, unknown>);
const read = async (by: string, kind: 'risk' | 'meeting' | 'milestone', number: string) =>
  (await readRecord(world.deps)(callerOf(by), kind, world.programId, number)).draw();

describe('a record that names a confidential one', () => {
  test('shows that number only to those who may know of it, in the record and in the log', async () => {
    expect((await read(PRIYA_TPM, 'risk', 'R-1')).links.map(({ to }) => to)).toEqual(['R-2', 'R-3']);
    expect((await read(JONAS, 'risk', 'R-1')).links.map(({ to }) => to)).toEqual(['R-3']);
    await edit(PRIYA_TPM, 'risk', 'R-1', 2, { links: [] });
    const log = async (by: string) =>
      JSON.stringify((await readLog(world.deps)(callerOf(by), world.programId, 0, 100)).entries);
    expect(await log(PRIYA_TPM)).toContain('R-2');
    expect(await log(JONAS)).not.toContain('R-2');
    expect(await log(JONAS)).toContain('R-3');
  });

  test('keeps a former null in the log when it named no record before', async () => {
    await world.add('milestone', { title: 'Launch', forecastOn: '2027-01-15' }, PRIYA_TPM);
    await world.add(
      'change',
      {
        title: 'Launch in spring',
        reason: 'The bank is late.',
        impact: { schedule: 'Two months.' },
        baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2027-03-15' }],
      },
      PRIYA_TPM,
    );
    await commandRecord(world.deps)(actOf(PRIYA_TPM), 'change.submit', world.programId, 'CR-1', 1, {});
    const { entries } = await readLog(world.deps)(callerOf(JONAS), world.programId, 0, 100);
    const submitted = entries.at(-1)?.changes?.find(({ after }) => after.number === 'CR-1');
    expect(submitted?.was).toMatchObject({ approval: null, status: 'draft' });
  });

  test('keeps the links that its editor cannot see', async () => {
    await edit(JONAS, 'risk', 'R-1', 2, { links: [{ type: 'mitigates', to: 'R-3' }] });
    expect((await read(PRIYA_TPM, 'risk', 'R-1')).links).toEqual([
      { type: 'mitigates', to: 'R-3' },
      { type: 'causes', to: 'R-2' },
    ]);
    await edit(PRIYA_TPM, 'risk', 'R-1', 3, { links: [] });
    expect((await read(PRIYA_TPM, 'risk', 'R-1')).links).toEqual([]);
  });

  test('refuses links to records that are missing or that its editor may not know of', async () => {
    const link = (to: string, by = JONAS) =>
      refusal(
        edit(by, 'risk', 'R-1', 2, {
          links: [
            { type: 'causes', to: 'R-3' },
            { type: 'causes', to },
          ],
        }),
      );
    // R-2 is linked already: whoever may not know of it learns nothing by trying.
    for (const to of ['R-2', 'R-9', 'R-1', 'R-3']) expect(await link(to)).toBe('input/invalid /links/1');
    expect(await link('R-9', PRIYA_TPM)).toBe('input/invalid /links/1');
    const links = [{ type: 'causes', to: 'R-2' }] as const;
    expect(await refusal(world.add('issue', { title: 'Late', links }, JONAS))).toBe('input/invalid /links/0');
    expect(await world.add('issue', { title: 'Late', links }, PRIYA_TPM)).toMatchObject({ number: 'I-1', links });
  });

  test('hides and keeps that number also in an agenda and among predecessors', async () => {
    const agenda = [{ title: 'Partners', purpose: 'discuss', durationMinutes: 5, records: ['R-2', 'R-3'] }] as const;
    await world.add('meeting', { title: 'Steering', agenda }, PRIYA_TPM);
    const shown = async (by: string) => {
      const meeting = await read(by, 'meeting', 'MTG-1');
      return meeting.kind === 'meeting' && meeting.agenda.flatMap(({ records }) => records);
    };
    expect(await shown(AISHA)).toEqual(['R-3']);
    await edit(AISHA, 'meeting', 'MTG-1', 1, { agenda: [{ ...agenda[0], durationMinutes: 10, records: [] }] });
    expect(await shown(PRIYA_TPM)).toEqual(['R-2']);
    await world.add('milestone', { title: 'Contract', confidential: true }, PRIYA_TPM);
    await world.add('milestone', { title: 'Launch', predecessors: ['MS-1'] }, PRIYA_TPM);
    expect(await read(AISHA, 'milestone', 'MS-2')).toMatchObject({ predecessors: [] });
    await edit(AISHA, 'milestone', 'MS-2', 1, { predecessors: [] });
    expect(await read(PRIYA_TPM, 'milestone', 'MS-2')).toMatchObject({ predecessors: ['MS-1'] });
  });
});
