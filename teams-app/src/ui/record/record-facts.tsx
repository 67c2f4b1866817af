import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { FieldValue } from '../form/field-value.tsx';
import { isBlank } from '../form/is-blank.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import type { Fact } from '../kind/spec.ts';
import { ConfidentialBadge } from '../marks/confidential-badge.tsx';
import { EvidenceChip } from '../marks/evidence-chip.tsx';
import { Ago } from '../marks/when.tsx';
import { Person } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import { RecordLinks } from './record-links.tsx';
import { RecordReferences } from './record-references.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '24px' },
  grid: {
    display: 'grid',
    gridTemplateColumns: '136px minmax(0, 1fr)',
    gap: '8px 16px',
    // The side panel of a meeting still holds a name.
    '@media (max-width: 400px)': { gridTemplateColumns: '88px minmax(0, 1fr)', columnGap: '8px' },
    margin: 0,
    alignItems: 'start',
  },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0 },
  section: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  none: { color: tokens.colorNeutralForeground3 },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

const LONG = new Set(['long', 'texts', 'criteria', 'options', 'levels', 'rags', 'members', 'calendar']);

/** What `RecordFacts` takes. */
export interface RecordFactsProps {
  readonly record: AnyRecord;
  readonly fields: readonly FieldSpec[];
  readonly facts: readonly Fact[];
  /** The reader may change its links and references. */
  readonly canEdit: boolean;
}

/** All that a record says: short fields side by side with their names, long ones below, then where it comes from. */
export function RecordFacts({ record, fields, facts, canEdit }: RecordFactsProps) {
  const styles = useStyles();
  const { open } = useProgram();
  const values = record as unknown as Readonly<Record<string, unknown>>;
  const lines = [
    ...fields
      .filter(({ name, isLed }) => !isLed && name !== 'title' && name !== 'confidential')
      .map((field) => ({
        label: field.label ?? fieldText(field.name),
        field,
        value: values[field.name],
        isKept: !field.isMore && !LONG.has(field.type),
      })),
    ...facts.map((fact) => ({ ...fact, isKept: false })),
  ].filter(({ value, isKept }) => isKept || !isBlank(value));
  const rank = (line: (typeof lines)[number]) => ('isFirst' in line && line.isFirst ? 0 : 1);
  const ranked = lines.toSorted((a, b) => rank(a) - rank(b));
  const short = ranked.filter(({ field }) => !LONG.has(field.type));
  const long = ranked.filter(({ field }) => LONG.has(field.type));
  return (
    <div className={styles.root}>
      {record.confidential && <ConfidentialBadge />}
      <dl className={styles.grid}>
        {short.map(({ label, field, value }) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.value}>
              {isBlank(value) && field.type !== 'switch' ? (
                <span className={styles.none}>None</span>
              ) : (
                <FieldValue field={field} value={value} />
              )}
            </dd>
          </div>
        ))}
      </dl>
      {long.map(({ label, field, value }) => (
        <section key={label} className={styles.section}>
          <Subtitle2 as="h3">{label}</Subtitle2>
          <FieldValue field={field} value={value} />
        </section>
      ))}
      {record.sources.length > 0 && (
        <section className={styles.section}>
          <Subtitle2 as="h3">Evidence</Subtitle2>
          <div className={styles.chips}>
            {record.sources.map((source, index) => (
              <EvidenceChip key={index} source={source} onOpen={open} />
            ))}
          </div>
        </section>
      )}
      <RecordLinks record={record} canEdit={canEdit} />
      <RecordReferences record={record} canEdit={canEdit} />
      <dl className={styles.grid}>
        <dt className={styles.term}>Created by</dt>
        <dd className={styles.value}>
          <Person id={record.createdById} />
        </dd>
        <dt className={styles.term}>Created</dt>
        <dd className={styles.value}>
          <Ago at={record.createdAt} />
        </dd>
      </dl>
    </div>
  );
}
