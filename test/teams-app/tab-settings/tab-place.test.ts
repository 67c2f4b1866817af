import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { pathOfSubPage, readTabPlace, tabPlace } from '../../../teams-app/src/frame/paths.ts';
import { meetingOfNow } from '../../../teams-app/src/features/live-meeting/meeting-of-now.ts';

describe('the place a tab is set to', () => {
  test.each([
    ['atlas', ''],
    ['atlas', 'Atlas steering'],
    ['atlas', 'R&D? 50 % = half/#1'],
  ])('of %s and the series "%s" is read as it was written', (programId, series) => {
    expect(readTabPlace(tabPlace(programId, series))).toEqual({ programId, series });
  });

  test.each([undefined, 'home', 'programs', 'my-work', 'programs/p1/risks'])('is none for %s', (place) => {
    expect(readTabPlace(place).programId).toBeUndefined();
  });

  test('opens the program, and in a meeting the meeting of now of its series', () => {
    const place = tabPlace('p1', 'Atlas steering');
    expect(pathOfSubPage(place)).toBe('/programs/p1');
    expect(pathOfSubPage(place, true)).toBe('/programs/p1/live?series=Atlas%20steering');
    expect(pathOfSubPage('programs/p1', true)).toBe('/programs/p1/live');
  });
});

describe('the meeting of now of a series', () => {
  const meeting = (number: string, series: string | undefined, startsAt: string, status = 'planned') =>
    ({ number, series, startsAt, status }) as unknown as Meeting;
  const now = '2026-11-20T09:00:00Z';
  const steering = meeting('MTG-1', 'Steering', '2026-11-27T09:00:00Z');
  const other = meeting('MTG-2', undefined, now, 'live');

  test('is of that series, though another is nearer or runs already', () => {
    expect(meetingOfNow([steering, other], now, 'Steering')?.number).toBe('MTG-1');
    expect(meetingOfNow([steering, other], now)?.number).toBe('MTG-2');
    expect(meetingOfNow([other], now, 'Steering')).toBeUndefined();
  });
});
