import { diceOf } from './drill-round.ts';
import { openDrillWorld, type DrillWorld } from './drill-world.ts';
import { runVotes } from './vote-drill.ts';

/** `npm run drill` does the same with fifty. */
describe('a host that is killed while people answer on their cards', () => {
  const dice = diceOf(11);
  let world: DrillWorld;
  beforeAll(async () => {
    world = await openDrillWorld(dice);
  }, 60_000);
  afterAll(() => world.stop(), 30_000);

  test('keeps one vote a person and one outcome, loses no notice, and leaves no card open', async () => {
    const round = await runVotes(world, { people: 10, kills: 2 }, dice);
    expect(round.complaints).toEqual([]);
    expect(round.kills).toBeGreaterThan(0);
    expect(round.openCopies).toBe(0);
  }, 150_000);
});
