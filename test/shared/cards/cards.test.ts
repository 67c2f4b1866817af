import { cardStates } from '#local/card-gallery/card-states.ts';
import { HOSTILE } from './hostile-texts.ts';
import { faultsOf } from './lint-card.ts';

const faults = (states: ReturnType<typeof cardStates>) =>
  states.flatMap(({ family, state, card }) => faultsOf({ ...card }).map((fault) => `${family}, ${state}: ${fault}`));

describe('every card in every state', () => {
  test('has no fault that keeps it from being drawn, read aloud or sent', () => {
    expect(faults(cardStates())).toEqual([]);
  });

  test.each(Object.entries(HOSTILE))('has no fault when every text is %s', (_, text) => {
    expect(faults(cardStates(() => text))).toEqual([]);
  });

  test('has no fault when every text is at its longest, at three bytes a character', () => {
    expect(faults(cardStates(() => '結'.repeat(4000)))).toEqual([]);
  });
});
