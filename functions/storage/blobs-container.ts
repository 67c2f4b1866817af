import type { ContainerClient } from '@azure/storage-blob';
import type { Blobs } from '#shared/ports/blobs.ts';
import { isConflict, isMissing } from './storage-error.ts';

/** Blobs in one private container. */
export const blobsContainer = (container: ContainerClient): Blobs => ({
  async put(name, bytes, contentType) {
    try {
      await container.getBlockBlobClient(name).uploadData(bytes, {
        blobHTTPHeaders: { blobContentType: contentType },
        // Named by its hash: what is there already is the same.
        conditions: { ifNoneMatch: '*' },
      });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  },
  async get(name) {
    try {
      return await container.getBlobClient(name).downloadToBuffer();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async list(prefix) {
    const names: string[] = [];
    for await (const { name } of container.listBlobsFlat({ prefix })) names.push(name);
    return names;
  },
  async remove(name) {
    await container.getBlobClient(name).deleteIfExists();
  },
});
