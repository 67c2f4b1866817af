import type { AnyRecord } from '../../domain/kinds.ts';
import type { Roles } from './record-roles.ts';

/** What a citation leads to. */
export interface Evidence {
  readonly text: string;
  /** Speakers of the cues, owner of the record: display names that count as named by the evidence. */
  readonly names?: readonly string[];
  /** Days that are fields of the record, `YYYY-MM-DD`. */
  readonly days?: readonly string[];
  /** Day on which it was said, `YYYY-MM-DD`, where it differs from the context's. */
  readonly saidOn?: string;
  /** The record at the cited version: its fields decide over its words. */
  readonly record?: AnyRecord;
  /** Who did what to the record, by display name. */
  readonly roles?: Roles;
}
