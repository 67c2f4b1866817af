import { authorityFor } from './authority-of.ts';
import type { ActNeed, FieldNeed } from './kind-authority.ts';
import type { Outcome, RuleContext } from './kind-rules.ts';
import type { Kind } from './kind-places.ts';
import type { AnyRecord } from './kinds.ts';
import type { Caller } from './people/caller.ts';
import { isMet, needText, peopleFor, type Need } from './people/need.ts';
import type { Program } from './kinds/program/program.ts';
import { Refusal } from './refusal.ts';
import { same } from './same.ts';

/** The acts on a kind as of any kind: TypeScript cannot see that a record and its authority are of one. */
const actNeed = (kind: Kind, name: string): ActNeed<AnyRecord> | undefined =>
  (authorityFor(kind).acts as Readonly<Record<string, ActNeed<AnyRecord>>>)[name];

const fieldNeeds = (kind: Kind): Readonly<Record<string, FieldNeed<AnyRecord>>> => authorityFor(kind).fields;

const valueOf = (record: AnyRecord, field: string): unknown => (record as unknown as Record<string, unknown>)[field];

/**
 * What an act takes beyond the access of its verb.
 *
 * @param name `edit`, `create`, or the command.
 */
export const needOfAct = (name: string, record: AnyRecord, program: Program): Need | undefined =>
  actNeed(record.kind, name)?.(record, program);

/** What the changes of a record take, field by field. */
const needsOfChange = (before: AnyRecord, after: AnyRecord, program: Program): readonly Need[] =>
  Object.entries(fieldNeeds(before.kind)).flatMap(([field, need]) =>
    same(valueOf(before, field), valueOf(after, field)) ? [] : (need(before, after, program) ?? []),
  );

/** The first of these that somebody does not meet. */
export const unmetBy = (caller: Caller, program: Program, needs: readonly (Need | undefined)[]): Need | undefined =>
  needs.find((need) => need && !isMet(need, caller, program));

/** The refusal for somebody who does not meet a need: why, and who could do it. */
const refusalFor = (need: Need, program: Program): Refusal =>
  new Refusal(need.type === 'change-request' ? 'baseline/needs-change-request' : 'access/denied', {
    detail: needText(need, program),
    mayIds: peopleFor(need, program),
  });

/**
 * @param name Of the act: `edit`, `create`, or the command. What else it makes is made by the same person, and what else it
 *   changes follows from it.
 * @throws Refusal `access/denied`, `baseline/needs-change-request`, each with who could do it.
 */
export function requireAuthority(name: string, { subject, also = [] }: Outcome, context: RuleContext): void {
  const { caller, program } = context;
  const before = context.find(subject.number);
  const made = also.filter(({ number }) => !context.find(number));
  const need = unmetBy(caller, program, [
    needOfAct(before ? name : 'create', before ?? subject, program),
    ...(before ? needsOfChange(before, subject, program) : []),
    ...made.map((record) => needOfAct('create', record, program)),
  ]);
  if (need) throw refusalFor(need, program);
}
