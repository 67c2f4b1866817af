import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { overrunSeconds, pointTimeText } from '#shared/text/meeting-text.ts';
import { counted } from '#shared/text/counted.ts';
import { ForReaders } from '../../ui/marks/for-readers.tsx';
import { useSpent } from './use-spent.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '2px' },
  point: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    justifyContent: 'stretch',
    alignItems: 'baseline',
    columnGap: '8px',
    width: '100%',
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '6px 8px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    borderRadius: tokens.borderRadiusMedium,
    // What is pointed at has one colour of text, also in high contrast.
    ':hover span': { color: 'inherit' },
  },
  on: {
    fontWeight: tokens.fontWeightSemibold,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}`,
  },
  place: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', alignSelf: 'start' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: '12px', alignItems: 'center' },
  meta: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', alignItems: 'center', color: tokens.colorNeutralForeground3 },
  over: { color: tokens.colorStatusDangerForeground1 },
});

/** What `AgendaPoints` takes. */
export interface AgendaPointsProps {
  readonly meeting: Meeting;
  /** Undefined where the points are only read. */
  readonly onTake: ((agendaIndex: number) => void) | undefined;
}

/** The points of a meeting with the time spent on each; pressing one takes it. */
export function AgendaPoints({ meeting, onTake }: AgendaPointsProps) {
  const styles = useStyles();
  const spent = useSpent(meeting);
  const { agenda, current, captures } = meeting;
  if (agenda.length === 0) return null;
  return (
    <section className={styles.root} aria-label="Agenda">
      <Subtitle2 as="h3">Agenda</Subtitle2>
      <ol className={styles.list}>
        {agenda.map(({ title, durationMinutes }, place) => {
          const isOn = current?.agendaIndex === place;
          const seconds = spent[place] ?? 0;
          const isOver = overrunSeconds(seconds, durationMinutes) > 0;
          const captured = captures.filter(({ agendaIndex }) => agendaIndex === place).length;
          const drawn = (
            <>
              {isOn ? (
                <ArrowRightRegular aria-label="Now" role="img" />
              ) : (
                <Text size={200} className={styles.place}>
                  {place + 1}
                </Text>
              )}
              <span className={styles.words}>
                <span>{title}</span>
                <span className={styles.facts}>
                  <Text size={200} className={mergeClasses(styles.meta, isOver && styles.over)}>
                    {seconds > 0 ? pointTimeText(seconds, durationMinutes) : `${durationMinutes} min`}
                  </Text>
                  {captured > 0 && (
                    <Text size={200} className={styles.count}>
                      <FlashRegular aria-hidden="true" />
                      <span aria-hidden="true">{captured}</span>
                      <ForReaders>{counted(captured, 'record captured', 'records captured')}</ForReaders>
                    </Text>
                  )}
                </span>
              </span>
            </>
          );
          return (
            <li key={place} aria-current={isOn ? 'step' : undefined}>
              {onTake ? (
                <Button
                  appearance="subtle"
                  className={mergeClasses(styles.point, isOn && styles.on)}
                  onClick={() => onTake(place)}
                >
                  {drawn}
                </Button>
              ) : (
                <div className={mergeClasses(styles.point, isOn && styles.on)}>{drawn}</div>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
