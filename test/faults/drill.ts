/**
 * `npm run drill`: kills the Functions host in the middle of hundreds of commands, loses and delays answers on both sides of
 * it, and then counts: every acknowledged command once, nothing doubled, every log and record as written, every notice told.
 */
import { parseArgs } from 'node:util';
import { openDrillWorld } from './drill-world.ts';
import { diceOf, isUnharmed, runRound, type Round } from './drill-round.ts';
import { runVotes, type VoteRound } from './vote-drill.ts';

const HELP = `Kills the Functions host at random moments under concurrent commands, with a faulty network, and counts.

usage: npm run drill [-- options]

  --rounds N      default 20
  --commands N    commands sent at once in a round, default 600
  --kills N       kills a round at most, default 5
  --people N      who answer one approval on its cards at the end, default 50; 0 for nobody
  --seed N        of the faults' dice, default 1 (the moments of kills stay a matter of luck)
  --help          show this

exit codes: 0 nothing is wrong, 1 something is, 2 wrong usage
`;

const COLUMNS: readonly (readonly [string, (round: Round) => number])[] = [
  ['kills', ({ kills }) => kills],
  ['done', ({ done }) => done],
  ['refused', ({ refused }) => refused],
  ['unheard', ({ unheard }) => unheard],
  ['resent', ({ resent }) => resent],
  ['http faults', ({ httpFaults }) => httpFaults],
  ['table faults', ({ tableFaults }) => tableFaults],
  ['entries', ({ entries }) => entries],
  ['transactions', ({ transactions }) => transactions],
  ['notices', ({ notices }) => notices],
  ['LOST', ({ damage }) => damage.lost],
  ['DOUBLED', ({ damage }) => damage.doubled],
  ['DENIED', ({ damage }) => damage.denied],
  ['PHANTOM', ({ damage }) => damage.phantom],
  ['FINDINGS', ({ damage }) => damage.findings],
  ['OWED', ({ damage }) => damage.owed],
  ['UNTOLD', ({ damage }) => damage.untold],
  ['UNPLANNED', ({ damage }) => damage.unplanned],
  ['s', ({ seconds }) => Math.round(seconds)],
];
const line = (name: string, values: readonly (string | number)[]) =>
  [name.padEnd(8), ...values.map((value, each) => String(value).padStart(COLUMNS[each]?.[0].length ?? 0))].join('  ');

async function main(args: string[]): Promise<number> {
  const options = {
    rounds: { type: 'string', default: '20' },
    commands: { type: 'string', default: '600' },
    kills: { type: 'string', default: '5' },
    people: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    help: { type: 'boolean', default: false },
  } as const;
  let values;
  try {
    ({ values } = parseArgs({ args, options }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [rounds, commands, kills, people, seed] = [
    values.rounds,
    values.commands,
    values.kills,
    values.people,
    values.seed,
  ].map(Number);
  if (!rounds || !commands || kills === undefined || !(kills >= 0) || people === undefined || !(people >= 0) || !seed) {
    console.error(HELP);
    return 2;
  }
  const dice = diceOf(seed);
  const world = await openDrillWorld(dice);
  const done: Round[] = [];
  let votes: VoteRound | undefined;
  try {
    console.log(
      line(
        'round',
        COLUMNS.map(([title]) => title),
      ),
    );
    for (let each = 1; each <= rounds; each += 1) {
      // Every third round has a calm network, so that kills alone are tried as well.
      const rates = each % 3 === 0 ? { http: 0, commit: 0, read: 0 } : { http: 0.1, commit: 0.2, read: 0.03 };
      const round = await runRound(world, { name: `r${each}`, commands, programs: 4, rates, kills }, dice);
      done.push(round);
      console.log(
        line(
          String(each),
          COLUMNS.map(([, value]) => value(round)),
        ),
      );
      for (const complaint of round.complaints.slice(0, 20)) console.log(`         ${complaint}`);
      if (!isUnharmed(round) || round.unheard > 0)
        console.log(`         what the host said last:\n${world.complaints()}`);
    }
    if (people) {
      votes = await runVotes(world, { people, kills }, dice);
      const { copies, extraCopies, openCopies, seconds } = votes;
      console.log(
        `votes     ${people} people, ${votes.kills} kills, ${copies} cards, ${extraCopies} extra, ${openCopies} open, ${Math.round(seconds)} s`,
      );
      for (const complaint of votes.complaints.slice(0, 20)) console.log(`         ${complaint}`);
    }
  } finally {
    await world.stop();
  }
  const total = COLUMNS.map(([, value]) => done.reduce((sum, round) => sum + value(round), 0));
  console.log(line('total', total));
  const isWell = done.every(isUnharmed) && !votes?.complaints.length;
  console.log(isWell ? '\nNothing lost, nothing doubled, everything told.' : '\nSOMETHING IS WRONG, see above.');
  return isWell ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
