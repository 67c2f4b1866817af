import type { Cue } from './cue.ts';

/** Cues of one transcript, and how much later than the first it began, in seconds. */
export interface JoinedPart {
  readonly cues: readonly Pick<Cue, 'startSeconds' | 'endSeconds' | 'speaker' | 'text'>[];
  readonly offsetSeconds: number;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const digits = (count: number, length: number): string => String(count).padStart(length, '0');

/** `00:12:05.250`; with a minus before it when somebody was already speaking. */
function clock(seconds: number): string {
  const total = Math.round(Math.abs(seconds) * 1000);
  const [whole, thousandths] = [Math.floor(total / 1000), total % 1000];
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  return `${seconds < 0 ? '-' : ''}${digits(hours, 2)}:${digits(minutes, 2)}:${digits(whole % 60, 2)}.${digits(thousandths, 3)}`;
}

/**
 * Several transcripts of one meeting as one WebVTT text, one after the other: read again, it gives their cues in this
 * order, so that what cites a cue of the first goes on citing it when another is joined.
 */
export function joinTranscripts(parts: readonly JoinedPart[]): string {
  const cues = parts.flatMap(({ cues: spoken, offsetSeconds }) =>
    spoken.map(({ startSeconds, endSeconds, speaker, text }) => {
      const times = `${clock(startSeconds + offsetSeconds)} --> ${clock(endSeconds + offsetSeconds)}`;
      return `${times}\n<v ${escaped(speaker)}>${escaped(text)}</v>\n`;
    }),
  );
  return `WEBVTT\n\n${cues.join('\n')}`;
}
