import type { RecordCommon } from '../../domain/record.ts';

/** Tells whether number, title and tags of a record together hold every word that was typed, in any case. */
export function holdingWords(typed: string): (record: RecordCommon) => boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return ({ number, title, tags }) => {
    const text = `${number} ${title} ${tags.join(' ')}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}
