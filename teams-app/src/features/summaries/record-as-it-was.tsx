import { makeStyles, tokens } from '@fluentui/react-components';
import type { AnyRecord } from '#shared/domain/any-record.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { FieldValue } from '#shared/ui/form/field-value.tsx';
import { isBlank } from '#shared/ui/form/is-blank.ts';
import type { FieldSpec } from '#shared/ui/kind/spec.ts';

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
  readonly fields: readonly FieldSpec[];
}

/** The fields of one version of a record that say something. */
export function RecordAsItWas({ record, fields }: RecordAsItWasProps) {
  const styles = useStyles();
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const said = fields.filter(({ name }) => name !== 'title' && !isBlank(values[name]));
  if (said.length === 0) return null;
  return (
    <dl className={styles.grid}>
      {said.map((field) => (
        <div key={field.name} style={{ display: 'contents' }}>
          <dt className={styles.term}>{field.label ?? fieldText(field.name)}</dt>
          <dd className={styles.value}>
            <FieldValue field={field} value={values[field.name]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
