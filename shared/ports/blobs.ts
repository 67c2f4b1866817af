/** Immutable texts named by their own hash: transcripts, attachments, exports. Private to the server. */
export interface Blobs {
  /** Keeps the bytes under `name`; the same name twice is the same blob. */
  put(name: string, bytes: Uint8Array, contentType: string): Promise<void>;
  /** Undefined when there is none, or when it was removed. */
  get(name: string): Promise<Uint8Array | undefined>;
  /** Names that begin with `prefix`, in order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Removing what is not there is fine. */
  remove(name: string): Promise<void>;
}
