import { createContext, useContext, type ReactNode } from 'react';

const WriterContext = createContext('');

/** What `Writer` takes. */
export interface WriterProps {
  /** Who writes, and in which program: another person's words are not shown, and another program's stay there. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Whose words the forms below keep. */
export function Writer({ name, children }: WriterProps) {
  return <WriterContext value={`${name} `}>{children}</WriterContext>;
}

/** Stands before the names of all words that are written here. */
export const useWriter = (): string => useContext(WriterContext);
