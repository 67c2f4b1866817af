/** What a record is compared by. */
export interface Titled {
  readonly number: string;
  readonly title: string;
}

const COMMON = new Set(
  'a an and are as at be been before by can could do for from go have i in into is it its of on or our out so that the their them then there they this to up us was we were will with would'.split(
    ' ',
  ),
);
/** From here on two titles are likely to mean the same. */
const ALIKE = 0.45;
/** So many words have to be shared, however short the titles are. */
const LEAST = 2;

const stem = (word: string): string => (word.length > 4 ? word.replace(/(ing|ed|es|s|ly)$/, '') : word).slice(0, 8);

/** The words of a title that say what it is about. */
function wordsOf(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

/** The record whose title is most like this one; undefined when none is like it. */
export function similarRecord<R extends Titled>(title: string, records: readonly R[]): R | undefined {
  const words = wordsOf(title);
  let best: R | undefined;
  let most = ALIKE;
  for (const record of records) {
    const others = wordsOf(record.title);
    const shared = [...words].filter((word) => others.has(word)).length;
    const alike = (2 * shared) / (words.size + others.size || 1);
    if (shared >= LEAST && alike >= most && alike > (best ? most : 0)) {
      best = record;
      most = alike;
    }
  }
  return best;
}
