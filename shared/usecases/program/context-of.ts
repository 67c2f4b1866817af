import { dayAt, type Instant } from '../../domain/time/day.ts';
import type { AnyRecord, FieldsOf, RecordOf } from '../../domain/any-record.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { numberOf, type Kind } from '../../domain/kind.ts';
import type { RuleContext } from '../../domain/kind-rules.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import { rulesOf } from '../../domain/rules-of.ts';
import type { WorkingCopy } from '../../ledger/working-copy.ts';

/** What rules see of the program at a commit. */
export function contextOf(copy: WorkingCopy, program: Program, caller: Caller, now: Instant): RuleContext {
  const context: RuleContext = {
    now,
    today: dayAt(now, program.calendar.zone),
    caller,
    program,
    find: (number) => copy.find(number),
    list: (kind) => copy.list(kind),
    hash: (value) => copy.hash(value),
    begin: (kind, fields) => beginRecord(kind, fields, copy.nextCount(kind), context),
  };
  return context;
}

/** A record as it begins: the common part, the fields people wrote, and what its rules add. Stamped by `settle`. */
function beginRecord<K extends Kind>(kind: K, fields: FieldsOf<K>, count: number, context: RuleContext): RecordOf<K> {
  const { now, caller } = context;
  const common = {
    kind,
    number: numberOf(kind, count),
    confidential: false,
    links: [],
    references: [],
    sources: [],
    tags: [],
    watcherIds: [],
    createdById: caller.personId,
    createdAt: now,
    updatedById: caller.personId,
    updatedAt: now,
    version: 0,
  };
  // A kind's fields and what its rules begin make its record; a generic K hides that from TypeScript.
  return { ...common, ...fields, ...rulesOf(kind).begin(fields, context) } as unknown as RecordOf<K> & AnyRecord;
}
