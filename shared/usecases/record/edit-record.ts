import type { Kind } from '../../domain/kind-places.ts';
import { type AnyRecord, fieldsOf, isFinal } from '../../domain/kinds.ts';
import { linkErrors } from '../../domain/link-errors.ts';
import { withUnknownKept } from '../../domain/mentions.ts';
import type { Source } from '../../domain/record.ts';
import { Refusal } from '../../domain/refusal.ts';
import { rulesOf } from '../../domain/rules-of.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { explainChange } from './explain-change.ts';
import { requireSeen } from '../program/require-access.ts';
import { requireVersion } from './require-version.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';
import { knownTo } from './view-of.ts';

/**
 * Changes fields of a record by JSON Merge Patch, over the version the caller saw.
 * @throws Refusal `record/not-found`, `record/wrong-state`, `record/changed`, `input/invalid`.
 */
export const editRecord =
  ({ ledger }: { readonly ledger: Ledger }) =>
  (
    act: Act,
    kind: Kind,
    programId: string,
    number: string,
    version: number,
    patch: Readonly<Record<string, unknown>>,
  ): Promise<Answer> =>
    runInProgram(ledger, act, `${kind}.edit` as Verb, programId, (context) => {
      const before = requireSeen(kind, act.caller, context.program, context.find(number));
      // The record and its rules are of one kind; TypeScript cannot see that of a union.
      const rules = rulesOf(kind);
      if (isFinal(before)) throw new Refusal('record/wrong-state', { facts: { status: before.status } });
      requireVersion(before, version);
      const written = merge(before, patch);
      const errors = 'links' in patch ? linkErrors(before.number, written.links, context) : [];
      if (errors.length > 0) throw new Refusal('input/invalid', { errors });
      const knows = knownTo(act.caller, context.program, (other) => context.find(other));
      const merged = withUnknownKept(before, written, knows);
      const subject = rules.edited?.(before, merged, context) ?? merged;
      return { subject, also: rules.entails?.(before, subject, context) ?? [] };
    }).catch(explainChange(ledger, { tenantId: act.caller.tenantId, programId }, version));

/** Where a record was taken from a meeting stays with it: no edit adds or removes that. */
const isSpoken = ({ type }: Source): boolean => type === 'transcript' || type === 'meeting';

function merge(before: AnyRecord, patch: Readonly<Record<string, unknown>>): AnyRecord {
  const table = fieldsOf(before.kind);
  const after: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(patch)) {
    if (name === 'sources') after[name] = [...before.sources.filter(isSpoken), ...((value ?? []) as Source[])];
    else if (value !== null) after[name] = value;
    else if (table[name]?.begins !== undefined) after[name] = table[name].begins;
    else delete after[name];
  }
  return after as unknown as AnyRecord;
}
