import type { Day } from '../domain/time/day.ts';
import type { IMPACT_DIMENSIONS, Level } from '../domain/kinds/risk/risk.ts';
import { IMPACT_DIMENSION_TEXT, IMPACT_TEXT, PROBABILITY_TEXT, type Words } from '../text/choice-text.ts';
import { fieldText } from '../text/field-text.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import { cleanText } from './clean-text.ts';
import { closeLine, coloured, heading, line, partHeading, run, subtle } from './elements.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { choiceInput, programInput, sentenceInputs, titleInput } from './inputs.ts';

/** What a field begins with, and the words of the message that suggested it; none of what a person chose or typed. */
interface Begin<T> {
  readonly value: T;
  readonly words?: string;
}

/** What the form begins with, as far as it asks for it. */
interface Begins {
  readonly kind: string;
  readonly kindFrom?: { readonly words?: string };
  readonly title: string;
  readonly cause?: Begin<string>;
  readonly event?: Begin<string>;
  readonly effect?: Begin<string>;
  readonly probability?: Begin<Level>;
  readonly impact: readonly (Begin<Level | undefined> & { readonly dimension: (typeof IMPACT_DIMENSIONS)[number] })[];
  readonly day?: Begin<Day>;
  readonly owner?: Begin<string>;
}

/** What the form to log a message is drawn from. */
export interface MessageForm {
  /** Programs the person may log to, the likeliest first; 1 or more. */
  readonly programs: readonly { readonly id: string; readonly title: string; readonly isMember: boolean }[];
  /** Who may own it in the likeliest program; nobody, when that is not the person's own. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What the message says. */
  readonly message: string;
  /** Display name of who wrote it; '' when it is not known. */
  readonly author: string;
  readonly begins: Begins;
  /** Why the form was refused as it was sent; said above what was typed. */
  readonly refusal?: string;
}

const QUOTE_LENGTH = 600;
const WORDS_LENGTH = 60;
const NAME_LENGTH = 60;
const MOST_PEOPLE = 40;
/** Who has a place in no program proposes risks only. */
const KINDS = [
  { title: 'Risk: it may happen and would hurt', value: 'risk' },
  { title: 'Action: somebody does it by a day', value: 'action' },
] as const;

/**
 * The form that makes a risk or an action of a message, filled in with what the message suggests and the words that did, or
 * with what was typed before it was refused: shown in a dialog, which takes a plain submit.
 */
export function messageRiskFormCard({ programs, people, message, author, begins, refusal }: MessageForm): AdaptiveCard {
  const { kindFrom, title, probability, impact, owner, day } = begins;
  const isMember = programs.some((program) => program.isMember);
  const isAction = begins.kind === 'action' && isMember;
  const known = owner && people.some(({ id }) => id === owner.value) ? owner : undefined;
  const isKnown = ({ id }: { readonly id: string }) => id === known?.value;
  const offered = [...people.filter(isKnown), ...people.filter((person) => !isKnown(person))].map(({ id, name }) => ({
    title: cleanText(name, NAME_LENGTH).trim() || 'Somebody',
    value: id,
  }));
  return fitCard(MOST_PEOPLE, (count) =>
    frame({
      fallbackText: 'Log this message in Steerline as a risk or an action.',
      body: [
        heading('Log this message'),
        ...(refusal ? [line(coloured(refusal, 'attention'))] : []),
        line(subtle(`${author || 'Somebody'} wrote: `), run(message, { italic: true }, QUOTE_LENGTH)),
        {
          type: 'Input.ChoiceSet',
          id: 'kind',
          label: 'Log as',
          style: 'expanded',
          wrap: true,
          isRequired: true,
          errorMessage: 'Choose a risk or an action.',
          value: isAction ? 'action' : 'risk',
          choices: isMember ? KINDS : KINDS.slice(0, 1),
        },
        ...suggestedBy(isAction || begins.kind !== 'action' ? kindFrom : undefined),
        programInput(programs.slice(0, Math.max(count, 1))),
        titleInput('Title', title || message),
        ...(offered.length > 0
          ? [choiceInput('ownerId', fieldText('ownerId'), offered.slice(0, count), known?.value), ...suggestedBy(known)]
          : []),
        {
          type: 'Input.Date',
          id: 'dueOn',
          label: 'Day: when an action is due, or from when a risk could happen',
          errorMessage: 'Choose a day.',
          ...(day && { value: day.value }),
        },
        ...suggestedBy(day),
        partHeading('Of a risk only'),
        ...sentenceInputs.flatMap(({ input, id }) => [input(begins[id]?.value ?? ''), ...suggestedBy(begins[id])]),
        levelInput('probability', fieldText('probability'), PROBABILITY_TEXT, probability),
        ...suggestedBy(probability),
        ...impact.flatMap((one) => [
          levelInput(
            `impact-${one.dimension}`,
            `Impact on ${IMPACT_DIMENSION_TEXT[one.dimension].toLowerCase()}`,
            IMPACT_TEXT,
            one,
          ),
          ...suggestedBy(one),
        ]),
      ],
      actions: [{ type: 'Action.Submit', title: 'Log it', style: 'positive', data: { verb: 'message.log' } }],
    }),
  );
}

const suggestedBy = (begin: { readonly words?: string } | undefined): readonly CardElement[] =>
  begin?.words
    ? [closeLine(subtle('Suggested by “'), run(begin.words, { isSubtle: true }, WORDS_LENGTH), subtle('”'))]
    : [];

const levelInput = (id: string, label: string, words: Words<Level>, begin: Begin<Level | undefined> | undefined) =>
  choiceInput(
    id,
    label,
    Object.entries(words).map(([value, title]) => ({ title, value })),
    begin?.value && String(begin.value),
  );
