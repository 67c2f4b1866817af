/**
 * Reads a meeting transcript of any shape that Teams, Stream or Microsoft Graph gives, and plain "Name: text".
 * Work and memory grow in proportion to the text.
 */
import { readPayload } from './cue-payload.ts';
import type { Cue } from './cue.ts';
import { readDialogueTurns } from './dialogue-turns.ts';
import { type ReadingWarning, WarningTally } from './reading-warning.ts';
import { readTimedBlocks, type TimedFile } from './timed-blocks.ts';
import { TranscriptError } from './transcript-error.ts';

/** Where the text came from, by its structure. */
type TranscriptShape = 'graph-vtt' | 'teams-download' | 'graph-metadata' | 'graph-text' | 'dialogue';

/** A transcript as read. */
export interface Transcript {
  readonly cues: readonly Cue[];
  /** False when no cue names a speaker: a normal mode, in which owners are never guessed. */
  readonly attributed: boolean;
  readonly shape: TranscriptShape;
  readonly warnings: readonly ReadingWarning[];
}

/** Most cues one transcript may have; ten hours of quick talk are about 12,000. */
export const MAX_CUES = 50_000;
/** Most characters one transcript may have. */
export const MAX_CHARACTERS = 16_000_000;

const TEAMS_ID = /^([^\s/]{1,80}\/\d{1,9})-\d{1,9}$/;

function refuseBinary(text: string): void {
  const nul = text.indexOf('\u0000');
  if (nul >= 0)
    throw new TranscriptError('binary', `Line ${lineOf(text, nul)} holds a NUL character: this is not text.`);
  const sample = text.slice(0, 65_536);
  // eslint-disable-next-line no-control-regex -- control characters are what is being counted
  const odd = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (odd * 10 > sample.length)
    throw new TranscriptError('binary', 'More than a tenth of line 1 and on are no characters.');
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

function timedCues(file: TimedFile, warnings: WarningTally): { cues: Cue[]; shape: TranscriptShape } {
  const cues: Cue[] = [];
  let hasIds = false;
  let hasMetadata = false;
  let latest = -Infinity;
  for (const { timing, id, lines, line, strayLine } of file.blocks) {
    const { voices, form } = readPayload(lines);
    const utteranceId = TEAMS_ID.exec(id)?.[1];
    hasIds ||= utteranceId !== undefined;
    hasMetadata ||= form === 'json';
    if (form === 'broken-json') warnings.add('unreadable-metadata', line);
    if (strayLine > 0) warnings.add('text-without-time', strayLine);
    if (voices.length > 1) warnings.add('several-voices', line);
    if (timing.startSeconds < latest) warnings.add('time-backwards', line);
    if (timing.endSeconds < timing.startSeconds) warnings.add('end-before-start', line);
    latest = timing.startSeconds;
    for (const voice of voices)
      cues.push({ index: cues.length, ...timing, ...voice, ...(utteranceId === undefined ? {} : { utteranceId }) });
    if (cues.length > MAX_CUES) throw new TranscriptError('too-many-cues', `Line ${line} begins cue ${MAX_CUES + 1}.`);
  }
  const shape = hasMetadata
    ? 'graph-metadata'
    : hasIds
      ? 'teams-download'
      : file.hasHeader
        ? 'graph-vtt'
        : 'graph-text';
  return { cues, shape };
}

function dialogueCues(lines: readonly string[], warnings: WarningTally): Cue[] {
  const turns = readDialogueTurns(lines);
  if (turns.length > MAX_CUES)
    throw new TranscriptError('too-many-cues', `Line ${turns[MAX_CUES]?.line ?? 0} begins turn ${MAX_CUES + 1}.`);
  let now = 0;
  return turns.map(({ speaker, text, atSeconds, line }, index) => {
    if (atSeconds === undefined) warnings.add('no-times', line);
    else if (atSeconds < now) warnings.add('time-backwards', line);
    now = atSeconds ?? now;
    const next = turns[index + 1]?.atSeconds ?? now;
    return { index, startSeconds: now, endSeconds: Math.max(now, next), speaker, text };
  });
}

/**
 * Reads a transcript into cues in file order. Odd times are kept and remarked; nothing spoken is dropped.
 *
 * @param text The file as decoded text; a byte order mark is allowed.
 * @throws TranscriptError `too-large`, `empty`, `binary`, `not-a-transcript`, `too-many-cues`; nothing else, for any text.
 */
export function readTranscript(text: string): Transcript {
  if (text.length > MAX_CHARACTERS)
    throw new TranscriptError(
      'too-large',
      `The text has ${text.length} characters; at most ${MAX_CHARACTERS} are read.`,
    );
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (body.trim() === '') throw new TranscriptError('empty', 'Line 1 is the end: the file holds no text.');
  refuseBinary(body);
  const warnings = new WarningTally();
  const lines = body.split(/\r\n|\r|\n/);
  const file = readTimedBlocks(lines);
  if (file.hasHeader || file.blocks.length > 0) {
    const { cues, shape } = timedCues(file, warnings);
    const attributed = cues.some((cue) => cue.speaker !== '');
    if (!cues.some((cue) => cue.text !== '')) warnings.add('nobody-speaks', 1);
    return { cues, attributed, shape, warnings: warnings.list() };
  }
  const cues = dialogueCues(lines, warnings);
  if (cues.length === 0)
    throw new TranscriptError('not-a-transcript', 'Line 1 is no WEBVTT header, and no line has a time or a "Name:".');
  return { cues, attributed: true, shape: 'dialogue', warnings: warnings.list() };
}
