import type { AdaptiveCard, CardAction, CardElement, Refresh } from './card.ts';

/** What differs from card to card. */
export interface CardParts {
  /** Our words and numbers only; clients read Markdown in it. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions: readonly CardAction[];
  readonly refresh?: Refresh | undefined;
}

/** A card of its parts. */
export const frame = ({ fallbackText, body, actions, refresh }: CardParts): AdaptiveCard => ({
  type: 'AdaptiveCard',
  version: '1.5',
  // The language of our words; dates follow the reader's locale.
  lang: 'en',
  fallbackText,
  ...(refresh && { refresh }),
  body,
  ...(actions.length > 0 && { actions }),
});
