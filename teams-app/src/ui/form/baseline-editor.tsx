import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import { partOf } from '#shared/domain/kinds/change/change-effects.ts';
import { RecordsInput } from './records-input.tsx';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { After, Before, Difference } from '../change/baseline-lines.tsx';
import { PartName } from '../change/part-name.tsx';
import { usePromised } from '../change/use-promised.ts';
import { unpromised } from '../change/unpromised.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  lines: { display: 'flex', flexDirection: 'column', rowGap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: '12px',
  },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '8px' },
  change: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  today: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  money: { display: 'flex', columnGap: '8px' },
  amount: { width: '144px', minWidth: 0 },
  currency: { width: '72px', minWidth: 0 },
  add: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 176px), 1fr))',
    gap: '8px 16px',
    alignItems: 'end',
  },
  budget: { justifySelf: 'start' },
});

const MILESTONES = {
  type: 'records',
  kind: 'milestone',
  isOne: true,
  status: ['planned', 'at-risk', 'missed'],
} as const;
const SCOPE = { type: 'records', kind: 'scope', isOne: true, status: ['proposed', 'committed'] } as const;

/** What `BaselineEditor` takes. */
export interface BaselineEditorProps {
  readonly lines: readonly BaselineChange[];
  /** Told the lines without what is promised today: that is worked out, never written. */
  readonly onChange: (lines: readonly BaselineChange[]) => void;
}

/** What a change does to the baseline: pick a part of it and what it is to become, beside what is promised today. */
export function BaselineEditor({ lines, onChange }: BaselineEditorProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { today } = useReader();
  const promised = usePromised(lines);
  const write = (next: readonly BaselineChange[]) => onChange(next.map(unpromised));
  const add = (line: BaselineChange) => {
    if (!lines.some((each) => partOf(each) === partOf(line))) write([...lines, line]);
  };
  const addMilestone = (record: unknown) => {
    if (typeof record === 'string')
      add({ part: 'milestone', record, to: program.baseline?.milestones[record] ?? today });
  };
  const addScope = (record: unknown) => {
    if (typeof record === 'string') add({ part: 'scope', record, to: !program.baseline?.scope.includes(record) });
  };
  return (
    <div className={styles.root}>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map((line, index) => (
            <li key={partOf(line)} className={styles.line}>
              <div className={styles.head}>
                <Text weight="semibold">
                  <PartName line={line} />
                </Text>
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<DeleteRegular />}
                  aria-label={`Remove ${nameOf(line)}`}
                  onClick={() => write(lines.toSpliced(index, 1))}
                />
              </div>
              <Line line={promised[index] ?? line} onChange={(to) => write(lines.with(index, to))} />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Field label="Add milestone" size="small">
          <RecordsInput field={MILESTONES} label="Add milestone" value={undefined} onChange={addMilestone} />
        </Field>
        <Field label="Add scope item" size="small">
          <RecordsInput field={SCOPE} label="Add scope item" value={undefined} onChange={addScope} />
        </Field>
        {!lines.some(({ part }) => part === 'budget') && (
          <Button
            className={styles.budget}
            icon={<AddRegular />}
            onClick={() => add({ part: 'budget', to: program.baseline?.budget ?? { amount: 0, currency: 'EUR' } })}
          >
            Change budget
          </Button>
        )}
      </div>
    </div>
  );
}

const nameOf = (line: BaselineChange): string => (line.part === 'budget' ? 'budget' : line.record);

interface LineProps {
  readonly line: BaselineChange;
  readonly onChange: (line: BaselineChange) => void;
}

function Line({ line, onChange }: LineProps) {
  const styles = useStyles();
  return (
    <div className={styles.change}>
      <span className={styles.today}>
        Today: <Before line={line} />
      </span>
      {line.part === 'milestone' && (
        <Input
          type="date"
          aria-label={`New day of ${line.record}`}
          min="1900-01-01"
          max="2199-12-31"
          value={line.to ?? ''}
          onChange={(_, { value }) => {
            const { to: _to, ...rest } = line;
            onChange(value ? { ...rest, to: value } : rest);
          }}
        />
      )}
      {line.part === 'milestone' && !line.to && <Text>No longer promised</Text>}
      {line.part === 'milestone' && line.from && (
        <Button size="small" appearance="subtle" onClick={() => onChange({ part: 'cancel', record: line.record })}>
          Cancel {line.record} altogether
        </Button>
      )}
      {(line.part === 'terms' || line.part === 'cancel') && (
        <Text>
          Instead: <After line={line} />
        </Text>
      )}
      {line.part === 'scope' && <Text>{line.to ? 'Joins the promised scope' : 'Leaves the promised scope'}</Text>}
      {line.part === 'budget' && (
        <span className={styles.money}>
          <Input
            className={styles.amount}
            type="number"
            min={0}
            aria-label="New budget"
            value={Number.isFinite(line.to.amount) ? String(line.to.amount) : ''}
            onChange={(_, { value }) =>
              onChange({ ...line, to: { ...line.to, amount: value === '' ? Number.NaN : Number(value) } })
            }
          />
          <Input
            className={styles.currency}
            aria-label="Currency"
            maxLength={3}
            value={line.to.currency}
            onChange={(_, { value }) => onChange({ ...line, to: { ...line.to, currency: value.toUpperCase() } })}
          />
        </span>
      )}
      <Difference line={line} />
    </div>
  );
}
