import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { ROAD_STEPS, type Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';
import { STEP_TEXT } from '#shared/text/setup-text.ts';
import { Ago } from '../../ui/marks/when.tsx';
import { isBarred } from './is-barred.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '12px',
    alignItems: 'start',
    paddingBlock: '10px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  words: {
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    columnGap: '16px',
    '@media (max-width: 639px)': { flexDirection: 'column', rowGap: '2px' },
  },
  seen: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
});

/** What `RoadSteps` takes. */
export interface RoadStepsProps {
  readonly sightings: readonly Sighting[];
  /** Without notifications nobody subscribes, and nobody is told. */
  readonly isReachable: boolean;
}

/** The steps a transcript takes, and when each was last seen to work or to fail. */
export function RoadSteps({ sightings, isReachable }: RoadStepsProps) {
  const styles = useStyles();
  const steps = ROAD_STEPS.filter((step) =>
    // What nobody asks Graph for is told only once it has failed.
    step === 'follow'
      ? sightings.some((each) => each.step === step)
      : isReachable || (step !== 'subscribe' && step !== 'notify'),
  );
  return (
    <ol className={styles.list} aria-label="Steps of a transcript">
      {steps.map((step) => {
        const seen = sightings.find((each) => each.step === step);
        const Icon = !seen ? CircleRegular : isBarred(seen) ? WarningRegular : CheckmarkCircleRegular;
        return (
          <li key={step} className={styles.step}>
            <Icon className={styles.icon} aria-hidden="true" />
            <div className={styles.words}>
              <Text>{STEP_TEXT[step]}</Text>
              <Caption1 className={styles.seen}>
                <Seen seen={seen} />
              </Caption1>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function Seen({ seen }: { readonly seen: Sighting | undefined }) {
  if (!seen) return 'Not seen yet';
  const { workedAt, failedAt } = seen;
  return (
    <>
      {isBarred(seen) && failedAt && (
        <>
          Failed <Ago at={failedAt} />
          {workedAt && ' · '}
        </>
      )}
      {workedAt && (
        <>
          Worked <Ago at={workedAt} />
        </>
      )}
    </>
  );
}
