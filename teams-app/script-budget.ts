import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Fails the build when the scripts loaded at first (entries and what they import at once) exceed `kB` gzip. */
export const scriptBudget = (kB: number): Plugin => ({
  name: 'script-budget',
  generateBundle(_options, bundle) {
    const first = new Map<string, string>();
    const visit = (name: string) => {
      const chunk = bundle[name];
      if (chunk?.type !== 'chunk' || first.has(name)) return;
      first.set(name, chunk.code);
      chunk.imports.forEach(visit);
    };
    for (const [name, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) visit(name);
    const bytes = [...first.values()].reduce((sum, code) => sum + gzipSync(code).length, 0);
    const said = `first scripts: ${(bytes / 1000).toFixed(1)} kB gzip of ${kB}`;
    if (bytes > kB * 1000) this.error(said);
    else this.info(said);
  },
});
