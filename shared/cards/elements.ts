/** The pieces cards are made of. Whatever becomes a run is cleaned and cut on the way. */
import type { CardElement, Colour, OpenUrlAction, RichTextBlock, Table, TextBlock, TextRun } from './card.ts';
import { cleanText } from './clean-text.ts';

/** Longest run in UTF-16 units, unless said otherwise. */
const MOST = 300;

/** A run, or words that become one. */
export type Piece = string | TextRun;

/** Words as they are written, in at most `most` UTF-16 units. */
export const run = (text: string, look: Omit<TextRun, 'type' | 'text'> = {}, most = MOST): TextRun => ({
  type: 'TextRun',
  text: cleanText(text, most),
  ...look,
});

/** Words that stand out. */
export const bold = (text: string): TextRun => run(text, { weight: 'bolder' });
/** Words that stand back. */
export const subtle = (text: string): TextRun => run(text, { isSubtle: true });
/** Words that stand out in a colour, which repeats what they say. */
export const coloured = (text: string, color: Colour): TextRun => run(text, { weight: 'bolder', color });

/** A line of words; pieces without any are left out. */
export function line(...pieces: readonly Piece[]): RichTextBlock {
  const runs = pieces
    .map((piece) => (typeof piece === 'string' ? run(piece) : piece))
    .filter(({ text }) => text !== '');
  // A line of nothing is refused by clients.
  return { type: 'RichTextBlock', inlines: runs.length > 0 ? runs : [run('–')] };
}

/** A line that follows closely on the one before. */
export const closeLine = (...pieces: readonly Piece[]): RichTextBlock => ({ ...line(...pieces), spacing: 'small' });

/** A heading. Clients read Markdown in it, so it is made of our words and of numbers like `R-12` only. */
export const heading = (text: string): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  style: 'heading',
  size: 'medium',
  weight: 'bolder',
});

/** The head of a part of a card. */
export const partHeading = (text: string): TextBlock => ({
  type: 'TextBlock',
  text,
  wrap: true,
  style: 'heading',
  size: 'default',
  weight: 'bolder',
  spacing: 'medium',
});

/** A heading with what stands under it; nothing when nothing does. */
export const part = (title: string, items: readonly CardElement[]): readonly CardElement[] =>
  items.length > 0 ? [partHeading(title), ...items] : [];

const row = (cells: readonly CardElement[]): Table['rows'][number] => ({
  type: 'TableRow',
  cells: cells.map((cell) => ({ type: 'TableCell', items: [cell] })),
});

/** Names and values side by side; those without a value are left out. */
export function facts(pairs: readonly (readonly [name: string, value: string | undefined])[]): readonly Table[] {
  const known = pairs.flatMap(([name, value]) => (value ? [row([line(subtle(name)), line(value)])] : []));
  if (known.length === 0) return [];
  const columns = [{ width: 1 }, { width: 2 }];
  return [
    { type: 'Table', columns, firstRowAsHeader: false, firstRowAsHeaders: false, showGridLines: false, rows: known },
  ];
}

/** A table with a head of our words. `widths` are shares of the whole. */
export const table = (
  widths: readonly number[],
  heads: readonly string[],
  rows: readonly (readonly Piece[])[],
): Table => ({
  type: 'Table',
  columns: widths.map((width) => ({ width })),
  showGridLines: true,
  rows: [
    row(heads.map((text): TextBlock => ({ type: 'TextBlock', text, wrap: true, weight: 'bolder' }))),
    ...rows.map((cells) => row(cells.map((cell) => line(cell)))),
  ],
});

/** How many did not fit; nothing when all did. */
export const moreInSteerline = (count: number): readonly RichTextBlock[] =>
  count > 0 ? [line(subtle(`${count} more in Steerline`))] : [];

/**
 * A button, or the text of a run, that leads into Steerline.
 *
 * @throws RangeError for an address that is neither https nor on this machine.
 */
export function openLink(title: string, url: string): OpenUrlAction {
  if (!/^https:\/\/|^http:\/\/localhost:/.test(url)) throw new RangeError('A card links to https addresses only.');
  return { type: 'Action.OpenUrl', title, url };
}
