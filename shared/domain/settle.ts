import type { AnyRecord } from './kinds.ts';
import type { Outcome, RuleContext } from './kind-rules.ts';
import type { Owed } from './notice.ts';
import { idOfNumber } from './record-id.ts';
import { Refusal, type FieldError } from './refusal.ts';
import { rulesOf } from './rules-of.ts';

/**
 * An outcome made ready to commit: what follows from the fields is worked out, every record is checked as a whole and
 * stamped with its version, new owners are told, and what its kind owes on saving (a wake-up) is added.
 *
 * @throws Refusal `input/invalid` naming each field; `owner/not-a-member`.
 */
export function settle(outcome: Outcome, context: RuleContext): Required<Pick<Outcome, 'subject' | 'also' | 'owed'>> {
  const subject = settled(outcome.subject, context);
  const also = (outcome.also ?? []).map((record) => settled(record, context));
  const owed = [subject, ...also].flatMap((record) => [...tellNewOwner(record, context), ...owedBy(record, context)]);
  return { subject, also, owed: [...(outcome.owed ?? []), ...owed] };
}

function settled(record: AnyRecord, context: RuleContext): AnyRecord {
  const rules = rulesOf(record.kind);
  const derived = rules.derive?.(record, context) ?? record;
  const before = context.find(record.number);
  const errors: FieldError[] = [...(rules.check?.(derived, context) ?? [])];
  if (errors.length > 0) throw new Refusal('input/invalid', { errors });
  if (derived.ownerId && derived.ownerId !== before?.ownerId) requireMember(derived.ownerId, derived, context);
  return {
    ...derived,
    version: (before?.version ?? 0) + 1,
    updatedAt: context.now,
    updatedById: context.caller.personId,
  };
}

const owedBy = (record: AnyRecord, context: RuleContext): readonly Owed[] =>
  rulesOf(record.kind).owes?.(context.find(record.number), record, context) ?? [];

function requireMember(ownerId: string, record: AnyRecord, { program }: RuleContext): void {
  const members = record.kind === 'program' ? record.members : program.members;
  if (!members.some((member) => member.personId === ownerId))
    throw new Refusal('owner/not-a-member', {
      errors: [{ path: '/ownerId', message: 'The owner is not a member of this program.' }],
    });
}

function tellNewOwner(record: AnyRecord, context: RuleContext): readonly Owed[] {
  const { ownerId } = record;
  if (!ownerId || ownerId === context.caller.personId || ownerId === context.find(record.number)?.ownerId) return [];
  return [{ type: 'tell', personId: ownerId, topic: 'assigned', subject: idOfNumber(record.number) }];
}
