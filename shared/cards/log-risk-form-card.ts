import type { AdaptiveCard } from './card.ts';
import { heading, line } from './elements.ts';
import { execute } from './execute.ts';
import { frame } from './frame.ts';
import { programInput, sentenceInputs, titleInput } from './inputs.ts';

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
      ...sentenceInputs.map(({ input }) => input('')),
    ],
    actions: [execute('Log it', 'risk.create', {}, 'positive')],
  });
