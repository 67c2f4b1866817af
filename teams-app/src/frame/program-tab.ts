import type { ComponentType } from 'react';

/** What the page behind a tab of a program is given. The program itself comes from `useProgram`. */
export interface ProgramPageProps {
  /** Which of the tab's places is shown: `risks`. */
  readonly place: string;
  /** What stands after the place in the address: a record's number, mostly. */
  readonly rest: string | undefined;
  /** Goes to another place of the program, or to a record in it. */
  readonly go: (place: string, rest?: string) => void;
}

/** One tab of a program. Adding one is one line in `src/app/program-tabs.ts`. */
export interface ProgramTab {
  readonly label: string;
  /** Addresses below the program that belong to it; the first one is where the tab leads. */
  readonly places: readonly string[];
  /** Lazy, so that nobody loads what they do not open. */
  readonly page: ComponentType<ProgramPageProps>;
}
