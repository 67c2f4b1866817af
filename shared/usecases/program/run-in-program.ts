import type { AnyRecord } from '../../domain/kinds.ts';
import type { Outcome, RuleContext } from '../../domain/kind-rules.ts';
import { Refusal } from '../../domain/refusal.ts';
import { requireAuthority } from '../../domain/require-authority.ts';
import { settle } from '../../domain/settle.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import { readable } from '../../ledger/commitment.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';
import { commandOf, type Act } from '../act.ts';
import { contextOf } from './context-of.ts';
import { requireAccess } from './require-access.ts';
import { requireRunning } from './require-running.ts';
import { viewOf } from '../record/view-of.ts';

/** What a command answers: its subject as the command left it, however often it is asked again. */
export interface Answer {
  readonly record: AnyRecord;
  /** The log position of the command. */
  readonly seq: number;
}

/**
 * Runs a rule on a program, once, as the caller: access, rule, settling and commit are one step that either happens whole
 * or not at all.
 * @throws Refusal of access, of the program's state, of the rule, or of the ledger.
 */
export async function runInProgram(
  ledger: Ledger,
  act: Act,
  verb: Verb,
  programId: string,
  rule: (context: RuleContext) => Outcome,
): Promise<Answer> {
  const { caller } = act;
  const key = { tenantId: caller.tenantId, programId };
  let seen: { readonly program: Program; readonly find: RuleContext['find'] } | undefined;
  const { entry } = await ledger.run(key, commandOf(verb, act), (copy, at) => {
    const program = requireAccess(verb, caller, copy.list('program')[0]);
    requireRunning(verb, program);
    const context = contextOf(copy, program, caller, at);
    seen = context;
    const outcome = rule(context);
    requireAuthority(verb.split('.')[1] ?? '', outcome, context);
    return { ...settle(outcome, context), ...(outcome.reason !== undefined && { reason: outcome.reason }) };
  });
  const after = entry.changes.find(({ id }) => id === entry.subject)?.after;
  if (!after) throw new Error(`Entry ${entry.seq} does not hold its own subject.`);
  // A repeated command did not run its rule again; who may not give it any more does not hear what became of it.
  const { program, find } = seen ?? (await stateOf(ledger, key));
  if (!seen) requireAccess(verb, caller, program);
  return { record: viewOf(readable(after), caller, program, find), seq: entry.seq };
}

async function stateOf(ledger: Ledger, key: ProgramKey): Promise<{ program: Program; find: RuleContext['find'] }> {
  const state = await ledger.open(key);
  if (!state.program) throw new Refusal('program/not-found');
  return { program: state.program, find: (number) => state.find(number) };
}
