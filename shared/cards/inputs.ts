/** Inputs that several forms ask for. */
import type { CardElement } from './card.ts';
import { cleanText } from './clean-text.ts';

/** What a choice sends when none is made. */
export const NONE = 'none';

const MOST_PROGRAMS = 30;
const PROGRAM_LENGTH = 80;
/** As the record takes it. */
const TITLE_MOST = 200;

/** One of the programs, the first unless another is chosen. */
export function programInput(programs: readonly { readonly id: string; readonly title: string }[]): CardElement {
  const offered = programs.slice(0, MOST_PROGRAMS);
  return {
    type: 'Input.ChoiceSet',
    id: 'programId',
    label: 'Program',
    style: 'compact',
    wrap: true,
    isRequired: true,
    errorMessage: 'Choose a program.',
    ...(offered[0] && { value: offered[0].id }),
    choices: offered.map(({ id, title }) => ({ title: cleanText(title, PROGRAM_LENGTH).trim() || id, value: id })),
  };
}

/** One of a few, or none. */
export const choiceInput = (
  id: string,
  label: string,
  choices: readonly { readonly title: string; readonly value: string }[],
  value = NONE,
): CardElement => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  wrap: true,
  errorMessage: 'Choose one of the list.',
  // A client takes back a choice by another one only.
  choices: [{ title: 'Not chosen', value: NONE }, ...choices],
  value,
});

/** As the record takes it. */
const PART_MOST = 1000;

const sentenceInput = (id: 'cause' | 'event' | 'effect', label: string) => ({
  id,
  /** @param begins Words it begins with. */
  input: (begins: string): CardElement => {
    const value = cleanText(begins, PART_MOST).trim();
    return {
      type: 'Input.Text',
      id,
      label,
      errorMessage: `Write at most ${PART_MOST} characters.`,
      maxLength: PART_MOST,
      ...(value && { value }),
    };
  },
});

/** The parts of a risk's sentence, in its order. */
export const sentenceInputs = [
  sentenceInput('cause', 'Because'),
  sentenceInput('event', 'this may happen'),
  sentenceInput('effect', 'which would'),
] as const;

/** A record's title. @param begins Words it begins with; cut to what a title can have. */
export function titleInput(label: string, begins: string): CardElement {
  const value = cleanText(begins, TITLE_MOST).trim();
  return {
    type: 'Input.Text',
    id: 'title',
    label,
    isRequired: true,
    errorMessage: `Write a title of at most ${TITLE_MOST} characters.`,
    maxLength: TITLE_MOST,
    ...(value && { value }),
  };
}
