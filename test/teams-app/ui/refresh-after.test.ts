import { refreshAfter } from '../../../teams-app/src/ui/data/refresh-after.ts';

const after = (verb: string, data?: object) => refreshAfter({ queryKey: [verb, {}, {}], state: { data } });

describe('what is read again by itself', () => {
  test('are lists and records, every quarter of a minute', () => {
    for (const verb of ['risk.list', 'approval.read', 'program.list', 'me.work', 'me.meetings', 'meeting.prepare'])
      expect(after(verb)).toBe(15_000);
  });

  test('is a list of several pages as much less often', () => {
    expect(after('risk.list', { pages: [{}] })).toBe(15_000);
    expect(after('risk.list', { pages: [{}, {}, {}] })).toBe(45_000);
  });

  test('is neither what is reviewed part by part, nor what does not change under the reader', () => {
    for (const verb of ['minutes.read', 'summary.read', 'me.read', 'people.list', 'program.log', 'setup.read'])
      expect(after(verb)).toBe(false);
  });
});
