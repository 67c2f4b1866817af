import { Body1, Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { Claim } from '#shared/domain/kinds/summary/summary.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { specOf } from '../../ui/kind/specs.ts';
import { RowsSkeleton } from '../../ui/list/list-states.tsx';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { CueLine } from '../../ui/transcript/cue-line.tsx';
import { speakerNames } from '../../ui/transcript/speaker-names.ts';
import { RecordAsItWas } from './record-as-it-was.tsx';
import { citationKey, useCitedCues, type CueCitation } from './use-cited-cues.ts';
import { useRecordVersion } from './use-record-version.ts';

/** Lines shown before and after the cited ones. */
const AROUND = 3;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  sentence: {
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStroke1}`,
    paddingLeft: '12px',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  block: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginTop: '16px',
  },
  chosen: { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '0 8px', overflowWrap: 'anywhere' },
  lines: { containerType: 'inline-size' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** What `EvidencePanel` takes. */
export interface EvidencePanelProps {
  readonly claim: Claim;
  /** Key of the citation that was pressed. */
  readonly chosen: string | undefined;
}

/** What a sentence rests on: the words of the meeting, or the record as it was. */
export function EvidencePanel({ claim, chosen }: EvidencePanelProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Body1 className={styles.sentence}>{claim.text}</Body1>
      {claim.citations.length === 0 && <Text className={styles.meta}>This sentence cites nothing.</Text>}
      {claim.citations.map((citation) => {
        const key = citationKey(citation);
        return (
          <Block key={key} isChosen={key === chosen && claim.citations.length > 1}>
            {citation.type === 'record' ? (
              <RecordEvidence number={citation.number} version={citation.version} />
            ) : (
              <CueEvidence citation={citation} />
            )}
          </Block>
        );
      })}
    </div>
  );
}

function Block({ isChosen, children }: { readonly isChosen: boolean; readonly children: React.ReactNode }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <div ref={box} className={mergeClasses(styles.block, isChosen && styles.chosen)}>
      {children}
    </div>
  );
}

function RecordEvidence({ number, version }: { readonly number: string; readonly version: number }) {
  const styles = useStyles();
  const { then, now, isReading, error } = useRecordVersion(number, version);
  const kind = readNumber(number)?.kind;
  const spec = kind && specOf(kind);
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">
          <NumberLink number={number} /> {then?.title ?? ''}
        </Text>
      </div>
      <Caption1 className={styles.meta}>
        Version {version}
        {now && (now.version > version ? `, as it was; it is version ${now.version} now` : ', as it is now')}
      </Caption1>
      {isReading && <RowsSkeleton label={`Reading ${number}`} rows={3} />}
      {!then && !isReading && (
        <Text className={styles.meta}>{error ? failureText(error) : 'This version is not yours to see.'}</Text>
      )}
      {then && <StatusMark status={then.status} />}
      {then && spec && <RecordAsItWas record={then} spec={spec} />}
    </>
  );
}

function CueEvidence({ citation }: { readonly citation: CueCitation }) {
  const styles = useStyles();
  const { program } = useProgram();
  const { meeting, cueFrom, cueTo } = citation;
  const { data: record } = useRecord(program.id, 'meeting', meeting);
  const { data, error, isPending } = useCitedCues(citation);
  const names = data && speakerNames(data.cues);
  const shown = data?.cues.slice(Math.max(0, cueFrom - AROUND), cueTo + 1 + AROUND) ?? [];
  return (
    <>
      <div className={styles.head}>
        <Text weight="semibold">
          <NumberLink number={meeting} /> {record?.title ?? ''}
        </Text>
      </div>
      {isPending && <RowsSkeleton label="Reading the transcript" rows={3} />}
      {error && (
        <Text className={styles.meta}>
          {error instanceof Refusal && error.code === 'transcript/not-yours'
            ? 'Only those who were in the meeting, and the TPM, read its words.'
            : failureText(error)}
        </Text>
      )}
      <div role="list" aria-label="What was said" className={styles.lines}>
        {shown.map((cue, place) => {
          const isCited = cue.index >= cueFrom && cue.index <= cueTo;
          return (
            <div key={cue.index} role="listitem">
              <CueLine
                cue={cue}
                hasSpeaker={data?.isAttributed ?? false}
                speaker={cue.speaker === shown[place - 1]?.speaker ? undefined : names?.get(cue.speaker)}
                isCited={isCited}
                marks={isCited ? [{ from: 0, to: cue.text.length, as: 'evidence' }] : []}
              />
            </div>
          );
        })}
      </div>
    </>
  );
}
