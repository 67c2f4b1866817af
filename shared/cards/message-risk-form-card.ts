import type { Day } from '../domain/day.ts';
import type { IMPACT_DIMENSIONS, Level } from '../domain/records/risk.ts';
import { IMPACT_DIMENSION_TEXT, IMPACT_TEXT, PROBABILITY_TEXT, type Words } from '../text/choice-text.ts';
import { fieldText } from '../text/field-text.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import { cleanText } from './clean-text.ts';
import { closeLine, heading, line, partHeading, run, subtle } from './elements.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { choiceInput, programInput, sentenceInputs, titleInput } from './inputs.ts';

/** A value, and the words of the message that suggested it. */
interface Suggestion<T> {
  readonly value: T;
  readonly words: string;
}

/** What a message suggests, as far as the form asks for it. */
interface MessageSuggestions {
  readonly kind: string;
  readonly kindFrom?: { readonly words: string };
  readonly title: string;
  readonly cause?: Suggestion<string>;
  readonly event?: Suggestion<string>;
  readonly effect?: Suggestion<string>;
  readonly probability?: Suggestion<Level>;
  readonly impact: readonly (Suggestion<Level> & { readonly dimension: (typeof IMPACT_DIMENSIONS)[number] })[];
  readonly day?: Suggestion<Day>;
  readonly owner?: Suggestion<string>;
}

/** What the form to log a message begins with. */
export interface MessageForm {
  /** Programs the person may log to, the likeliest first; 1 or more. */
  readonly programs: readonly { readonly id: string; readonly title: string; readonly isMember: boolean }[];
  /** Who may own it in the likeliest program; nobody, when that is not the person's own. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
  /** What the message says. */
  readonly message: string;
  /** Display name of who wrote it; '' when it is not known. */
  readonly author: string;
  readonly proposal: MessageSuggestions;
  /** In the program's zone: a day before is no suggestion. */
  readonly today: Day;
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
 * The form that makes a risk or an action of a message, filled in with what the message suggests and the words that did: shown
 * in a dialog, which takes a plain submit.
 */
export function messageRiskFormCard({ programs, people, message, author, proposal, today }: MessageForm): AdaptiveCard {
  const { kindFrom, title, probability, impact, owner } = proposal;
  const isMember = programs.some((program) => program.isMember);
  const isAction = proposal.kind === 'action' && isMember;
  const day = proposal.day && proposal.day.value >= today ? proposal.day : undefined;
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
        ...suggestedBy(isAction || proposal.kind !== 'action' ? kindFrom : undefined),
        programInput(programs),
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
        ...sentenceInputs.flatMap(({ input, id }) => [input(proposal[id]?.value ?? ''), ...suggestedBy(proposal[id])]),
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

const suggestedBy = (suggestion: { readonly words: string } | undefined): readonly CardElement[] =>
  suggestion
    ? [closeLine(subtle('Suggested by “'), run(suggestion.words, { isSubtle: true }, WORDS_LENGTH), subtle('”'))]
    : [];

const levelInput = (id: string, label: string, words: Words<Level>, suggestion: Suggestion<Level> | undefined) =>
  choiceInput(
    id,
    label,
    Object.entries(words).map(([value, title]) => ({ title, value })),
    suggestion && String(suggestion.value),
  );
