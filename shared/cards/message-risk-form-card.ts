import type { Day } from '../domain/day.ts';
import type { AdaptiveCard } from './card.ts';
import { heading, line, run, subtle } from './elements.ts';
import { frame } from './frame.ts';
import { programInput, titleInput } from './inputs.ts';

/** What the form to log a message begins with. */
export interface MessageForm {
  /** Programs the person may log to, the likeliest first; 1 or more. */
  readonly programs: readonly { readonly id: string; readonly title: string }[];
  /** What the message says. */
  readonly message: string;
  /** Display name of who wrote it; '' when it is not known. */
  readonly author: string;
  /** In the person's zone: an action is not due before. */
  readonly today: Day;
}

const QUOTE_LENGTH = 600;

/** The form that makes a risk or an action of a message: shown in a dialog, which takes a plain submit. */
export function messageRiskFormCard({ programs, message, author, today }: MessageForm): AdaptiveCard {
  return frame({
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
        value: 'risk',
        choices: [
          { title: 'Risk: it may happen and would hurt', value: 'risk' },
          { title: 'Action: somebody does it by a day', value: 'action' },
        ],
      },
      programInput(programs),
      titleInput('Title', message),
      {
        type: 'Input.Date',
        id: 'dueOn',
        label: 'Due day of an action',
        errorMessage: 'Choose today or a later day.',
        min: today,
      },
    ],
    actions: [{ type: 'Action.Submit', title: 'Log it', style: 'positive', data: { verb: 'message.log' } }],
  });
}
