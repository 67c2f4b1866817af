import { roadStateTable } from '#functions/storage/road-state-table.ts';
import { roadStateMemory } from '#local/memory/road-state-memory.ts';
import type { KeptSubscription, RoadState } from '#shared/ports/road-state.ts';
import { azuriteForTests } from './azurite.ts';
import { TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => roadStateMemory() },
  { name: 'Azure Table Storage', make: async () => roadStateTable(await azurite.newTable()) },
];
const KEPT: KeptSubscription = {
  name: '0a1b',
  tenantId: TENANT,
  programId: 'atlas',
  onlineMeetingId: 'MSo1/+==',
  clientState: '0a1b.secret',
};
const [NINE, TEN] = ['2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'];

describe.each(adapters)('the road’s state in $name', ({ make }) => {
  let road: RoadState;
  beforeEach(async () => {
    road = await make();
  });

  test('gives a subscription back as it was kept last', async () => {
    await road.keep(KEPT);
    expect(await road.subscription('0a1b')).toEqual(KEPT);
    const granted = { ...KEPT, granted: { id: 'one', expiresAt: TEN } };
    await road.keep(granted);
    expect(await road.subscription('0a1b')).toEqual(granted);
    await road.keep(KEPT);
    expect(await road.subscription('0a1b')).toEqual(KEPT);
  });

  test.each(['ffff', '', '0a1b/x', 'a\\b', "' or true", 'ä', '0A1B'])('has no subscription named %p', async (name) => {
    await road.keep(KEPT);
    expect(await road.subscription(name)).toBeUndefined();
  });

  test('remembers when each step last worked and when it last failed', async () => {
    expect(await road.sightings()).toEqual([]);
    await road.saw('read', NINE);
    await road.saw('list', NINE, 'busy');
    await road.saw('list', TEN);
    await road.saw('read', TEN, 'transcripts-off');
    expect(await road.sightings()).toEqual([
      { step: 'list', workedAt: TEN, failedAt: NINE, problem: 'busy' },
      { step: 'read', workedAt: NINE, failedAt: TEN, problem: 'transcripts-off' },
    ]);
  });
});
