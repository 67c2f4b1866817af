import { maySee, meets } from '../../domain/people/access.ts';
import { type Kind, KIND_NAMES } from '../../domain/kind-places.ts';
import { type AnyRecord, type FieldsOf, isFinal } from '../../domain/kinds.ts';
import { linkErrors } from '../../domain/link-errors.ts';
import type { RuleContext } from '../../domain/kind-rules.ts';
import type { Source } from '../../domain/record.ts';
import { Refusal } from '../../domain/refusal.ts';
import { sourceKey } from '../../domain/source-keys.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';

/** Makes a record of any kind. @throws Refusal `record/duplicate` when a live record has the same mail, message or file. */
export const createRecord =
  ({ ledger }: { readonly ledger: Ledger }) =>
  <K extends Kind>(act: Act, kind: K, programId: string, fields: FieldsOf<K>): Promise<Answer> =>
    runInProgram(ledger, act, `${kind}.create` as Verb, programId, (context) => {
      refuseDuplicate(kind, fields.sources ?? [], context);
      // Who has no place in the program proposes; others see a confidential record only when they are named in it.
      const isOutside = !meets('contributor', context.caller, context.program);
      if (isOutside && fields.confidential)
        throw new Refusal('input/invalid', {
          errors: [{ path: '/confidential', message: 'Only members of the program record something confidential.' }],
        });
      const subject = context.begin(kind, fields);
      const errors = linkErrors(subject.number, subject.links, context);
      if (errors.length > 0) throw new Refusal('input/invalid', { errors });
      return { subject };
    });

/**
 * One mail makes one record of a kind; one message of a chat, which says one thing, makes one record of any. Cues of a
 * meeting may make several. A confidential record is told to nobody who may not know of it, so it stands in no one's way.
 */
function refuseDuplicate(kind: Kind, sources: readonly Source[], context: RuleContext): void {
  const keysOf = (all: readonly Source[]) => new Set(all.flatMap((source) => sourceKey(source) ?? []));
  const keys = keysOf(sources);
  if (keys.size === 0) return;
  const messageKeys = keysOf(sources.filter(({ type }) => type === 'chat'));
  const same = (messageKeys.size > 0 ? KIND_NAMES : [kind])
    .flatMap((each): readonly AnyRecord[] => context.list(each))
    .find(
      (record) =>
        !isFinal(record) &&
        (!record.confidential || maySee(context.caller, context.program, record)) &&
        record.sources.some((source) => (record.kind === kind ? keys : messageKeys).has(sourceKey(source) ?? '')),
    );
  if (same) throw new Refusal('record/duplicate', { facts: { number: same.number, ownerId: same.ownerId ?? '' } });
}
