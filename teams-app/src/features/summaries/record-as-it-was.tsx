import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import { fieldText } from '#shared/text/field-text.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { FieldValue } from '../../ui/form/field-value.tsx';
import { isBlank } from '../../ui/form/is-blank.ts';
import type { Fact, KindSpec } from '../../ui/kind/spec.ts';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: '104px minmax(0, 1fr)',
    gap: '8px 12px',
    margin: 0,
    alignItems: 'baseline',
  },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What `RecordAsItWas` takes. */
export interface RecordAsItWasProps {
  readonly record: AnyRecord;
  readonly spec: KindSpec<ListedKind>;
}

/** What one version of a record says: first what came of it, such as the words of a decision, then what was written. */
export function RecordAsItWas({ record, spec }: RecordAsItWasProps) {
  const styles = useStyles();
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const facts: readonly Fact[] = spec.facts?.(record as RecordOf<ListedKind>) ?? [];
  const written = spec.fields
    .filter(({ name }) => name !== 'title')
    .map((field): Fact => ({ label: field.label ?? fieldText(field.name), field, value: values[field.name] }));
  const said = [...facts.filter(({ isFirst }) => isFirst), ...facts.filter(({ isFirst }) => !isFirst), ...written];
  return (
    <dl className={styles.grid}>
      {said
        .filter(({ value }) => !isBlank(value))
        .map(({ label, field, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>
              <FieldValue field={field} value={value} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
