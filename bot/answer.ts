import type { AdaptiveCard } from '#shared/cards/card.ts';

/** One result of a search: what the list shows, and what is put into the message. */
export interface Found {
  readonly title: string;
  readonly text: string;
  readonly card: AdaptiveCard;
}

/** What the bot says to one person. The sentence stands in wherever no card can be shown. */
export type Answer =
  | { readonly sentence: string; readonly card?: AdaptiveCard }
  | { readonly found: readonly Found[] }
  | { readonly form: AdaptiveCard; readonly title: string };

/** Nothing went wrong with the person's doing; the id is for who looks into it. */
export const faultSentence = (correlationId: string): string =>
  `Something went wrong on our side, and nothing was lost. Please try again. (${correlationId})`;
