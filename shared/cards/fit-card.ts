import type { AdaptiveCard } from './card.ts';

/** Longest card as JSON, in bytes of UTF-8. Teams takes about 100 KB counted in UTF-16; older clients take less. */
export const MOST_BYTES = 28 * 1024;

const bytesOf = (card: AdaptiveCard): number => new TextEncoder().encode(JSON.stringify(card)).length;

/** The fullest card that can be sent: `draw(count)` with at most `count` items a list, from `most` down to none. */
export function fitCard(most: number, draw: (count: number) => AdaptiveCard): AdaptiveCard {
  for (let count = most; count > 0; count -= 1) {
    const card = draw(count);
    if (bytesOf(card) <= MOST_BYTES) return card;
  }
  return draw(0);
}
