import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import { counted } from '#shared/text/counted.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import type { TeamDependency } from './team-dependencies.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', containerType: 'inline-size' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  end: { marginInlineStart: 'auto' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px 16px',
    alignItems: 'center',
    paddingBlock: '12px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@container (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 4fr) 208px' },
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere', minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  teams: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground2 },
  late: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    '@container (min-width: 720px)': { justifyContent: 'flex-end' },
  },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '72ch' },
});

/** What `DependencyList` takes. */
export interface DependencyListProps {
  readonly dependencies: readonly TeamDependency[];
  readonly isReading: boolean;
  readonly error: Error | null;
  readonly onRetry: () => void;
  /** Undefined for those who cannot ask. */
  readonly onAsk: (() => void) | undefined;
  readonly onPromise: (dependency: Dependency) => void;
  readonly onReject: (dependency: Dependency) => void;
  readonly onAccept: (dependency: Dependency) => void;
}

/** What teams need from each other in the period, and the answers to it. */
export function DependencyList(props: DependencyListProps) {
  const { dependencies, isReading, error, onRetry, onAsk } = props;
  const styles = useStyles();
  const late = dependencies.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <section className={styles.root} aria-label="Dependencies between teams">
      <div className={styles.head}>
        <Subtitle2 as="h3">Dependencies between teams</Subtitle2>
        {late > 0 && (
          <Text className={styles.late}>
            <WarningRegular aria-hidden="true" />
            {counted(late, 'late promise', 'late promises')}
          </Text>
        )}
        {onAsk && (
          <Button className={styles.end} icon={<AddRegular />} onClick={onAsk}>
            Ask a team
          </Button>
        )}
      </div>
      {error && <FailedState what="The dependencies could not be read." error={error} onRetry={onRetry} />}
      {isReading && <RowsSkeleton label="Reading the dependencies" rows={2} />}
      {!isReading && !error && dependencies.length === 0 && (
        <Text className={styles.quiet}>
          No team needs anything from another in this period. What one needs from another is asked here, and promised
          for a day before the plan is voted on.
        </Text>
      )}
      <ul className={styles.list}>
        {dependencies.map((each) => (
          <Row key={each.dependency.number} of={each} {...props} />
        ))}
      </ul>
    </section>
  );
}

function Row({
  of: { dependency, milestone, daysLate, awaited },
  onPromise,
  onReject,
  onAccept,
}: DependencyListProps & { readonly of: TeamDependency }) {
  const styles = useStyles();
  const { number, title, status, providerTeam, consumerTeam, needByOn, promisedOn, statusReason } = dependency;
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <NumberLink number={number}>
          {number} {title}
        </NumberLink>
        <span className={styles.line}>
          <span className={styles.teams}>
            {providerTeam}
            <ArrowRightRegular aria-label="gives to" role="img" />
            {consumerTeam}
          </span>
          {milestone && (
            <span className={styles.teams}>
              for <NumberLink number={milestone} />
            </span>
          )}
        </span>
      </div>
      <div className={styles.words}>
        <span className={styles.line}>
          <StatusMark status={status} />
          {needByOn && (
            <Text>
              Needed <DayText day={needByOn} />
            </Text>
          )}
          {promisedOn && (
            <Text>
              Promised <DayText day={promisedOn} />
            </Text>
          )}
          {daysLate > 0 && (
            <span className={styles.late}>
              <WarningRegular aria-hidden="true" />
              {counted(daysLate, 'day', 'days')} late
            </span>
          )}
        </span>
        {status === 'rejected' && statusReason && <Text className={styles.quiet}>{statusReason}</Text>}
      </div>
      <div className={styles.acts}>
        {awaited === 'promise' && (
          <>
            <Button size="small" aria-label={`Promise ${number}`} onClick={() => onPromise(dependency)}>
              Promise
            </Button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Reject ${number}`}
              onClick={() => onReject(dependency)}
            >
              Reject
            </Button>
          </>
        )}
        {awaited === 'acceptance' && (
          <Button size="small" aria-label={`Accept the day of ${number}`} onClick={() => onAccept(dependency)}>
            Accept the day
          </Button>
        )}
      </div>
    </li>
  );
}
