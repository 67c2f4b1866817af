import type { ContainerClient } from '@azure/storage-blob';
import type { Blobs } from '#shared/ports/blobs.ts';
import { isConflict, isMissing } from './storage-error.ts';

/** Longest wait for one call, also one that carries a transcript of the largest size over a slow line. */
const DEADLINE_MS = 60_000;

/** Blobs in one private container. */
export const blobsContainer = (container: ContainerClient, deadlineMs = DEADLINE_MS): Blobs => {
  const deadline = () => ({ abortSignal: AbortSignal.timeout(deadlineMs) });
  return {
    async put(name, bytes, contentType) {
      try {
        await container.getBlockBlobClient(name).uploadData(bytes, {
          blobHTTPHeaders: { blobContentType: contentType },
          // Named by its hash: what is there already is the same.
          conditions: { ifNoneMatch: '*' },
          ...deadline(),
        });
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    },
    async get(name) {
      try {
        return await container.getBlobClient(name).downloadToBuffer(undefined, undefined, deadline());
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    async list(prefix) {
      const names: string[] = [];
      for await (const { name } of container.listBlobsFlat({ prefix, ...deadline() })) names.push(name);
      return names;
    },
    async remove(name) {
      await container.getBlobClient(name).deleteIfExists(deadline());
    },
  };
};
