import { diceOf, isUnharmed, runRound } from './drill-round.ts';
import { openDrillWorld, type DrillWorld } from './drill-world.ts';

/** `npm run drill` does the same for longer. */
describe('a host that is killed under concurrent commands', () => {
  const dice = diceOf(7);
  let world: DrillWorld;
  beforeAll(async () => {
    world = await openDrillWorld(dice);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  test('loses nothing, doubles nothing, and tells everything it owes', async () => {
    const rates = { http: 0.08, commit: 0.15, read: 0.02 };
    const round = await runRound(world, { name: 'short', commands: 60, programs: 2, rates, kills: 2 }, dice);
    expect(round.complaints).toEqual([]);
    expect(isUnharmed(round)).toBe(true);
    expect(round.done + round.refused).toBe(2 + 30 + 60 + 2);
    expect(round.refused).toBe(2);
    expect(round.kills).toBeGreaterThan(0);
    expect(round.httpFaults).toBeGreaterThan(0);
    expect(round.notices).toBeGreaterThan(20);
  }, 120_000);
});
