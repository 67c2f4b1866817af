import { capital } from '#shared/domain/capital.ts';

const MOST = 5;
const LEAST_WORDS = 2;

/** The pieces a title offers to be split into, at `and`, `;`, and full stops; always two or more, the rest empty. */
export function splitTitle(title: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of title.split(/\s*[;.]\s+|,?\s+and\s+(?:then\s+)?|,\s+then\s+/)) {
    const isWhole = piece.trim().split(/\s+/).length >= LEAST_WORDS && pieces.length < MOST;
    if (isWhole || pieces.length === 0) pieces.push(piece.trim());
    else pieces[pieces.length - 1] += ` and ${piece.trim()}`;
  }
  const found = pieces.map(capital);
  return found.length > 1 ? found : [title, ''];
}
