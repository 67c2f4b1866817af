import { Link } from '@fluentui/react-components';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Reference } from '#shared/domain/record.ts';
import { same } from '#shared/domain/same.ts';
import { SYSTEM_TEXT } from '#shared/text/kind-text.ts';
import { bodyOf } from '../form/form-values.ts';
import { choicesOf } from '../form/choices.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import { useSay } from '../overlay/toasts.tsx';
import { AmendableRows } from './amendable-rows.tsx';
import { useAmend } from './use-amend.ts';
import { withErrorsOfLine } from './with-errors-of-line.ts';

const FIELDS: readonly FieldSpec[] = [
  { name: 'system', type: 'choice', label: 'System', choices: choicesOf(SYSTEM_TEXT), isRequired: true },
  { name: 'key', type: 'text', max: 100, label: 'Key', hint: 'Such as PAY-1234.', isRequired: true },
  { name: 'url', type: 'text', max: 2000, label: 'Address', hint: 'Begins with https://' },
];

/** What `RecordReferences` takes. */
export interface RecordReferencesProps {
  readonly record: AnyRecord;
  readonly canEdit: boolean;
}

/** The same thing in other systems. */
export function RecordReferences({ record, canEdit }: RecordReferencesProps) {
  const amend = useAmend();
  const say = useSay();
  const { number, references } = record;
  const put = (to: AnyRecord, reference: Reference) => amend(to, 'references', (list) => [...list, reference]);
  const drop = (from: AnyRecord, reference: Reference) =>
    amend(from, 'references', (list) => list.filter((each) => !same(each, reference)));
  return (
    <AmendableRows
      title="Elsewhere"
      keptAs={`reference ${number}`}
      rows={references.map((reference, index) => {
        const { system, key, url } = reference;
        return {
          key: `${index} ${key}`,
          term: SYSTEM_TEXT[system],
          value: url ? (
            <Link inline href={url} target="_blank" rel="noreferrer">
              {key}
            </Link>
          ) : (
            key
          ),
          removeLabel: `Remove the reference to ${key}`,
          onRemove: () =>
            void drop(record, reference).then(
              (saved) => say.done(`${number} no longer refers to ${key}`, () => put(saved, reference)),
              (error: unknown) => say.failed(`${number} still refers to ${key}`, error),
            ),
        };
      })}
      canEdit={canEdit}
      addLabel="Add reference"
      fields={FIELDS}
      onAdd={async (values) => {
        const reference = bodyOf(values) as unknown as Reference;
        const saved = await withErrorsOfLine(put(record, reference), 'key');
        say.done(`${number} refers to ${reference.key}`, () => drop(saved, reference));
      }}
    />
  );
}
