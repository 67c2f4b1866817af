import { Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { CueLine, type CueMark } from '../../ui/transcript/cue-line.tsx';
import { DownloadTranscript } from '../../ui/transcript/download-transcript.tsx';
import { speakerNames } from '../../ui/transcript/speaker-names.ts';
import { quotePlaces } from '../../ui/transcript/text-spans.ts';
import { CueMarks } from './cue-marks.tsx';
import { candidatesAt } from './cue-kinds.ts';
import { findWords } from './find-words.ts';
import { TranscriptSearch } from './transcript-search.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, height: '100%' },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', minHeight: '40px', paddingInline: '12px 4px' },
  note: { color: tokens.colorNeutralForeground3, padding: '0 12px 8px' },
  lines: {
    containerType: 'inline-size',
    flexGrow: 1,
    minHeight: '160px',
    overflowY: 'auto',
    overflowAnchor: 'none',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  inner: { position: 'relative', width: '100%' },
  line: { position: 'absolute', insetInline: 0, top: 0 },
});

/** What `TranscriptPane` takes. */
export interface TranscriptPaneProps {
  readonly transcript: ReplyOf<'meeting.read-transcript'>;
  /** Number of the meeting. */
  readonly meeting: string;
  readonly candidates: readonly Candidate[];
  readonly focused: Candidate | undefined;
  /** Counts how often the reader asked to be taken there. */
  readonly asked: number;
  readonly onFocus: (candidateId: string) => void;
}

/** What was said, with the words of the focused candidate set off and brought into sight. */
export function TranscriptPane({ transcript, meeting, candidates, focused, asked, onFocus }: TranscriptPaneProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const box = useRef<HTMLDivElement>(null);
  const { cues, isAttributed } = transcript;
  const [words, setWords] = useState('');
  const [current, setCurrent] = useState(0);
  const names = useMemo(() => speakerNames(cues), [cues]);
  const marked = useMemo(() => candidatesAt(candidates), [candidates]);
  const found = useMemo(() => findWords(cues, words), [cues, words]);
  const { cueFrom = -1, cueTo = -1, quote = '' } = focused ?? {};
  const evidence = useMemo(
    () => (cueFrom < 0 ? undefined : quotePlaces(cues.slice(cueFrom, cueTo + 1), quote)),
    [cues, cueFrom, cueTo, quote],
  );
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer's functions change under it on purpose
  const virtual = useVirtualizer({
    count: cues.length,
    getScrollElement: () => box.current,
    estimateSize: () => 28,
    overscan: 10,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (cueFrom >= 0) scrollToIndex(Math.min(cueFrom + 1, cueTo), { align: 'center' });
  }, [cueFrom, cueTo, asked, scrollToIndex]);
  const show = (place: number) => {
    const at = found[place]?.at;
    setCurrent(place);
    if (at !== undefined) scrollToIndex(at, { align: 'center' });
  };

  const marksOf = (at: number): readonly CueMark[] => {
    const marks: CueMark[] = found.flatMap(({ at: place, from, to }, index) =>
      place === at ? [{ from, to, as: index === current ? ('current' as const) : ('found' as const) }] : [],
    );
    if (at < cueFrom || at > cueTo) return marks;
    const span = evidence ? evidence.get(at) : { from: 0, to: Infinity };
    return span ? [...marks, { ...span, as: 'evidence' }] : marks;
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h3">Transcript</Subtitle2>
        <TranscriptSearch
          words={words}
          count={found.length}
          current={current}
          onSearch={(next) => {
            setWords(next);
            setCurrent(0);
            const first = findWords(cues, next)[0];
            if (first) scrollToIndex(first.at, { align: 'center' });
          }}
          onStep={(step) => found.length > 0 && show((current + step + found.length) % found.length)}
        />
        <DownloadTranscript programId={program.id} meeting={meeting} />
      </div>
      {!isAttributed && (
        <Caption1 className={styles.note}>
          This transcript does not say who spoke, so owners are not guessed. Choose them as you accept.
        </Caption1>
      )}
      <div ref={box} className={styles.lines} tabIndex={0} role="region" aria-label="What was said">
        <div role="list" className={styles.inner} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, key }) => {
            const cue = cues[index];
            if (!cue) return null;
            const here = marked.get(index);
            const isNew = cue.speaker !== cues[index - 1]?.speaker;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                role="listitem"
                aria-setsize={cues.length}
                aria-posinset={index + 1}
                className={styles.line}
                style={{ transform: `translateY(${start}px)` }}
              >
                <CueLine
                  cue={cue}
                  hasSpeaker={isAttributed}
                  speaker={isNew ? names.get(cue.speaker) : undefined}
                  marks={marksOf(index)}
                  isCited={index >= cueFrom && index <= cueTo}
                >
                  {here && <CueMarks candidates={here} onFocus={onFocus} />}
                </CueLine>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
