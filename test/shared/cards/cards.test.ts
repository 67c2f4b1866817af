import { cardStates } from '#local/card-gallery/card-states.ts';
import { HOSTILE } from './hostile-texts.ts';
import { faultsOf } from './lint-card.ts';

const faults = (states: ReturnType<typeof cardStates>) =>
  states.flatMap(({ family, state, card }) => faultsOf({ ...card }).map((fault) => `${family}, ${state}: ${fault}`));

describe('every card in every state', () => {
  test('can be drawn by every client, read aloud, and sent', () => {
    expect(faults(cardStates())).toEqual([]);
  });

  test.each(Object.entries(HOSTILE))('stays so when every text is %s', (_, text) => {
    expect(faults(cardStates(() => text))).toEqual([]);
  });

  test('stays so when every text is at its longest in three bytes a character', () => {
    expect(faults(cardStates(() => '結'.repeat(4000)))).toEqual([]);
  });
});
