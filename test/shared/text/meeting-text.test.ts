import { hasQuorum } from '#shared/domain/kinds/meeting/meeting.ts';
import { laterText, noQuorumText } from '#shared/text/meeting-text.ts';

test('laterText counts one line in the singular and several in the plural', () => {
  expect(laterText(1)).toMatch(/^After the minutes were published, 1 more line came from Teams\. It is not in the/);
  expect(laterText(12)).toMatch(/12 more lines came from Teams\. They are not in the minutes/);
});

describe('a quorum', () => {
  test.each([
    [[], undefined, true],
    [['a'], 1, true],
    [['a'], 2, false],
    [[], 1, false],
  ])('of %j when %j are needed is reached: %j', (attendeeIds, quorum, isReached) => {
    expect(hasQuorum({ attendeeIds, ...(quorum && { quorum }) })).toBe(isReached);
  });

  test('that was not reached is told with the number of people ticked', () => {
    expect(noQuorumText(0, 3)).toBe(
      '3 have to be there to decide, and nobody is ticked. What is decided without a quorum can be contested.',
    );
    expect(noQuorumText(1, 3)).toContain('and 1 is ticked');
    expect(noQuorumText(2, 3)).toContain('and 2 are ticked');
  });
});
