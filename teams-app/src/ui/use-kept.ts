import { useEffect, useState, type Dispatch, type SetStateAction } from 'react';

const keyOf = (name: string): string => `steerline.${name}`;

function read<T>(name: string): T | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '') as T;
  } catch {
    return undefined;
  }
}

function write(name: string, value: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(keyOf(name));
    else sessionStorage.setItem(keyOf(name), JSON.stringify(value));
  } catch {
    // Where nothing can be kept, a reload begins anew.
  }
}

/**
 * State that outlives a reload: the browser keeps it until its window, or Teams, is closed.
 *
 * @param name The same as long as the caller is on the page.
 * @param initial What it is when nothing was kept. JSON, or undefined.
 */
export function useKept<T>(name: string, initial: T): [T, Dispatch<SetStateAction<T>>] {
  const [value, setValue] = useState(() => read<T>(name) ?? initial);
  useEffect(() => write(name, value), [name, value]);
  return [value, setValue];
}
