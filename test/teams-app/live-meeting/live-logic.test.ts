import { pathOfSubPage } from '../../../teams-app/src/frame/paths.ts';
import { meetingOfNow } from '../../../teams-app/src/features/live-meeting/meeting-of-now.ts';
import { pointTimeText, quorumText } from '#shared/text/meeting-text.ts';
import { meeting } from '../minutes/samples.ts';

const NOW = '2026-11-20T09:00:00.000Z';

describe('the meeting of now', () => {
  const planned = (number: string, startsAt: string) => meeting({ number, status: 'planned', startsAt });
  const yesterday = planned('MTG-1', '2026-11-19T09:00:00.000Z');
  const soon = planned('MTG-2', '2026-11-20T09:30:00.000Z');
  const { startsAt: _startsAt, ...someday } = planned('MTG-3', NOW);
  const live = (number: string, startedAt: string) => meeting({ number, status: 'live', startedAt });

  test('is the live one, and of two the one that was started last', () => {
    const long = live('MTG-4', '2026-11-20T07:00:00.000Z');
    const short = live('MTG-5', '2026-11-20T08:59:00.000Z');
    expect(meetingOfNow([soon, long, short], NOW)?.number).toBe('MTG-5');
  });

  test('is else the planned one that begins nearest to now, also when it is late', () => {
    expect(meetingOfNow([someday, yesterday, soon], NOW)?.number).toBe('MTG-2');
    expect(meetingOfNow([someday, yesterday], NOW)?.number).toBe('MTG-1');
    expect(meetingOfNow([someday], NOW)?.number).toBe('MTG-3');
  });

  test('is none that was held', () => {
    expect(meetingOfNow([meeting({ status: 'held' })], NOW)).toBeUndefined();
  });
});

describe('what a link opens beside a meeting', () => {
  test('is where the meeting is run', () => {
    expect(pathOfSubPage('programs/p1', true)).toBe('/programs/p1/live');
    expect(pathOfSubPage('programs/p1/meetings/MTG-4', true)).toBe('/programs/p1/live/MTG-4');
  });

  test('is any other page itself, and the meetings of today when there is none', () => {
    expect(pathOfSubPage('programs/p1/risks/R-1', true)).toBe('/programs/p1/risks/R-1');
    expect(pathOfSubPage(undefined, true)).toBe('/today');
    expect(pathOfSubPage('programs/p1', false)).toBe('/programs/p1');
  });
});

describe('the words for times and people', () => {
  test('say how far a point is, and by how much it runs over', () => {
    expect(pointTimeText(0, 25)).toBe('0 of 25 min');
    expect(pointTimeText(1500, 25)).toBe('25 of 25 min');
    expect(pointTimeText(1501, 25)).toBe('1 min over its 25');
    expect(pointTimeText(1801, 25)).toBe('6 min over its 25');
  });

  test('count up to the quorum, or everybody when there is none', () => {
    expect(quorumText(3, 4)).toBe('Quorum 3 of 4');
    expect(quorumText(6, 4)).toBe('Quorum 4 of 4');
    expect(quorumText(3, undefined)).toBe('3 here');
  });
});
