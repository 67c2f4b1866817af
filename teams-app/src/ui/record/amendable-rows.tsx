import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Values } from '../data/use-acts.ts';
import { RecordForm } from '../form/record-form.tsx';
import type { FieldSpec } from '../form/field-spec.ts';
import { useFindWords } from '../writing/use-half-written.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(64px, 136px) minmax(0, 1fr) auto',
    gap: '4px 16px',
    margin: 0,
    alignItems: 'center',
  },
  row: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
  remove: { margin: 0, minHeight: '24px' },
  add: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
});

/** One line that can be taken away. */
interface Row {
  readonly key: string;
  readonly term: string;
  readonly value: ReactNode;
  /** What the button that takes it away is called. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** What `AmendableRows` takes. */
export interface AmendableRowsProps {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly canEdit: boolean;
  /** Names the record and its list: what is written of one more line is kept under it. */
  readonly keptAs: string;
  /** A verb: `Add link`. */
  readonly addLabel: string;
  /** What is asked for one more line. */
  readonly fields: readonly FieldSpec[];
  /** @throws Refusal whose errors name the fields. */
  readonly onAdd: (values: Values) => Promise<void>;
}

/** Lines of a record that are added and taken away one by one, without a form around the whole. */
export function AmendableRows({ title, rows, canEdit, keptAs, addLabel, fields, onAdd }: AmendableRowsProps) {
  const styles = useStyles();
  const find = useFindWords();
  const [isAdding, setAdding] = useState(() => find(keptAs) !== undefined);
  const section = useRef<HTMLElement>(null);
  /** Where the keyboard goes on: in the form while there is one, else at the button that opens it. */
  const goOn = () => section.current?.querySelector<HTMLElement>('form select, form input, [data-adds]')?.focus();
  const wasAdding = useRef(false);
  useEffect(() => {
    if (isAdding !== wasAdding.current) goOn();
    wasAdding.current = isAdding;
  }, [isAdding]);
  const close = () => setAdding(false);
  if (rows.length === 0 && !canEdit && !isAdding) return null;
  return (
    <section ref={section} className={styles.root} aria-label={title}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      {rows.length > 0 && (
        <dl className={styles.rows}>
          {rows.map(({ key, term, value, removeLabel, onRemove }) => (
            <div key={key} className={styles.row}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.value}>{value}</dd>
              <dd className={styles.remove}>
                {canEdit && (
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<DismissRegular />}
                    aria-label={removeLabel}
                    onClick={() => {
                      goOn();
                      onRemove();
                    }}
                  />
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {isAdding ? (
        <div
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || event.defaultPrevented) return;
            // Otherwise the drawer around it would close, too.
            event.preventDefault();
            close();
          }}
        >
          <RecordForm
            label={addLabel}
            keptAs={keptAs}
            fields={fields}
            initial={{}}
            saveLabel={addLabel}
            onSave={async (values) => {
              await onAdd(values);
              close();
            }}
            onCancel={close}
          />
        </div>
      ) : (
        canEdit && (
          <Button
            data-adds
            className={styles.add}
            size="small"
            appearance="subtle"
            icon={<AddRegular />}
            onClick={() => setAdding(true)}
          >
            {addLabel}
          </Button>
        )
      )}
    </section>
  );
}
