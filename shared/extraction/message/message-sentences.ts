import { sentenceEnds } from '../phrases/sentence-ends.ts';

/** A sentence of a message. */
export interface MessageSentence {
  /** On one line, typographic apostrophes as plain ones; as long as what it stands for. */
  readonly text: string;
  /** Where it begins in the message. */
  readonly offset: number;
  readonly isQuestion: boolean;
  /** "Hi Priya," */
  readonly isGreeting: boolean;
}

/** Characters of a sentence that are read. */
const LONGEST = 1_200;
const BULLET = /^\s*(?:[-*•–·o]|\d{1,2}[.)])\s+/;
const GREETING =
  /^\s*(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|morning|hallo|moin|all|team|folks|everyone)\b[^.!?]{0,60}[,:!]?\s*$/i;

/** Paragraphs and points of a list, as ranges: lines that were wrapped belong together. */
function blocksOf(text: string): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  let open: [number, number] | undefined;
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    const isAlone = line.length < 80 && GREETING.test(line);
    if (line.trim() === '') open = undefined;
    else if (open && !BULLET.test(line) && !isAlone) open[1] = to;
    else blocks.push((open = [from, to]));
    if (isAlone) open = undefined;
    from = to + 1;
  }
  return blocks;
}

/** The sentences of a text of several lines, in order, each with its place. */
export function messageSentences(text: string): MessageSentence[] {
  const sentences: MessageSentence[] = [];
  for (const [begin, end] of blocksOf(text)) {
    const block = text.slice(begin, end).replace(/\s/g, ' ').replace(/[’‘]/g, "'");
    const lead = BULLET.exec(block)?.[0].length ?? 0;
    let from = lead;
    for (const to of sentenceEnds(block).filter((each) => each > lead)) {
      const piece = block.slice(from, to);
      const said = piece.trim().slice(0, LONGEST);
      if (said !== '')
        sentences.push({
          text: said,
          offset: begin + from + piece.indexOf(piece.trim()),
          isQuestion: said.endsWith('?'),
          isGreeting: GREETING.test(said) && lead === 0,
        });
      from = to;
    }
  }
  return sentences;
}
