import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/**
 * Reads files below a folder. Beside a file may lie `FILE.gz`, the same packed. Undefined for what is not there, and for a
 * path that leaves the folder.
 */
export const pageFolder = (folder: string) => {
  const root = resolve(folder);
  const at = (path: string): Promise<Uint8Array | undefined> => {
    const file = resolve(root, path);
    const isBelow = file.startsWith(root + sep) && !path.includes('\0');
    return isBelow ? readFile(file).catch(() => undefined) : Promise.resolve(undefined);
  };
  return async (path: string, takesGzip: boolean) => {
    const packed = takesGzip ? await at(`${path}.gz`) : undefined;
    const bytes = packed ?? (await at(path));
    return bytes && { bytes, isGzip: packed !== undefined };
  };
};
