import { oneLine } from './spoken-text.ts';
import { parseClock } from './timing.ts';

/** One turn of a transcript written as plain lines. */
export interface DialogueTurn {
  readonly speaker: string;
  readonly text: string;
  /** Seconds, undefined where the line has no time. */
  readonly atSeconds: number | undefined;
  /** 1-based. */
  readonly line: number;
}

const PARTICLES = new Set('van von der den de da di du dos del la le bin al ter ten of the'.split(' '));
const NOT_NAMES = new Set(
  'note notes decision decisions action actions agenda question answer example from to cc bcc subject date sent re fw fwd http https reply-to message-id received'.split(
    ' ',
  ),
);
const NAME = /^[\p{L}\p{N}+@][\p{L}\p{M}\p{N} .,'’|()@*+&_-]{0,79}$/u;
const TIME = /^[([]?(-?[\d:.,]{4,20})[)\]]?$/;

function isName(text: string): boolean {
  if (!NAME.test(text) || NOT_NAMES.has(text.toLowerCase())) return false;
  const words = text.split(' ');
  return words.length <= 6 && words.every((word) => PARTICLES.has(word) || !/^\p{Ll}/u.test(word));
}

/** `[00:01:02] Name: text`, `Name (00:01:02): text`, `Name: text`, or `Name  1:02` with the text on the lines below. */
function readTurn(raw: string, line: number): DialogueTurn | undefined {
  let rest = oneLine(raw.slice(0, 20_000));
  let atSeconds: number | undefined;
  const take = (token: string | undefined) => {
    const clock = parseClock(TIME.exec(token ?? '')?.[1] ?? '');
    if (clock !== undefined) atSeconds = clock;
    return clock !== undefined;
  };
  const gap = rest.indexOf(' ');
  if (gap > 0 && take(rest.slice(0, gap))) rest = rest.slice(gap + 1);
  const last = rest.lastIndexOf(' ');
  if (rest.length < 100 && last > 0 && take(rest.slice(last + 1)) && isName(rest.slice(0, last)))
    return { speaker: rest.slice(0, last), text: '', atSeconds, line };
  let colon = rest.slice(0, 110).indexOf(':');
  const parenthesis = / [([]-?\d[\d:.,]{3,18}[)\]]:/.exec(rest.slice(0, 130));
  if (parenthesis) colon = parenthesis.index + parenthesis[0].length - 1;
  if (colon <= 0 || rest.startsWith('//', colon + 1)) return undefined;
  let name = rest.slice(0, colon).trim();
  const cut = name.lastIndexOf(' ');
  if (cut > 0 && take(name.slice(cut + 1))) name = name.slice(0, cut);
  return isName(name) ? { speaker: name, text: rest.slice(colon + 1).trim(), atSeconds, line } : undefined;
}

/**
 * Reads lines of the form "Name: text". A line that opens no turn continues the one before; lines before the first turn
 * are a title and are left out. Empty when the text is not written this way.
 */
export function readDialogueTurns(lines: readonly string[]): DialogueTurn[] {
  const turns: { speaker: string; texts: string[]; atSeconds: number | undefined; line: number }[] = [];
  let isFirst = false;
  let hasText = false;
  lines.forEach((raw, index) => {
    if (raw.trim() === '') return;
    const turn = readTurn(raw, index + 1);
    if (turn) turns.push({ ...turn, texts: turn.text ? [turn.text] : [] });
    else turns.at(-1)?.texts.push(oneLine(raw));
    if (!hasText) isFirst = turn !== undefined;
    hasText = true;
  });
  if (!isFirst && turns.length < 2) return [];
  return turns
    .map(({ speaker, texts, atSeconds, line }) => ({ speaker, text: texts.join(' '), atSeconds, line }))
    .filter((turn) => turn.text !== '');
}
