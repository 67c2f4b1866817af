/** A file as a person is given it. */
export interface NamedFile {
  readonly name: string;
  /** Media type: `text/vtt`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}
