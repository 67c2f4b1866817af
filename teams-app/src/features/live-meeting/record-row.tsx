import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import { useState } from 'react';
import type { RecordOf } from '#shared/domain/kinds.ts';
import { statusText } from '#shared/text/kind-text.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { ScoreBadge } from '../../ui/marks/band-badge.tsx';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { offered } from '../../ui/record/offered.ts';
import { commandOn } from '../../ui/writing/command-on.ts';
import { useFindWords } from '../../ui/writing/use-half-written.ts';
import { ActForm, commandsIn } from './act-form.tsx';
import type { ActBegun } from './half-written-acts.ts';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '8px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', flexGrow: 1, flexBasis: '240px', minWidth: 0 },
  name: { display: 'flex', alignItems: 'baseline', columnGap: '8px', minWidth: 0 },
  flash: { flexShrink: 0, alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  number: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  title: { overflowWrap: 'anywhere', minWidth: 0 },
  ruling: { overflowWrap: 'anywhere', maxWidth: '72ch', fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px' },
  meta: { color: tokens.colorNeutralForeground3 },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

const NONE: readonly string[] = [];

/** What `RecordRow` takes. */
export interface RecordRowProps {
  readonly record: RecordOf<ListedKind>;
  readonly at: Pick<ActBegun, 'meeting' | 'place'>;
  /** It was captured in this meeting. */
  readonly isCaptured?: boolean;
  /** Commands of its kind that can be given in place: `complete`. */
  readonly acts?: readonly string[];
  /** Undefined where nothing is read back. */
  readonly onReadBack?: ((number: string) => void) | undefined;
}

/** A record in a meeting: what it says, who and by when, and what can be done with it without leaving the point. */
export function RecordRow({ record, at, isCaptured = false, acts = NONE, onReadBack }: RecordRowProps) {
  const styles = useStyles();
  const view = useProgram();
  const find = useFindWords();
  const { kind, number, title, status } = record;
  /** The act whose form is open. */
  const [open, setOpen] = useState(() => acts.find((act) => find(commandOn(act, number))));
  const here = offered(record, commandsIn(kind), view).filter(({ act }) => acts.includes(act));
  const isWaiting = kind === 'decision' && (status === 'proposed' || status === 'deferred');
  // A captured decision is often closed in the very words of its title.
  const ruling = kind === 'decision' && record.ruling?.text !== title ? record.ruling : undefined;
  const personId = kind === 'decision' ? (record.ruling?.byId ?? record.deciderId) : record.ownerId;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <div className={styles.words}>
          <span className={styles.name}>
            {isCaptured && <FlashRegular className={styles.flash} role="img" aria-label="Captured in this meeting" />}
            <span className={styles.number}>
              <NumberLink number={number} />
            </span>
            <Text className={styles.title}>{title}</Text>
          </span>
          {ruling && <q className={styles.ruling}>{ruling.text}</q>}
          <span className={styles.facts}>
            <Caption1 className={styles.meta}>{isWaiting ? 'Not read back yet' : statusText(status)}</Caption1>
            {personId && <Person id={personId} />}
            {kind === 'action' && <DueDay day={record.dueOn} isDone={status !== 'open'} />}
            {kind === 'action' && record.carryCount > 0 && (
              <Caption1 className={styles.meta}>carried {record.carryCount}×</Caption1>
            )}
            {kind === 'risk' && status !== 'closed' && <ScoreBadge score={record.score} />}
          </span>
        </div>
        {!open && (
          <div className={styles.acts}>
            {isWaiting && onReadBack && (
              <Button size="small" onClick={() => onReadBack(number)} aria-label={`Read back ${number}`}>
                Read back
              </Button>
            )}
            {here.map((each) => (
              <Button
                key={each.act}
                size="small"
                appearance="subtle"
                aria-label={`${each.label}, ${number}`}
                onClick={() => setOpen(each.act)}
              >
                {each.label}
              </Button>
            ))}
          </div>
        )}
      </div>
      {open && <ActForm {...at} act={open} record={record} onClose={() => setOpen(undefined)} />}
    </li>
  );
}
