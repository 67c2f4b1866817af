import type { AdaptiveCard } from './card.ts';
import { heading, line } from './elements.ts';
import { execute } from './execute.ts';
import { frame } from './frame.ts';
import { programInput, titleInput } from './inputs.ts';

/**
 * The form to log a risk from a chat.
 *
 * @param programs Programs the person may log to, the likeliest first; 1 or more.
 */
export const logRiskFormCard = (programs: readonly { readonly id: string; readonly title: string }[]): AdaptiveCard =>
  frame({
    fallbackText: 'Log a risk in Steerline.',
    body: [
      heading('Log a risk'),
      line('A risk reads: because of a cause, an event may happen, which would have an effect.'),
      programInput(programs),
      titleInput('Title', ''),
      sentencePart('cause', 'Because'),
      sentencePart('event', 'this may happen'),
      sentencePart('effect', 'which would'),
    ],
    actions: [execute('Log it', 'risk.create', {}, 'positive')],
  });

/** As the record takes it. */
const PART_MOST = 1000;

const sentencePart = (id: 'cause' | 'event' | 'effect', label: string) =>
  ({
    type: 'Input.Text',
    id,
    label,
    errorMessage: `Write at most ${PART_MOST} characters.`,
    maxLength: PART_MOST,
  }) as const;
