import { screen, within } from '@testing-library/react';
import type userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Answer } from '../fake-api.ts';

export type User = ReturnType<typeof userEvent.setup>;

/** A form of the tab, and what others do while somebody writes in it. */
export interface WrittenForm {
  readonly name: string;
  /** The files below `teams-app/src` whose writing it tries. */
  readonly of: readonly string[];
  readonly page: () => ReactNode;
  readonly meId?: string;
  readonly program?: Program;
  readonly answers: Readonly<Record<string, Answer>>;
  /** What the browser keeps from before. */
  readonly kept?: Readonly<Record<string, object>>;
  /** Comes to the form; undefined where it is there from the beginning. */
  readonly open?: (user: User) => Promise<void>;
  readonly box: () => Promise<HTMLElement>;
  /** What is written; `My own words` when left out. */
  readonly words?: string;
  /** Writes it in another way than by pasting into the box. */
  readonly write?: (user: User) => Promise<void>;
  /** What is read after others changed something that does not end the form. */
  readonly changed: Readonly<Record<string, Answer>>;
  /** Its own sending: the button, and the route that refuses it; undefined where a refusal is somebody else's matter. */
  readonly send?: { readonly press: string | RegExp; readonly route: string };
  /** What is read after somebody ended it, with the program as it is then. */
  readonly over: Readonly<Record<string, Answer>>;
  readonly programOver?: Program;
  /** True when the form waits to be opened again after a navigation; otherwise its page opens with it. */
  readonly isOffered?: boolean;
}

/** Presses a button found by its name. */
export const pressing =
  (...names: readonly (string | RegExp)[]) =>
  async (user: User): Promise<void> => {
    for (const name of names) await user.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
  };

/** The box of that label in a form of that name. */
export const boxIn = (form: string | RegExp, label: string | RegExp) => async (): Promise<HTMLElement> =>
  within(await screen.findByRole('form', { name: form })).findByLabelText(label);
