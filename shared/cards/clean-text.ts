import { outsideText } from '../domain/clean-text.ts';

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LETTERS = new Intl.Segmenter();
const [ISOLATE, POP] = ['\u2068', '\u2069'];

/**
 * What somebody wrote, fit for one line of a card: no control characters, at most `most` UTF-16 units and never half a letter
 * or emoji. Text from right to left keeps to itself. It is not escaped: it may stand where no Markdown is read.
 */
export function cleanText(text: string, most: number): string {
  const line = outsideText(text)
    .replace(/\s+/g, ' ')
    // Clients draw {{DATE(…)}} as a date of its own making.
    .replaceAll('{{', '{\u2060{');
  const short = line.length > most ? `${startOf(line, most - 1)}…` : line;
  return RIGHT_TO_LEFT.test(short) ? `${ISOLATE}${short}${POP}` : short;
}

function startOf(line: string, most: number): string {
  let end = 0;
  for (const { segment, index } of LETTERS.segment(line)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return line.slice(0, end).trimEnd();
}
