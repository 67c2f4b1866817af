import type { Blobs } from '#shared/ports/blobs.ts';

/** Blobs in this process's memory. */
export function blobsMemory(): Blobs {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(name, bytes) {
      if (!kept.has(name)) kept.set(name, Uint8Array.from(bytes));
    },
    get: async (name) => kept.get(name),
    list: async (prefix) => [...kept.keys()].filter((name) => name.startsWith(prefix)).sort(),
    async remove(name) {
      kept.delete(name);
    },
  };
}
