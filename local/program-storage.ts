/** Where the programs of a deployment are kept, for the command-line programs: the running local world unless told. */
import { readFile } from 'node:fs/promises';
import { DefaultAzureCredential } from '@azure/identity';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { openStorage } from '#functions/storage/open-storage.ts';
import { isProgramKey, type ProgramKey } from '#shared/ports/ledger.ts';
import { TENANT_ID } from './personas.ts';

/** Where the local world leaves the address of its storage while it runs. */
const LOCAL_STORAGE = '.local/storage.json';

/** Where a command-line program writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** What a person typed cannot be done; the message says why. */
export class UsageError extends Error {}

/**
 * The program named on the command line.
 * @throws UsageError
 */
export function programKeyOf(programId: string | undefined, tenantId = TENANT_ID): ProgramKey {
  if (!programId) throw new UsageError('Name the program: --program ID.');
  const key = { tenantId: tenantId.toLowerCase(), programId };
  if (!isProgramKey(key)) throw new UsageError(`"${programId}" cannot be a program of the tenant "${tenantId}".`);
  return key;
}

/**
 * @param account Connection string, or the name of an account that the signed-in administrator may read.
 * @param archive The account of anchors and backups, where that is another.
 * @throws UsageError when it is not given and no local world is running.
 */
export async function openPrograms(account: string | undefined, archive: string | undefined) {
  const address = account ?? (await localStorageAddress());
  const credential = new DefaultAzureCredential();
  const storage = openStorage(address, credential);
  const kept = archive ? openStorage(archive, credential) : storage;
  return {
    store: ledgerStoreTable(storage.table('ledger')),
    anchors: blobsContainer(kept.container('anchors')),
    backups: blobsContainer(kept.container('backups')),
    /** The ledgers in another table, which is made when it is not there. */
    async storeIn(name: string) {
      const table = storage.anyTable(name);
      await table.createTable();
      return ledgerStoreTable(table);
    },
  };
}

async function localStorageAddress(): Promise<string> {
  const text = await readFile(LOCAL_STORAGE, 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UsageError('No local world is running here. Start it with npm start, or name the storage: --storage.');
  return (JSON.parse(text) as { connectionString: string }).connectionString;
}

/** Runs a program with its arguments; wrong usage is said with its help and ends with 2. */
export async function runProgram(help: string, output: Output, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    const { code, message } = error as { code?: unknown; message: string };
    if (!(error instanceof UsageError) && !String(code).startsWith('ERR_PARSE_ARGS')) throw error;
    output.error(`${message}\n\n${help}`);
    return 2;
  }
}
