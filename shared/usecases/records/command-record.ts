import type { AnyRecord } from '../../domain/any-record.ts';
import type { Kind } from '../../domain/kind.ts';
import type { RecordCommand } from '../../domain/kind-rules.ts';
import { Refusal } from '../../domain/refusal.ts';
import { rulesOf } from '../../domain/rules-of.ts';
import { CONCURRENT, type Verb } from '../../domain/people/verbs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { explainChange } from './explain-change.ts';
import { requireSeen } from '../program/require-access.ts';
import { requireVersion } from './require-version.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';

/**
 * Does to a record what its kind's rules call by the verb's second word: `risk.close`.
 * @throws Refusal `record/not-found`, `record/wrong-state`, `record/changed`, and those of the rule.
 */
export const commandRecord =
  ({ ledger }: { readonly ledger: Ledger }) =>
  (act: Act, verb: Verb, programId: string, number: string, version: number, body: unknown): Promise<Answer> => {
    const [kind, name] = verb.split('.') as [Kind, string];
    // The contract has checked the body against this very command's schema.
    const rule: RecordCommand<AnyRecord, unknown> | undefined = rulesOf(kind).commands[name];
    if (!rule) throw new Error(`No rule for ${verb}.`);
    return runInProgram(ledger, act, verb, programId, (context) => {
      const before = requireSeen(kind, act.caller, context.program, context.find(number));
      if (!rule.from.includes(before.status))
        throw new Refusal('record/wrong-state', { facts: { number, status: before.status } });
      if (!CONCURRENT.has(verb)) requireVersion(before, version);
      return rule.apply(before, body, context);
    }).catch(explainChange(ledger, { tenantId: act.caller.tenantId, programId }, version));
  };
