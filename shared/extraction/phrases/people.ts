/** Names spoken in a meeting, matched to the display names of the people known to it. Names are never identities. */

const NOT_FIRST_NAMES = new Set(
  'project program programme product industrial user marketing speaker room conference meeting guest unknown team professor doctor dr mr mrs ms director sponsor'.split(
    ' ',
  ),
);

/** Lower case without accents, as names are compared: "Tomás" is heard as "Tomas". */
export const foldName = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** First and last name of a display name: also "Graham, Ken (Contractor)" and "Ana Paz | Contoso". */
export function nameParts(displayName: string): { full: string; first: string; last: string } {
  const bare = (displayName.split(/[|(]/, 1)[0] ?? '').trim();
  const comma = bare.indexOf(',');
  const full = comma > 0 ? `${bare.slice(comma + 1).trim()} ${bare.slice(0, comma).trim()}` : bare;
  const words = full.split(' ').filter((word) => word !== '');
  return { full, first: words[0] ?? '', last: words.length > 1 ? (words.at(-1) ?? '') : '' };
}

/** How a spoken name was found. */
export interface NameMention {
  readonly displayName: string;
  /** As spoken. */
  readonly words: string;
  readonly offset: number;
}

/** As many may speak in a meeting of Teams; the pattern of fifty thousand names takes half a minute to make. */
const MOST_PEOPLE = 1_000;

/** The people whose names a meeting may speak: the first thousand. A first name borne by two is nobody's. */
export class People {
  readonly displayNames: readonly string[];
  readonly #byWords = new Map<string, string | undefined>();
  readonly #pattern: RegExp | undefined;

  constructor(displayNames: Iterable<string>) {
    this.displayNames = [...new Set(displayNames)].filter((name) => name !== '').slice(0, MOST_PEOPLE);
    for (const displayName of this.displayNames) {
      const { full, first, last } = nameParts(displayName);
      const spoken = new Set([foldName(full)]);
      const isName = /^\p{Lu}\p{L}+$/u.test(first) && !NOT_FIRST_NAMES.has(foldName(first));
      if (isName) spoken.add(foldName(first));
      if (isName && /^\p{Lu}\p{L}+$/u.test(last)) spoken.add(foldName(last));
      for (const words of spoken)
        if (words.length > 1) this.#byWords.set(words, this.#byWords.has(words) ? undefined : displayName);
    }
    const names = [...this.#byWords.keys()].sort((one, other) => other.length - one.length);
    if (names.length > 0)
      this.#pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** Who is meant by these words, if exactly one person is. */
  find(words: string): string | undefined {
    return this.#byWords.get(foldName(words.trim()));
  }

  /** Everybody named in a text. A single name counts only with a capital: "may" is not May. */
  mentions(text: string): NameMention[] {
    if (!this.#pattern) return [];
    const folded = foldName(text);
    if (folded.length !== text.length) return this.#slowMentions(text);
    return [...folded.matchAll(this.#pattern)].flatMap((match) => {
      const words = text.slice(match.index, match.index + match[0].length);
      const displayName = this.#byWords.get(match[0]);
      const isNamed = words.includes(' ') || /^\p{Lu}/u.test(words);
      return displayName !== undefined && isNamed ? [{ displayName, words, offset: match.index }] : [];
    });
  }

  /** Words of a text that are the name of more than one person. */
  ambiguous(text: string): string[] {
    const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? [];
    return [...new Set(words)].filter((word) => {
      const key = foldName(word);
      return /^\p{Lu}/u.test(word) && this.#byWords.has(key) && this.#byWords.get(key) === undefined;
    });
  }

  /** Text whose folding changes its length (a decomposed accent, a ligature): word by word, offsets of the words. */
  #slowMentions(text: string): NameMention[] {
    return [...text.matchAll(/[\p{L}\p{M}\p{N}'’-]+/gu)].flatMap((match) => {
      const displayName = this.find(match[0]);
      const isNamed = /^\p{Lu}/u.test(match[0]);
      return displayName !== undefined && isNamed ? [{ displayName, words: match[0], offset: match.index }] : [];
    });
  }
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
