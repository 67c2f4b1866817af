/** Command-line program: replays a program's whole log, and compares it with its records and its anchors. */
import { parseArgs } from 'node:util';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { verify, type Finding, type StoredProgram } from '#shared/ledger/verify.ts';
import type { LedgerInspection } from '#shared/ports/ledger-inspection.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { compareAnchors } from '#shared/usecases/program/compare-anchors.ts';
import { anchorsOf, type Anchor } from '#shared/usecases/program/export-anchor.ts';
import { openPrograms, programKeyOf, runProgram, type Output } from './program-storage.ts';

const HELP = `Verifies a program: every entry against the chain, every record against the log, and the log against the
anchors that were kept apart from it. Says which stored row is not as it was written.

usage: npm run -s verify -- --program ID [options]

  --program ID           the program's id, as in its address
  --tenant GUID          default: the tenant of the local world
  --storage CONNECTION   connection string, or name of a storage account; default: the running local world
  --archive CONNECTION   the account of anchors and backups, where that is another
  --table NAME           the table of ledgers, default ledger (a rehearsed restore is in another)
  --json                 print the outcome as JSON
  --help                 show this

exit codes: 0 everything is as it was written, 1 there are findings or no such program, 2 wrong usage
`;

interface Outcome {
  readonly program: string;
  readonly tenant: string;
  readonly entries: number;
  readonly records: number;
  readonly hash: string;
  readonly at: string;
  readonly anchors: { readonly agreeing: number; readonly newest?: { readonly seq: number; readonly at: string } };
  readonly findings: readonly Finding[];
}

/** Runs the program with its arguments; the answer is the exit code. */
export const verifyCommand = (args: string[], output: Output): Promise<number> =>
  runProgram(HELP, output, async () => {
    const { values } = parseArgs({
      args,
      options: {
        program: { type: 'string' },
        tenant: { type: 'string' },
        storage: { type: 'string' },
        archive: { type: 'string' },
        table: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    const key = programKeyOf(values.program, values.tenant);
    const storage = await openPrograms(values.storage, values.archive);
    const read = await readStored(
      inspectionOverStore(values.table ? await storage.storeIn(values.table) : storage.store),
      key,
    );
    if (!read) {
      output.error(`There is no program "${key.programId}" in tenant ${key.tenantId}.\n`);
      return 1;
    }
    const outcome = Array.isArray(read)
      ? unreadable(key, read)
      : outcomeOf(key, read, await anchorsOf(storage.anchors, key));
    output.out(values.json ? `${JSON.stringify(outcome, null, 2)}\n` : textOf(outcome));
    return outcome.findings.length > 0 ? 1 : 0;
  });

/** The rows, or what makes them unreadable; undefined when there is no program. */
async function readStored(
  inspection: LedgerInspection,
  key: ProgramKey,
): Promise<StoredProgram | Finding[] | undefined> {
  try {
    return await inspection.read(key);
  } catch (error) {
    if (error instanceof SyntaxError) return [{ row: 'head', problem: 'Its text is not the JSON that was written.' }];
    throw error;
  }
}

const unreadable = ({ programId: program, tenantId: tenant }: ProgramKey, findings: readonly Finding[]): Outcome => ({
  ...{ program, tenant, findings },
  ...{ entries: 0, records: 0, hash: '', at: '', anchors: { agreeing: 0 } },
});

function outcomeOf(key: ProgramKey, stored: StoredProgram, anchors: readonly Anchor[]): Outcome {
  const { entries, records, hash, findings } = verify(stored, ledgerTools);
  const { agreeing, findings: rewritten } = compareAnchors(stored.log, anchors, ledgerTools);
  const cutOff = anchors
    .filter(({ toSeq }) => toSeq > entries)
    .map(({ toSeq, at }) => ({
      row: 'head',
      problem: `The log ends with ${entries}; entry ${toSeq} was anchored at ${at}.`,
    }));
  const newest = anchors.at(-1);
  return {
    program: key.programId,
    tenant: key.tenantId,
    ...{ entries, records, hash, at: stored.head.at },
    anchors: { agreeing, ...(newest && { newest: { seq: newest.toSeq, at: newest.at } }) },
    findings: [...findings, ...rewritten, ...cutOff],
  };
}

function textOf({ program, entries, records, hash, at, anchors, findings }: Outcome): string {
  const { agreeing, newest } = anchors;
  const anchored = newest
    ? `${agreeing} agree; the newest is of entry ${newest.seq}, ${newest.at}`
    : 'none yet: nothing kept apart from the log vouches for it';
  const lines = [
    `Program   ${program}`,
    `Entries   ${entries}, the last at ${at}`,
    `Records   ${records}`,
    `Hash      ${hash}`,
    `Anchors   ${anchored}`,
    `Findings  ${findings.length === 0 ? 'none: every row is as it was written' : findings.length}`,
    ...findings.map(({ row, problem }) => `  ${row}  ${problem}`),
  ];
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] !== undefined && /verify\.ts$/.test(process.argv[1]))
  void verifyCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  }).then((code) => (process.exitCode = code));
