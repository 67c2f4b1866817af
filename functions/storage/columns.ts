/** A Table Storage property holds 64 KiB, 32,768 UTF-16 units; ours hold a little less. */
const COLUMN = 32_000;

/** A long text as columns `j0`, `j1`, …; never cut inside a surrogate pair. */
export function toColumns(text: string): Record<string, string> {
  const columns: Record<string, string> = {};
  let from = 0;
  for (let n = 0; from < text.length || n === 0; n += 1) {
    let to = Math.min(from + COLUMN, text.length);
    if (to < text.length && (text.charCodeAt(to - 1) & 0xfc00) === 0xd800) to -= 1;
    columns[`j${n}`] = text.slice(from, to);
    from = to;
  }
  return columns;
}

/** The text of a row's columns. */
export function fromColumns(row: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (let n = 0; typeof row[`j${n}`] === 'string'; n += 1) text += row[`j${n}`] as string;
  return text;
}
