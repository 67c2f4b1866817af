/** Words that are written and not saved, with what they are about. */
export interface KeptWords {
  readonly value: unknown;
  /** JSON: what the words are about, as it was when they were begun. */
  readonly on?: unknown;
}

const PREFIX = 'steerline.written.';
/** Stands for `undefined`, which JSON leaves out: an emptied field is something that was written. */
const EMPTIED = '\u0000emptied';
/** Used where the browser keeps nothing: the words then live as long as the page. */
const ofPage = new Map<string, string>();
const listeners = new Set<() => void>();

const tell = (): void => listeners.forEach((listener) => listener());

/** Calls back after each change, until the returned function is called. */
export function listenToWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words under a name as one string, which is equal as long as they are; undefined when there are none. */
export function textAt(name: string): string | undefined {
  const ofThisPage = ofPage.get(name);
  if (ofThisPage !== undefined) return ofThisPage;
  try {
    return sessionStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    return undefined;
  }
}

/** The names that begin so and have words, in alphabetical order. */
export function namesWith(beginning: string): readonly string[] {
  let ofBrowser: readonly string[] = [];
  try {
    ofBrowser = Object.keys(sessionStorage);
  } catch {
    // The page's own words are all there are.
  }
  const names = ofBrowser.flatMap((key) => (key.startsWith(PREFIX) ? [key.slice(PREFIX.length)] : []));
  return [...new Set([...names, ...ofPage.keys()])].filter((name) => name.startsWith(beginning)).sort();
}

/** Keeps words over reloads, until the window is closed. */
export function keepWords(name: string, words: KeptWords): void {
  const text = JSON.stringify(words, (_, value: unknown) => (value === undefined ? EMPTIED : value));
  try {
    sessionStorage.setItem(PREFIX + name, text);
    ofPage.delete(name);
  } catch {
    ofPage.set(name, text);
  }
  tell();
}

/** Takes over words that an earlier version of the tab kept under a key of its own. Before they are first read: nobody is told. */
export function adoptWords(name: string, formerKey: string): void {
  try {
    const text = sessionStorage.getItem(formerKey);
    if (text === null) return;
    sessionStorage.removeItem(formerKey);
    const words: KeptWords = { value: JSON.parse(text) };
    if (textAt(name) === undefined) sessionStorage.setItem(PREFIX + name, JSON.stringify(words));
  } catch {
    // Nothing was kept, or nothing that can be read.
  }
}

/** Drops words that were saved or discarded. */
export function forgetWords(name: string): void {
  ofPage.delete(name);
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // There was nothing to remove.
  }
  tell();
}

/** The words that a string of `textAt` stands for. */
export const wordsIn = (text: string): KeptWords => revived(JSON.parse(text)) as KeptWords;

function revived(value: unknown): unknown {
  if (value === EMPTIED) return undefined;
  if (Array.isArray(value)) return value.map(revived);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revived(each)]));
}
