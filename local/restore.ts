/** Command-line program: rebuilds a program from a nightly backup, once the backup agrees with the anchors. */
import { parseArgs } from 'node:util';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import type { StoredProgram } from '#shared/ledger/verify.ts';
import { anchorsOf } from '#shared/usecases/program/export-anchor.ts';
import { backupsOf, readBackup } from '#shared/usecases/program/export-backup.ts';
import { restoreProgram, type Restored } from '#shared/usecases/program/restore-program.ts';
import { openPrograms, programKeyOf, runProgram, UsageError, type Output } from './program-storage.ts';

const HELP = `Restores a program from a backup into a table that does not hold it. The backup is verified first, by itself and
against the anchors; nothing is written when anything is found. An interrupted restore goes on when it is run again.

usage: npm run -s restore -- --program ID [options]

  --program ID           the program's id, as in its address
  --tenant GUID          default: the tenant of the local world
  --storage CONNECTION   connection string, or name of a storage account; default: the running local world
  --archive CONNECTION   the account of anchors and backups, where that is another
  --backup NAME          one of --list; default: the newest
  --into TABLE           the table of ledgers to restore into, default ledger; another one, made when it is not there, is a
                         rehearsal that nobody notices
  --list                 print the names of the backups, oldest first, and do nothing
  --dry-run              verify the backup and write nothing
  --json                 print the outcome as JSON
  --help                 show this

exit codes: 0 restored (or could be), 1 refused: findings, no backup, or another history in the table, 2 wrong usage

People's lists are drawn again by the next sweep, within the hour. Reminders are planned in a table of their own, which a
restore does not touch.
`;

/** Runs the program with its arguments; the answer is the exit code. */
export const restoreCommand = (args: string[], output: Output): Promise<number> =>
  runProgram(HELP, output, async () => {
    const { values } = parseArgs({
      args,
      options: {
        program: { type: 'string' },
        tenant: { type: 'string' },
        storage: { type: 'string' },
        archive: { type: 'string' },
        backup: { type: 'string' },
        into: { type: 'string', default: 'ledger' },
        list: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) {
      output.out(HELP);
      return 0;
    }
    const key = programKeyOf(values.program, values.tenant);
    if (!/^[A-Za-z][A-Za-z0-9]{2,62}$/.test(values.into))
      throw new UsageError('A table is named by 3 to 63 letters and digits, a letter first.');
    const storage = await openPrograms(values.storage, values.archive);
    const names = await backupsOf(storage.backups, key);
    if (values.list) {
      output.out(names.map((name) => `${name}\n`).join(''));
      return names.length > 0 ? 0 : 1;
    }
    const name = values.backup ?? names.at(-1);
    const backup = name && names.includes(name) ? await readBackup(storage.backups, name) : undefined;
    if (!name || !backup) {
      output.error(`There is no backup ${values.backup ?? `of ${key.programId}`}.\n`);
      return 1;
    }
    const isDry = values['dry-run'];
    const inspection = isDry
      ? { read: async () => undefined, restore: async () => undefined }
      : inspectionOverStore(await storage.storeIn(values.into));
    try {
      const restored = await restoreProgram({ inspection, tools: ledgerTools })(
        key,
        backup,
        await anchorsOf(storage.anchors, key),
      );
      const isWell = restored.findings.length === 0;
      if (isWell && !isDry && !isSame(await inspection.read(key), backup))
        throw new Error('What was written is not what the backup holds.');
      const outcome = { backup: name, into: values.into, isWritten: isWell && !isDry, ...restored };
      output.out(values.json ? `${JSON.stringify(outcome, null, 2)}\n` : textOf(outcome));
      return isWell ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Error) || !/another history/.test(error.message)) throw error;
      output.error(`${error.message} Nothing was written.\n`);
      return 1;
    }
  });

/** Every row of the one is a row of the other. */
const isSame = (one: StoredProgram | undefined, other: StoredProgram): boolean =>
  one !== undefined && rowsOf(one) === rowsOf(other);
const rowsOf = ({ head, log, records }: StoredProgram): string =>
  canonical({ head, log: log.map(({ seq, hash, text }) => ({ seq, hash, text })), records });

type Told = Restored & { readonly backup: string; readonly into: string; readonly isWritten: boolean };

function textOf({ backup, into, isWritten, entries, records, anchors, later, findings }: Told): string {
  const outcome = isWritten
    ? `restored into ${into}, every row as in the backup`
    : findings.length === 0
      ? 'could be restored (dry run)'
      : 'NOTHING was written, because of the findings';
  const lines = [
    `Backup    ${backup}`,
    `Entries   ${entries}`,
    `Records   ${records}`,
    `Anchors   ${anchors} agree${later > 0 ? `; ${later} are younger than the backup: what they vouch for is not in it` : ''}`,
    `Findings  ${findings.length === 0 ? 'none' : findings.length}`,
    ...findings.map(({ row, problem }) => `  ${row}  ${problem}`),
    `Outcome   ${outcome}`,
  ];
  return `${lines.join('\n')}\n`;
}

if (process.argv[1] !== undefined && /restore\.ts$/.test(process.argv[1]))
  void restoreCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  }).then((code) => (process.exitCode = code));
