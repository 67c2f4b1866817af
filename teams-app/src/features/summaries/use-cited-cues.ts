import type { CueReply } from '#shared/contracts/replies.ts';
import type { Citation } from '#shared/domain/kinds/summary/summary.ts';
import { clockText } from '#shared/text/day-text.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useTranscript } from '../../ui/transcript/use-transcript.ts';

/** The cited lines of a meeting. */
export type CueCitation = Extract<Citation, { type: 'cues' }>;

/** A citation as one text, to tell it from others. */
export const citationKey = (citation: Citation): string =>
  citation.type === 'record'
    ? `${citation.number} v${citation.version}`
    : `${citation.meeting} ${citation.cueFrom}-${citation.cueTo}`;

/** `12:43 Priya` once the transcript is read; the meeting's number for those who may not read it. */
export function cueLabel({ meeting, cueFrom }: CueCitation, cues: readonly CueReply[] | undefined): string {
  const cue = cues?.[cueFrom];
  return cue ? [clockText(cue.startSeconds), cue.speaker.split(' ')[0]].filter(Boolean).join(' ') : meeting;
}

/** The cited lines, as far as the reader may read them. */
export function useCitedCues(citation: Citation): ReturnType<typeof useTranscript> {
  const { program } = useProgram();
  return useTranscript(program.id, citation.type === 'cues' ? citation.meeting : undefined);
}
