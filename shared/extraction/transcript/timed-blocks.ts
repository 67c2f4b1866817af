import { parseTiming, type Timing } from './timing.ts';

/** One cue as it stands in the file, its payload not yet read. */
interface TimedBlock {
  readonly timing: Timing;
  /** The cue's identifier line, '' when it has none. */
  readonly id: string;
  readonly lines: readonly string[];
  /** 1-based line of the timing. */
  readonly line: number;
  /** 1-based line of text that followed without a time of its own; 0 when there was none. */
  readonly strayLine: number;
}

/** The blocks of a timed transcript. */
export interface TimedFile {
  readonly hasHeader: boolean;
  readonly blocks: readonly TimedBlock[];
}

const TEAMS_ID = /^[^\s/]{1,80}\/\d{1,9}-\d{1,9}$/;
/** An identifier is one word; a line of several words is speech. */
const ID_LINE = /^\s*\S{1,120}\s*$/;
const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
const isId = (line: string) => TEAMS_ID.test(line.trim()) || /^\d{1,9}$/.test(line.trim());

/**
 * Cuts WebVTT, or the same without a header, into blocks by structure, never by the look of speech: words that resemble
 * a time or a NOTE stay words. Text that follows a cue after an empty line is kept with that cue.
 *
 * @param lines The file's lines, without byte order mark.
 */
export function readTimedBlocks(lines: readonly string[]): TimedFile {
  const hasHeader = /^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '');
  const blocks: (TimedBlock & { lines: string[]; strayLine: number })[] = [];
  let isSpaced = false;
  let at = hasHeader ? 1 : 0;

  const timingAt = (line: number) => parseTiming(lines[line] ?? '');
  const startsCue = (line: number) =>
    timingAt(line) !== undefined || (ID_LINE.test(lines[line] ?? '') && timingAt(line + 1) !== undefined);
  const afterBlanks = (line: number) => {
    while (line < lines.length && isBlank(lines[line])) line += 1;
    return line;
  };
  const endOfBlock = (line: number) => {
    while (line < lines.length && !isBlank(lines[line]) && !timingAt(line)) line += 1;
    return line;
  };

  if (hasHeader) while (at < lines.length && !isBlank(lines[at]) && !startsCue(at)) at += 1;
  for (at = afterBlanks(at); at < lines.length; at = afterBlanks(at)) {
    const line = lines[at] ?? '';
    if (!startsCue(at)) {
      const end = endOfBlock(at + 1);
      const isComment =
        hasHeader && (/^NOTE(?:[ \t]|$)/.test(line) || (blocks.length === 0 && /^(?:STYLE|REGION)\s*$/.test(line)));
      const last = blocks.at(-1);
      if (!isComment && last) {
        last.lines.push(...lines.slice(at, end));
        last.strayLine ||= at + 1;
      }
      at = end;
      continue;
    }
    const hasId = timingAt(at) === undefined;
    if (hasId) at += 1;
    const timing = timingAt(at);
    if (!timing) continue;
    const block = { timing, id: hasId ? line.trim() : '', lines: [] as string[], line: at + 1, strayLine: 0 };
    blocks.push(block);
    at += 1;
    if (isBlank(lines[at])) {
      const next = afterBlanks(at);
      const isNote = hasHeader && /^NOTE(?:[ \t]|$)/.test(lines[next] ?? '');
      if (next < lines.length && !isNote && (!startsCue(next) || isSpokenTiming(next))) {
        isSpaced = true;
        const end = endOfBlock(next + 1);
        block.lines.push(...lines.slice(next, end));
        at = end;
      }
      continue;
    }
    if (timingAt(at) && !isSpaced && isBlank(lines[at + 1])) {
      block.lines.push(lines[at] ?? '');
      at += 1;
    }
    const end = endOfBlock(at);
    block.lines.push(...lines.slice(at, end));
    at = end;
    const isIdOfNext = block.lines.length > 1 && timingAt(end) !== undefined && isId(block.lines.at(-1) ?? '');
    if (isIdOfNext) {
      block.lines.pop();
      at -= 1;
    }
  }
  return { hasHeader, blocks };

  /** In a file that puts an empty line under each timing, a timing with nothing under it was spoken when it is out of order. */
  function isSpokenTiming(line: number): boolean {
    const here = timingAt(line);
    const before = blocks.at(-1)?.timing;
    const after = timingAt(afterBlanks(line + 1));
    if (!isSpaced || !here || !before || !after) return false;
    return here.startSeconds < before.startSeconds || here.startSeconds > after.startSeconds;
  }
}
