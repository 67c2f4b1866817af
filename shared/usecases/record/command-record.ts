import type { Kind } from '../../domain/kind-places.ts';
import { type AnyRecord, commandOf } from '../../domain/kinds.ts';
import type { Outcome, RuleContext } from '../../domain/kind-rules.ts';
import { Refusal } from '../../domain/refusal.ts';
import { rulesOf } from '../../domain/rules-of.ts';
import { CONCURRENT, type Verb } from '../../domain/people/verbs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { explainChange } from './explain-change.ts';
import { requireSeen } from '../program/require-access.ts';
import { requireVersion } from './require-version.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';

type AnyRule = (before: AnyRecord, body: unknown, context: RuleContext) => Outcome;

/**
 * Does to a record what its kind's rules call by the verb's second word: `risk.close`.
 * @throws Refusal `record/not-found`, `record/wrong-state`, `record/changed`, and those of the rule.
 */
export const commandRecord =
  ({ ledger }: { readonly ledger: Ledger }) =>
  (act: Act, verb: Verb, programId: string, number: string, version: number, body: unknown): Promise<Answer> => {
    const [kind, name] = verb.split('.') as [Kind, string];
    const life = commandOf(kind, name);
    // The contract has checked the body against this very command's table.
    const rule = (rulesOf(kind).commands as Readonly<Record<string, AnyRule>>)[name];
    if (!rule || !life) throw new Error(`No rule for ${verb}.`);
    return runInProgram(ledger, act, verb, programId, (context) => {
      const before = requireSeen(kind, act.caller, context.program, context.find(number));
      if (!life.from.includes(before.status))
        throw new Refusal('record/wrong-state', { facts: { number, status: before.status } });
      if (!CONCURRENT.has(verb)) requireVersion(before, version);
      return rule(before, body, context);
    }).catch(explainChange(ledger, { tenantId: act.caller.tenantId, programId }, version));
  };
