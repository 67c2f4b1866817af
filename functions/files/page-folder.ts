import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** Endings of packed files, by their encoding. */
const ENDINGS = { br: '.br', gzip: '.gz' } as const;

/**
 * Reads files below a folder. Beside a file may lie `FILE.br` and `FILE.gz`, the same packed: the first of the given
 * encodings that is there is read. Undefined for what is not there, and for a path that leaves the folder.
 */
export const pageFolder = (folder: string) => {
  const root = resolve(folder);
  const at = (path: string): Promise<Uint8Array | undefined> => {
    const file = resolve(root, path);
    const isBelow = file.startsWith(root + sep) && !path.includes('\0');
    return isBelow ? readFile(file).catch(() => undefined) : Promise.resolve(undefined);
  };
  return async (path: string, encodings: readonly (keyof typeof ENDINGS)[]) => {
    for (const encoding of encodings) {
      const bytes = await at(path + ENDINGS[encoding]);
      if (bytes) return { bytes, encoding };
    }
    const bytes = await at(path);
    return bytes && { bytes, encoding: undefined };
  };
};
