import { maySee } from './people/access.ts';
import type { Kind } from './kind-places.ts';
import type { RecordOf } from './kinds.ts';
import type { RuleContext } from './kind-rules.ts';

/** The record of a kind that the caller names, when it exists and they may know that it does. */
export function seen<K extends Kind>(kind: K, number: string, context: RuleContext): RecordOf<K> | undefined {
  const record = context.find(number);
  if (record?.kind !== kind || !maySee(context.caller, context.program, record)) return undefined;
  return record;
}
