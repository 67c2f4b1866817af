import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { same } from '#shared/domain/same.ts';
import { useUnsaved } from '../overlay/unsaved.tsx';
import { forgetWords, keepWords, listenToWords, textAt, wordsIn } from './kept-words.ts';
import { useWriter } from './writer.tsx';

/** What is being written in a form. It outlives the form, the page and a reload, until it is saved or discarded. */
export interface Writing<T> {
  readonly value: T;
  /** True while `value` says something else than what it began with. */
  readonly isWritten: boolean;
  /** True when the form found these words: they were written before it was shown. */
  readonly isFound: boolean;
  readonly write: (next: T | ((now: T) => T)) => void;
  /** Drops the words, which were saved or discarded. */
  readonly forget: () => void;
}

/** What `useWriting` takes beside the name. */
export interface WritingUse<T> {
  /** What nobody has written in yet. JSON, with `undefined` for an emptied field. */
  readonly begun: T;
  /** JSON, kept with the words: what they are about. */
  readonly on?: unknown;
  /** True while it is being sent: leaving it is then no loss. */
  readonly isSending?: boolean;
}

/**
 * Keeps what a person writes in a form outside the form, so that nothing but the person takes it away.
 *
 * @param name Names the form and the record; the person and the program are added to it.
 */
export function useWriting<T>(name: string, { begun, on, isSending = false }: WritingUse<T>): Writing<T> {
  const key = useWriter() + name;
  const text = useSyncExternalStore(listenToWords, () => textAt(key));
  const [isFound] = useState(text !== undefined);
  const value = useMemo(() => (text === undefined ? begun : (wordsIn(text).value as T)), [text, begun]);
  const latest = useRef({ begun, on });
  useEffect(() => {
    latest.current = { begun, on };
  });
  useUnsaved(text !== undefined && !isSending, () => forgetWords(key));
  return useMemo(
    () => ({
      value,
      isWritten: text !== undefined,
      isFound: isFound && text !== undefined,
      write: (next) => {
        const { begun: first, on: about } = latest.current;
        const held = textAt(key);
        const now = held === undefined ? first : (wordsIn(held).value as T);
        const then = typeof next === 'function' ? (next as (now: T) => T)(now) : next;
        if (same(then, first)) forgetWords(key);
        else keepWords(key, { value: then, on: about });
      },
      forget: () => forgetWords(key),
    }),
    [key, value, text, isFound],
  );
}
