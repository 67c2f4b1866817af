import { laterText } from '#shared/text/meeting-text.ts';

test('what was said later is counted as people count', () => {
  expect(laterText(1)).toMatch(/^After the minutes were published, 1 more line came from Teams\. It is not in the/);
  expect(laterText(12)).toMatch(/12 more lines came from Teams\. They are not in the minutes/);
});
