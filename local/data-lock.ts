import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process has the data. */
export class DataInUseError extends Error {}

/**
 * Keeps the folder for this process, since two Azurites over the same files would each undo what the other saved. What a
 * process left that is gone counts for nothing.
 *
 * @returns What gives the folder back.
 * @throws DataInUseError
 */
export function lockData(folder: string): () => void {
  const file = join(folder, 'in-use-by');
  mkdirSync(folder, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const owner = ownerIn(file);
      if (owner !== undefined && isAlive(owner))
        throw new DataInUseError(
          `${folder} is in use by process ${owner}, perhaps another npm start. End that one first.`,
        );
      rmSync(file, { force: true });
    }
  }
}

function ownerIn(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
