import type { Speech } from './story.ts';

/** A transcript with the dates that are spoken in it moved to where the story has them. */
export function speakDates(
  text: string,
  dates: Readonly<Record<string, string | ((speech: Speech) => string)>>,
  speech: Speech,
): string {
  let moved = text;
  for (const [phrase, said] of Object.entries(dates)) {
    if (!text.includes(phrase)) throw new Error(`Nobody says “${phrase}”.`);
    moved = moved.replaceAll(phrase, typeof said === 'string' ? said : said(speech));
  }
  return moved;
}
