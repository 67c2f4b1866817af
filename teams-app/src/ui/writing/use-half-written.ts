import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { forgetWords, listenToWords, namesWith, textAt, wordsIn, type KeptWords } from './kept-words.ts';
import { useWriter } from './writer.tsx';

/** Words that wait for their form, and its name. */
export interface HalfWritten extends KeptWords {
  readonly name: string;
  readonly forget: () => void;
}

/** All that the reader has half written under names that begin so. */
export function useHalfWritten(beginning: string): readonly HalfWritten[] {
  const writer = useWriter();
  const all = useSyncExternalStore(listenToWords, () =>
    JSON.stringify(namesWith(writer + beginning).map((key) => [key, textAt(key)])),
  );
  return useMemo(
    () =>
      (JSON.parse(all) as readonly (readonly [string, string])[]).map(([key, text]) => ({
        ...wordsIn(text),
        name: key.slice(writer.length),
        forget: () => forgetWords(key),
      })),
    [all, writer],
  );
}

/** Looks under a name for words that wait there: a form in which something is half written opens with its page. */
export function useFindWords(): (name: string) => KeptWords | undefined {
  const writer = useWriter();
  return useCallback(
    (name) => {
      const text = textAt(writer + name);
      return text === undefined ? undefined : wordsIn(text);
    },
    [writer],
  );
}

/** Drops the words under a name, which were saved or discarded. */
export function useForgetWords(): (name: string) => void {
  const writer = useWriter();
  return useCallback((name) => forgetWords(writer + name), [writer]);
}
