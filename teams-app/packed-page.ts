import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** Packing smaller files, or pictures, gains nothing. */
const WORTH_PACKING = { bytes: 1024, types: /\.(html|js|css|json|svg)$/ };

/** Writes `FILE.br` and `FILE.gz` beside a built file. */
async function pack(file: string): Promise<void> {
  const bytes = await readFile(file);
  if (bytes.length <= WORTH_PACKING.bytes || !WORTH_PACKING.types.test(file)) return;
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  await Promise.all([
    promisify(brotliCompress)(bytes, { params }).then((packed) => writeFile(`${file}.br`, packed)),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }).then((packed) => writeFile(`${file}.gz`, packed)),
  ]);
}

/**
 * kB that a browser is sent for the first scripts of the page built in `folder`: its entry and whatever that imports at once,
 * as index.html names them.
 */
export async function firstScriptsKB(folder: string): Promise<number> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  const named = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) =>
    join(folder, file),
  );
  if (named.length === 0) throw new Error(`${folder}/index.html names no script.`);
  const sizes = named.map(async (file) => (await stat(`${file}.br`).catch(() => stat(file))).size);
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0) / 1000;
}

/** Packs each file of a page, and fails the build when its first scripts exceed `budgetKB` of Brotli. */
export const packedPage = (budgetKB: number): Plugin => ({
  name: 'packed-page',
  writeBundle: {
    order: 'post',
    async handler({ dir = '.' }, bundle) {
      await Promise.all(Object.keys(bundle).map((name) => pack(join(dir, name))));
      const first = await firstScriptsKB(dir);
      const said = `first scripts: ${first.toFixed(1)} kB Brotli of ${budgetKB}`;
      if (first > budgetKB) this.error(said);
      else this.info(said);
    },
  },
});
