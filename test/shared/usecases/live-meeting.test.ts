import { prepareMeeting } from '#shared/usecases/meeting/prepare-meeting.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import {
  callerOf,
  ELENA_SPONSOR,
  JONAS,
  MEI_VIEWER,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  type World,
} from './world.ts';

let world: World;
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => expect(await world.findings()).toEqual([]));

describe('the preparation of a meeting', () => {
  const prepare = (by: string, number = 'MTG-1') => prepareMeeting(world.deps)(callerOf(by), world.programId, number);
  const decisions = async (by: string) => (await prepare(by)).undecided.map(({ number }) => number);

  test('lists only decisions that the reader may know of', async () => {
    await world.add('meeting', { title: 'Steering' });
    await world.add('decision', { title: 'Two waves' });
    await world.add('decision', { title: 'A partner may leave', confidential: true });
    expect(await decisions(PRIYA_TPM)).toEqual(['D-1', 'D-2']);
    expect(await decisions(MEI_VIEWER)).toEqual(['D-1']);
  });

  test('is refused as not found for a hidden meeting or program', async () => {
    await world.add('meeting', { title: 'Secret', confidential: true });
    expect(await refusal(prepare(JONAS))).toBe('record/not-found');
    expect(await refusal(prepare(SAM_OUTSIDE))).toBe('program/not-found');
  });
});

describe('live meeting', () => {
  const live = async () => {
    const { version } = await world.add('meeting', {
      title: 'Steering',
      agenda: [{ title: 'Waves', purpose: 'decide', durationMinutes: 20, records: [] }],
    });
    return world.command('meeting.start', 'MTG-1', version, {});
  };

  test('two people who capture at the same moment make a record each', async () => {
    const { version } = await live();
    await Promise.all([
      world.command('meeting.capture', 'MTG-1', version, { kind: 'decision', title: 'Two waves' }, ELENA_SPONSOR),
      world.command('meeting.capture', 'MTG-1', version, { kind: 'action', title: 'Call the lab' }, JONAS),
      world.command('meeting.take', 'MTG-1', version, { agendaIndex: 0 }, PRIYA_TPM),
    ]);
    const { captures } = (await world.find('MTG-1')) as Meeting;
    expect(captures.map(({ record, byId }) => [record, byId]).sort()).toEqual([
      ['ACT-1', JONAS],
      ['D-1', ELENA_SPONSOR],
    ]);
    expect(await world.find('D-1')).toMatchObject({ title: 'Two waves', status: 'proposed' });
  });

  test('a captured record is not named to people who may no longer know of it', async () => {
    const { version } = await live();
    await world.command('meeting.capture', 'MTG-1', version, { kind: 'risk', title: 'A partner may leave' });
    await world.edit('risk', 'R-1', 1, { confidential: true });
    const seen = await world.command('meeting.take', 'MTG-1', 0, { agendaIndex: 0 }, JONAS);
    expect(JSON.stringify(seen)).not.toContain('R-1');
    expect(((await world.find('MTG-1')) as Meeting).captures).toHaveLength(1);
  });

  test('ending a meeting needs the version that was seen', async () => {
    const { version } = await live();
    await world.command('meeting.capture', 'MTG-1', version, { kind: 'risk', title: 'Keys expire' });
    expect(await refusal(world.command('meeting.hold', 'MTG-1', version, {}))).toBe('record/changed');
  });
});
