import { mayRead, maySee, meets } from '../../domain/people/access.ts';
import type { Kind } from '../../domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import { VERBS, type Verb } from '../../domain/people/verbs.ts';

/**
 * The program, when the caller may do this in it.
 * @throws Refusal `program/not-found` for those who may not know of it, `access/denied` for those who may.
 */
export function requireAccess(verb: Verb, caller: Caller, program: Program | undefined): Program {
  if (!program) throw new Refusal('program/not-found');
  if (meets(VERBS[verb].access, caller, program)) return program;
  throw new Refusal(mayRead(caller, program) ? 'access/denied' : 'program/not-found');
}

/** The record of this kind, when the caller may know of it. @throws Refusal `record/not-found`. */
export function requireSeen<K extends Kind>(
  kind: K,
  caller: Caller,
  program: Program,
  record: AnyRecord | undefined,
): RecordOf<K> & AnyRecord {
  if (!record || record.kind !== kind || !maySee(caller, program, record)) throw new Refusal('record/not-found');
  return record;
}
