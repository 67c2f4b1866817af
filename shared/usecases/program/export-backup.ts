import type { StoredProgram } from '../../ledger/verify.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { LedgerInspection } from '../../ports/ledger-inspection.ts';
import type { ProgramKey } from '../../ports/ledger.ts';

const folder = ({ tenantId, programId }: ProgramKey): string => `${tenantId}/${programId}/`;

/** Keeps a program's rows in full under the day and position; the container's own retention lets them go. */
export const exportBackup =
  ({
    inspection,
    backups,
    now,
  }: {
    readonly inspection: LedgerInspection;
    readonly backups: Blobs;
    readonly now: () => string;
  }) =>
  async (key: ProgramKey): Promise<string | undefined> => {
    const stored = await inspection.read(key);
    if (!stored) return undefined;
    const name = `${folder(key)}${now().slice(0, 10)}-${String(stored.head.seq).padStart(12, '0')}.json`;
    await backups.put(name, new TextEncoder().encode(JSON.stringify(stored)), 'application/json');
    return name;
  };

/** The names of a program's backups, oldest first. */
export const backupsOf = (backups: Blobs, key: ProgramKey): Promise<readonly string[]> => backups.list(folder(key));

/** A backup by its name; undefined when there is none. */
export async function readBackup(backups: Blobs, name: string): Promise<StoredProgram | undefined> {
  const bytes = await backups.get(name);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as StoredProgram);
}
