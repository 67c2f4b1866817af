/** Command-line program: writes the sample portfolio into the local world's data, which no world may be using. */
import { parseArgs } from 'node:util';
import { isDay } from '#shared/domain/time/day-arithmetic.ts';
import { startAzurite } from '../azurite.ts';
import { DataInUseError, lockData } from '../data-lock.ts';
import { depsInAzurite } from './deps-in-azurite.ts';
import { seedPortfolio } from './seed-portfolio.ts';
import { seededText, yesterday } from './seeded-text.ts';

const HELP = `Writes the sample portfolio, as npm start does when there is none. What is there already stays as it is.

usage: npm run -s seed -- [options]

  --last-day DAY   YYYY-MM-DD, the last day of the history; default yesterday
  --data FOLDER    where the local world keeps its data; default .local
  --json           print the outcome as JSON
  --help           show this

exit codes: 0 done, 1 it could not be written, 2 wrong usage
`;

function readOptions() {
  const options = {
    'last-day': { type: 'string' },
    data: { type: 'string', default: '.local' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ options });
  const lastDay = values['last-day'] ?? yesterday();
  if (!isDay(lastDay)) throw new RangeError(`--last-day: “${lastDay}” is no day. Write YYYY-MM-DD.`);
  return { ...values, lastDay };
}

async function seed({ data, lastDay, json }: ReturnType<typeof readOptions>): Promise<void> {
  const release = lockData(data);
  try {
    const azurite = await startAzurite({ location: `${data}/azurite` });
    try {
      const startedAt = performance.now();
      const seeded = await seedPortfolio(await depsInAzurite(azurite.connectionString), { lastDay });
      const seconds = (performance.now() - startedAt) / 1000;
      console.log(json ? JSON.stringify({ ...seeded, lastDay, seconds }) : seededText(seeded, seconds));
    } finally {
      await azurite.stop();
    }
  } finally {
    release();
  }
}

async function main(): Promise<number> {
  let options: ReturnType<typeof readOptions>;
  try {
    options = readOptions();
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    console.log(HELP);
    return 0;
  }
  try {
    await seed(options);
    return 0;
  } catch (error) {
    console.error(error instanceof DataInUseError ? error.message : error);
    return 1;
  }
}

process.exitCode = await main();
