import type { AnyRecord } from '../domain/kinds.ts';

/** Somebody else changed the part that a command is about, so the command was not done. */
export class PartChanged<R extends AnyRecord> extends Error {
  readonly theirs: R;

  constructor(theirs: R) {
    super(`${theirs.number} was changed.`);
    this.name = 'PartChanged';
    this.theirs = theirs;
  }
}
