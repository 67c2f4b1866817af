import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useRef, useState } from 'react';
import { type Claim, type Summary, SUMMARY_SECTIONS, summaryReaders } from '#shared/domain/kinds/summary/summary.ts';
import { SECTION_TEXT } from '#shared/text/summary-text.ts';
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { StoppedBar } from '../../ui/record/stopped-bar.tsx';
import { NARROW, useWidth } from '../../ui/use-width.ts';
import { Audience } from './audience.tsx';
import { claimCounts } from './claim-counts.ts';
import { ClaimLine } from './claim-line.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { StruckWords } from './struck-words.tsx';
import { SummaryActs } from './summary-acts.tsx';
import { SummaryFoot } from './summary-foot.tsx';
import { SummaryHead } from './summary-head.tsx';
import { useDraft } from './use-draft.ts';
import { useWrittenClaims } from './use-written-claims.ts';
import { citationKey } from './use-cited-cues.ts';

/** From this width on the evidence stands beside the page. */
const BESIDE = 920;
const edge = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  // What was done is said at the foot of the window: the last line can be read above it.
  root: { display: 'flex', columnGap: '24px', alignItems: 'flex-start', flexShrink: 0, paddingBlock: '8px 136px' },
  page: {
    flex: '1 1 0',
    minWidth: 0,
    maxWidth: '720px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  paper: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '20px',
    '@media (min-width: 640px)': {
      padding: '24px 32px',
      border: edge,
      borderRadius: tokens.borderRadiusLarge,
      boxShadow: tokens.shadow4,
    },
  },
  back: { alignSelf: 'flex-start', marginInlineStart: '-8px' },
  meta: { color: tokens.colorNeutralForeground3 },
  section: { display: 'flex', flexDirection: 'column' },
  title: { paddingBottom: '4px', borderBottom: edge, marginBottom: '4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  beside: {
    position: 'sticky',
    top: '16px',
    width: '400px',
    flexShrink: 0,
    boxSizing: 'border-box',
    maxHeight: 'calc(100vh - 48px)',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    paddingBlock: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: edge,
  },
});

/** What `SummaryPage` takes. */
export interface SummaryPageProps {
  readonly summary: Summary;
  readonly onBack: () => void;
}

/** The page as the director will read it, with the evidence of the chosen sentence beside it. */
export function SummaryPage({ summary: read, onBack }: SummaryPageProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) ?? 0;
  const isBeside = width >= BESIDE;
  const isNarrow = width > 0 && width < NARROW;
  const { program, caller, may } = useProgram();
  const draft = useDraft(read);
  const { summary } = draft;
  const { claims, status } = summary;
  const written = useWrittenClaims(summary, draft.waiting);
  const [chosen, setChosen] = useState<{ readonly claimId: string; readonly citation: string | undefined }>();
  const [struck, setStruck] = useState<Claim>();
  const [isAsking, setAsking] = useState(false);
  const isDraft = status === 'drafted' || status === 'in-review';
  const canEdit = isDraft && may('summary.revise');
  const counts = claimCounts(claims);
  const first = SUMMARY_SECTIONS.flatMap((section) => claims.filter((each) => each.section === section))[0];
  const claim = claims.find(({ id }) => id === chosen?.claimId) ?? (isBeside ? first : undefined);
  const citation = chosen?.citation ?? (claim?.citations[0] && citationKey(claim.citations[0]));
  const acts = may('summary.publish') && (
    <SummaryActs summary={summary} counts={counts} onAsk={draft.submit} onPublish={() => setAsking(true)} />
  );
  return (
    <div ref={box} className={styles.root}>
      <article className={styles.page}>
        <Button className={styles.back} size="small" appearance="subtle" icon={<ArrowLeftRegular />} onClick={onBack}>
          Weekly summaries
        </Button>
        <StruckWords written={written} claims={claims} />
        <div className={styles.paper}>
          <SummaryHead summary={summary} />
          {claims.length === 0 && (
            <Text className={styles.meta}>Nothing happened in this period that the program’s log would know of.</Text>
          )}
          {SUMMARY_SECTIONS.map((section) => {
            const these = claims.filter((each) => each.section === section);
            return (
              these.length > 0 && (
                <section key={section} className={styles.section} aria-label={SECTION_TEXT[section]}>
                  <Subtitle2 as="h3" className={styles.title}>
                    {SECTION_TEXT[section]}
                  </Subtitle2>
                  <ul className={styles.list}>
                    {these.map((each) => (
                      <ClaimLine
                        key={each.id}
                        claim={each}
                        chosen={each.id === claim?.id ? citation : undefined}
                        isChosen={each.id === claim?.id}
                        canEdit={canEdit}
                        isChecking={draft.checking.has(each.id)}
                        summary={summary.number}
                        written={written.get(each.id) ?? {}}
                        onChoose={(wanted) => {
                          if (wanted !== undefined || isBeside) setChosen({ claimId: each.id, citation: wanted });
                        }}
                        onRevise={(text) => draft.revise(each, text)}
                        onForget={() => draft.forget(each)}
                        onStrike={() => setStruck(each)}
                        onOverride={(reason) => draft.override(each, reason)}
                      />
                    ))}
                  </ul>
                </section>
              )
            );
          })}
          <SummaryFoot summary={summary} counts={counts}>
            {!(isNarrow && isDraft) && acts}
          </SummaryFoot>
        </div>
        {(draft.stoppedBy !== undefined || (isNarrow && isDraft && acts)) && (
          <div className={styles.foot}>
            <StoppedBar {...draft} />
            {isNarrow && isDraft && acts}
          </div>
        )}
      </article>
      {isBeside && claim && (
        <aside key={`${claim.id} ${citation}`} className={styles.beside} aria-label="Evidence" tabIndex={0}>
          <Subtitle2 as="h3">Evidence</Subtitle2>
          <EvidencePanel claim={claim} chosen={citation} />
        </aside>
      )}
      <DetailDrawer isOpen={!isBeside && claim !== undefined} title="Evidence" onClose={() => setChosen(undefined)}>
        {claim && <EvidencePanel claim={claim} chosen={citation} />}
      </DetailDrawer>
      {struck && (
        <ConfirmDialog
          title="Strike this sentence?"
          confirmLabel="Strike sentence"
          onCancel={() => setStruck(undefined)}
          onConfirm={() => {
            draft.strike(struck);
            setStruck(undefined);
          }}
        >
          <Text>
            “{struck.text}” leaves the summary and does not come back. The program’s log keeps that it was struck.
          </Text>
        </ConfirmDialog>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Publish this summary?"
          confirmLabel="Publish summary"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            draft.publish();
          }}
        >
          <Audience toldIds={summaryReaders(program).filter((id) => id !== caller.personId)} counts={counts} />
        </ConfirmDialog>
      )}
    </div>
  );
}
