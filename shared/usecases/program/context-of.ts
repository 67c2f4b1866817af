import { dayAt, type Instant } from '../../domain/time/day.ts';
import type { Caller } from '../../domain/people/caller.ts';
import type { RuleContext } from '../../domain/kind-rules.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import { beginRecord } from '../../domain/begin-record.ts';
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
    begin: (kind, fields) => beginRecord(kind, copy.nextCount(kind), fields, context),
  };
  return context;
}
