import { Body1, makeStyles, Subtitle1, Subtitle2, tokens } from '@fluentui/react-components';
import type { SetupReply } from '#shared/contracts/replies.ts';
import type { Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { adviceFor, ROAD_TEXT, UNSEEN_TEXT } from '#shared/text/setup-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { PageHead } from '../../frame/page-head.tsx';
import { Page } from '../../frame/page.tsx';
import { AdviceCard } from './advice-card.tsx';
import { isBarred } from './is-barred.ts';
import { RoadSteps } from './road-steps.tsx';

const EVERY_MS = 15_000;

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', rowGap: '24px', paddingTop: '8px', maxWidth: '880px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px', minWidth: 0 },
  text: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  cards: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  roads: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 240px), 1fr))', gap: '12px' },
  road: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '12px 16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  state: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingInlineStart: '20px', color: tokens.colorNeutralForeground2, lineHeight: '24px' },
});

/** How Steerline stands in its tenant: whether transcripts come by themselves, and what to do when they do not. */
export default function SetupPage() {
  const { data, error, refetch } = useReply('setup.read', { refetchInterval: EVERY_MS });
  const isDenied = error instanceof Refusal && error.code === 'access/denied';
  return (
    <Page>
      <PageHead title="Set-up" />
      {isDenied ? (
        <EmptyState
          title="This page is for those who look after Steerline"
          text="Administrators and program managers see here whether transcripts reach Steerline. Ask one of them if a transcript of yours did not come."
        />
      ) : error && !data ? (
        <FailedState what="The set-up could not be read." error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Transcripts setup={data} />
      ) : (
        <RowsSkeleton label="Reading the set-up" rows={5} />
      )}
    </Page>
  );
}

function Transcripts({ setup }: { readonly setup: SetupReply }) {
  const styles = useStyles();
  const { applicationId, isReachable, transcripts } = setup;
  const barred = latestOfEach(transcripts.filter(isBarred));
  const isTold = transcripts.some((seen) => seen.step === 'notify' && seen.workedAt && !isBarred(seen));
  return (
    <div className={styles.sections}>
      <section className={styles.section} aria-labelledby="transcripts-title">
        <Subtitle1 as="h2" id="transcripts-title">
          Meeting transcripts
        </Subtitle1>
        <Body1 className={styles.text}>{summaryOf(transcripts, isReachable, isTold)}</Body1>
        <RoadSteps sightings={transcripts} isReachable={isReachable} />
      </section>
      {barred.length > 0 && (
        <section className={styles.section} aria-labelledby="advice-title">
          <Subtitle1 as="h2" id="advice-title">
            What is in the way
          </Subtitle1>
          <div className={styles.cards}>
            {barred.map(({ problem = 'failed', failedAt = '' }) => (
              <AdviceCard key={problem} advice={adviceFor(problem, applicationId)} at={failedAt} />
            ))}
          </div>
        </section>
      )}
      <section className={styles.section} aria-labelledby="roads-title">
        <Subtitle1 as="h2" id="roads-title">
          Ways in
        </Subtitle1>
        <div className={styles.roads}>
          <Road name="Meeting chats" state={isTold ? 'On, with notifications' : 'On, by looking'}>
            {ROAD_TEXT.chat}
          </Road>
          <Road name="Upload" state="Always on">
            {ROAD_TEXT.upload}
          </Road>
          <Road name="The whole tenant" state="Not offered">
            {ROAD_TEXT.tenant}
          </Road>
        </div>
      </section>
      <section className={styles.section} aria-labelledby="unseen-title">
        <Subtitle1 as="h2" id="unseen-title">
          What does not come by itself
        </Subtitle1>
        <ul className={styles.list}>
          {UNSEEN_TEXT.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Road({ name, state, children }: { readonly name: string; readonly state: string; readonly children: string }) {
  const styles = useStyles();
  return (
    <div className={styles.road}>
      <Subtitle2 as="h3">{name}</Subtitle2>
      <span className={styles.state}>{state}</span>
      <Body1>{children}</Body1>
    </div>
  );
}

/** One sighting a problem: several steps fail for the same reason. */
function latestOfEach(barred: readonly Sighting[]): readonly Sighting[] {
  const latest = new Map<string, Sighting>();
  for (const seen of barred) {
    const known = latest.get(seen.problem ?? '');
    if (!known || (known.failedAt ?? '') < (seen.failedAt ?? '')) latest.set(seen.problem ?? '', seen);
  }
  return [...latest.values()];
}

function summaryOf(transcripts: readonly Sighting[], isReachable: boolean, isTold: boolean): string {
  if (transcripts.length === 0)
    return 'No call has been held in a chat that a program has bound. Add Steerline to a meeting and bind its chat; what happens then shows here.';
  const isStuck = transcripts.some((seen) => isBarred(seen) && seen.step !== 'names' && seen.problem !== 'busy');
  if (isStuck) return 'Something is in the way of transcripts. What it is, and how to take it away, stands below.';
  if (isTold) return 'Transcripts come by themselves, and Microsoft Graph tells of them.';
  return isReachable
    ? 'Transcripts come by themselves. Microsoft Graph has told of none so far, so they are looked for after each meeting.'
    : 'Transcripts come by themselves. Microsoft Graph cannot tell of them here, so they are looked for after each meeting.';
}
