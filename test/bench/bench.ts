/** `npm run bench`: what the product costs, each figure beside its floor from the same run; nothing leaves this machine. */
import { parseArgs } from 'node:util';
import { benchBot } from './bot-bench.ts';
import { benchBundles } from './bundle-bench.ts';
import { benchLedger } from './ledger-bench.ts';
import { isMissed, type Figure } from './measure.ts';
import { benchMinutes } from './minutes-bench.ts';
import { benchWebhook } from './webhook-bench.ts';

const HELP = `Measures commands, reads, drafts and bundles. Absolute times are this machine's; the ratios are what counts.

usage: npm run bench [-- options]

  --records N   of the large program, default 10000
  --data DIR    measure the transcripts of a folder, too
  --only PART   ledger, minutes, webhook, bot or bundles
  --json        print the figures as JSON
  --help        show this

exit codes: 0 every target is met, 1 one is missed, 2 wrong usage
`;

const number = (value: number): string => value.toFixed(value < 100 ? 2 : 0);

function lineOf(figure: Figure): string {
  const { name, value, unit, floor, ratio, target, note } = figure;
  const aim = target && (target.atMost === undefined ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`);
  return [
    name.padEnd(36),
    `${number(value)} ${unit}`.padStart(18),
    (floor === undefined ? '' : `floor ${number(floor)}`).padStart(14),
    (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`).padStart(9),
    (aim ?? '').padStart(7),
    (target ? (isMissed(figure) ? 'MISSED' : 'met') : '').padEnd(6),
    note ?? '',
  ]
    .join('  ')
    .trimEnd();
}

async function main(args: string[]): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        records: { type: 'string', default: '10000' },
        data: { type: 'string' },
        only: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    return 2;
  }
  const { records, data, only, json, help } = values;
  const parts: Record<string, () => Promise<Figure[]>> = {
    ledger: () => benchLedger(Number(records)),
    minutes: () => benchMinutes(data),
    webhook: benchWebhook,
    bot: benchBot,
    bundles: benchBundles,
  };
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!(Number(records) >= 100) || (only !== undefined && !(only in parts))) {
    console.error(HELP);
    return 2;
  }
  const figures: Figure[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (only !== undefined && only !== name) continue;
    const measured = await part();
    figures.push(...measured);
    if (!json) for (const figure of measured) console.log(lineOf(figure));
  }
  if (json) console.log(JSON.stringify(figures, null, 2));
  return figures.some(isMissed) ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));
