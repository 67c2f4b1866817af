/** Inputs that several forms ask for. */
import type { CardElement } from './card.ts';
import { cleanText } from './clean-text.ts';

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
    choices: offered.map(({ id, title }) => ({ title: cleanText(title, PROGRAM_LENGTH), value: id })),
  };
}

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
