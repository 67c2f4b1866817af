/** Finds what the author of a message wrote: without the messages quoted below it, signature, banner and disclaimer. */

/** Characters of a body that are read: nobody writes more, and every pattern stays quick. */
const LONGEST = 60_000;

const QUOTED = /^\s*>/;
const SEPARATOR =
  /^\s*-{2,}\s*(?:original message|original appointment|forwarded message|forwarded by|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine)\b/i;
const FORWARD = /^\s*-{2,}\s*(?:forwarded|weitergeleitete)|^\s*begin forwarded message:/i;
const FROM = /^\s*\*?(?:from|von|de|van|da)\s?:\*?\s/i;
const HEADER =
  /^\s*\*?(?:from|sent|date|to|cc|subject|von|gesendet|datum|an|betreff|de|envoyé|à|objet|van|verzonden|aan|onderwerp|importance)\s?:\*?(?:\s|$)/i;
const WROTE = /^\s*(?:on|am|le|el|op)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|schreef)\b.{0,80}:?\s*$/i;
const CLOSING =
  /^\s*(?:(?:kind(?:est)?|best|warm(?:est)?|many|with|all the|yours|my) )*(?:regards|wishes|thanks|thank you(?: (?:very much|so much|in advance|all))?|thx|cheers|sincerely|faithfully|truly|best|greetings|rgds|br|kr|mit freundlichen grüßen|viele grüße|beste grüße|cordialement)(?: and (?:regards|thanks))?\s*[,.!]?\s*$/i;
const SIGNATURE = /^--\s?$|^_{2,}\s*$/;
const FOOT =
  /^\s*(?:sent from (?:my|outlook|mail)|get outlook for|von meinem .{1,30} gesendet|(?:this|the) (?:e-?mail|message|communication)\b.{0,120}(?:confidential|intended|privileged))/i;
const BANNER =
  /^\s*\[?\s*(?:caution|external|warning|achtung)\b.{0,200}(?:outside|external|organi[sz]ation|sender|click|links)/i;
const POSTSCRIPT = /^\s*p\.?\s?s\.?\s?[:.]?\s/i;

interface Line {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const raw of text.split('\n')) {
    lines.push({ from, to: from + raw.length, text: raw.slice(0, 400) });
    from += raw.length + 1;
  }
  return lines;
}

/** True where the headers of an older message begin. */
function isHeaderBlock(lines: readonly Line[], at: number): boolean {
  if (!FROM.test(lines[at]?.text ?? '')) return false;
  return lines.slice(at + 1, at + 6).filter(({ text }) => HEADER.test(text)).length >= 2;
}

/** Where an older message begins: its first line; undefined where none does. A wrapped "On … wrote:" counts, too. */
function isQuoteHead(lines: readonly Line[], at: number): boolean {
  const here = lines[at]?.text ?? '';
  if (SEPARATOR.test(here) || FORWARD.test(here) || isHeaderBlock(lines, at) || WROTE.test(here)) return true;
  return /^\s*(?:on|am|le|el|op)\s/i.test(here) && WROTE.test(`${here.trimEnd()} ${lines[at + 1]?.text ?? ''}`);
}

/** True when what follows a closing is a name and an address, not the rest of the message. */
function isLast(rest: readonly Line[]): boolean {
  const written = rest.filter(({ text }) => text.trim() !== '' && !QUOTED.test(text));
  const sentences = written.filter(({ text }) => /[.!?]\s*$/.test(text) && text.trim().split(/\s+/).length > 6);
  return written.length <= 14 && sentences.length < 2;
}

/** The lines from `begin` on that are the author's, as far as the first older message. */
function ownLines(lines: readonly Line[], begin: number): { readonly own: Line[]; readonly end: number } {
  let end = begin;
  while (end < lines.length && !isQuoteHead(lines, end)) end += 1;
  // Under "On … wrote:" the quoted lines are marked, and the answer may stand below or between them.
  const head = lines[end]?.text ?? '';
  const isMarked =
    end < lines.length && WROTE.test(head) && lines.slice(end + 1, end + 4).some((l) => QUOTED.test(l.text));
  const part = isMarked ? [...lines.slice(begin, end), ...lines.slice(end + 1)] : lines.slice(begin, end);
  const own: Line[] = [];
  let isFoot = false;
  part.forEach((line, at) => {
    const { text } = line;
    if (POSTSCRIPT.test(text)) isFoot = false;
    if (!isFoot && (SIGNATURE.test(text) || FOOT.test(text))) isFoot = true;
    if (!isFoot && CLOSING.test(text) && hasWords(own, 3) && isLast(part.slice(at + 1))) isFoot = true;
    if (!isFoot && !QUOTED.test(text) && !BANNER.test(text)) own.push(line);
  });
  return { own, end };
}

/** True when the lines say more than a greeting or a closing does. */
const hasWords = (lines: readonly Line[], least: number): boolean =>
  lines.reduce((count, { text }) => count + (text.match(/\p{L}{2,}/gu)?.length ?? 0), 0) >= least;

/** The lines of the message that a bare forward carries. */
function forwardedLines(lines: readonly Line[], head: number): Line[] {
  let begin = head;
  while (
    begin < lines.length &&
    (begin === head || HEADER.test(lines[begin]?.text ?? '') || lines[begin]?.text.trim() === '')
  )
    begin += 1;
  return ownLines(lines, begin).own;
}

/**
 * The body with everything blanked that its author did not write; of the same length, so that offsets hold in both. Where a
 * forward adds nothing of its own, the words of the message it carries stand.
 */
export function ownWords(body: string, isForward: boolean): string {
  const text = body.slice(0, LONGEST);
  const lines = linesOf(text);
  const { own, end } = ownLines(lines, 0);
  const kept = hasWords(own, 4) || !isForward || end >= lines.length ? own : forwardedLines(lines, end);
  let words = '';
  for (const { from, to } of kept)
    words += text.slice(words.length, from).replace(/[^\n]/g, ' ') + text.slice(from, to);
  return words + body.slice(words.length).replace(/[^\n]/g, ' ');
}
