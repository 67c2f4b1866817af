import { agendaTime } from '../../../teams-app/src/features/meetings/agenda-time.ts';
import { lastOfSeries } from '../../../teams-app/src/features/meetings/last-of-series.ts';
import {
  draftOf,
  filledIn,
  isAsGiven,
  withField,
  withStarts,
} from '../../../teams-app/src/features/meetings/meeting-draft.ts';
import { startsHint } from '../../../teams-app/src/features/meetings/starts-hint.ts';
import { transcriptType } from '../../../teams-app/src/features/meetings/transcript-file.ts';
import { instantAt, wallClock } from '../../../teams-app/src/features/meetings/wall-clock.ts';
import { BLANK, type Written } from '../../../teams-app/src/features/meetings/written-meeting.ts';
import { meeting } from '../minutes/samples.ts';

describe('wallClock and instantAt', () => {
  test('go from an instant to what clocks of a zone show, and back', () => {
    expect(wallClock('2026-11-20T09:00:00.000Z', 'Europe/Berlin')).toBe('2026-11-20T10:00');
    expect(instantAt('2026-11-20T10:00', 'Europe/Berlin')).toBe('2026-11-20T09:00:00.000Z');
    expect(instantAt('2026-07-01T00:30', 'America/New_York')).toBe('2026-07-01T04:30:00.000Z');
  });

  test('take the hour after the one that is skipped in spring', () => {
    expect(wallClock(instantAt('2026-03-29T02:30', 'Europe/Berlin') ?? '', 'Europe/Berlin')).toMatch(/T0[13]:30$/);
  });

  test('bear a year of which the first digits are typed', () => {
    for (const year of ['0002', '0020', '0202']) {
      const shown = `${year}-11-20T10:00`;
      expect(wallClock(instantAt(shown, 'Europe/Berlin') ?? '', 'Europe/Berlin')).toBe(shown);
    }
  });

  test('know that words are no time', () => {
    expect(instantAt('', 'Europe/Berlin')).toBeUndefined();
    expect(instantAt('tomorrow', 'Europe/Berlin')).toBeUndefined();
  });
});

describe('agendaTime', () => {
  test('marks the minutes by which an agenda is too long', () => {
    expect(agendaTime([{ durationMinutes: 40 }, { durationMinutes: 25 }], 60)).toEqual({ planned: 65, over: 5 });
    expect(agendaTime([{ durationMinutes: 60 }], 60)).toEqual({ planned: 60, over: 0 });
    expect(agendaTime([{ durationMinutes: 60 }], undefined)).toEqual({ planned: 60, over: 0 });
  });
});

describe('startsHint', () => {
  const hint = (at: string | undefined, here: string) => startsHint(at, 'America/New_York', here, 'en-GB');

  test('says by whose clocks the start is written', () => {
    expect(hint(undefined, 'Europe/Berlin')).toBe('In America/New York.');
    expect(hint('2026-11-20T14:00:00.000Z', 'America/Toronto')).toBe('In America/New York.');
  });

  test('says what the clocks of the reader show then, with the day where that is another', () => {
    expect(hint('2026-11-20T14:00:00.000Z', 'Europe/Berlin')).toBe('In America/New York; 15:00 where you are.');
    expect(hint('2026-11-20T22:30:00.000Z', 'Asia/Tokyo')).toBe(
      'In America/New York; 07:30 on Saturday where you are.',
    );
  });
});

describe('lastOfSeries', () => {
  const of = (number: string, startsAt: string | undefined, more: object = {}) =>
    meeting({ number, series: 'Board', createdAt: '2026-11-12T09:00:00.000Z', ...more, startsAt: startsAt as string });

  test('is the latest by its start, planned ones included, whatever was put down last', () => {
    const planned = of('MTG-2', '2026-12-04T09:00:00.000Z', { status: 'planned' });
    expect(lastOfSeries([of('MTG-3', '2026-11-20T09:00:00.000Z'), planned], 'Board')).toBe(planned);
  });

  test('takes one without a start as of the day on which it was put down', () => {
    const undated = of('MTG-2', undefined);
    expect(lastOfSeries([of('MTG-1', '2026-11-11T09:00:00.000Z'), undated], 'Board')).toBe(undated);
    expect(lastOfSeries([undated, of('MTG-3', '2026-11-13T09:00:00.000Z')], 'Board')?.number).toBe('MTG-3');
  });

  test('is none for a series that nobody met in', () => {
    expect(lastOfSeries([of('MTG-1', undefined)], 'Steering')).toBeUndefined();
  });
});

describe('the draft of a meeting', () => {
  const ZONE = 'Europe/Berlin';
  const board: Written = { ...BLANK, title: 'Board', series: 'Board', startsAt: '2026-12-04T09:00:00.000Z', quorum: 3 };
  const begun = withField(draftOf(BLANK, ZONE), 'series', 'Board');

  test('is as given until something beside its series is written, and again when that is taken back', () => {
    expect(isAsGiven(begun)).toBe(true);
    const written = withField(begun, 'title', 'B');
    expect(isAsGiven(written)).toBe(false);
    expect(isAsGiven(withField(written, 'title', ''))).toBe(true);
  });

  test('is filled in with a plan, its start as the clocks of the program show it', () => {
    const filled = filledIn(begun, board, 'MTG-3', ZONE);
    expect(filled).toEqual({ now: board, starts: '2026-12-04T10:00', given: board, from: 'MTG-3' });
    expect(isAsGiven(filled)).toBe(true);
  });

  test('keeps what was written when it is filled in, also what was emptied', () => {
    const typed = withStarts(withField(begun, 'title', 'Extraordinary'), '2026-11-30T08:00', ZONE);
    const filled = filledIn(withField(typed, 'durationMinutes', undefined), board, 'MTG-3', ZONE);
    expect(filled.starts).toBe('2026-11-30T08:00');
    expect(filled.now).toEqual({
      ...board,
      title: 'Extraordinary',
      startsAt: '2026-11-30T07:00:00.000Z',
      durationMinutes: undefined,
    });
  });

  test('forgets what one series brought when another is filled in', () => {
    const other = filledIn(filledIn(begun, board, 'MTG-3', ZONE), { ...BLANK, title: 'Sync' }, 'MTG-4', ZONE);
    expect(other.now).toEqual({ ...BLANK, title: 'Sync' });
    expect(other.starts).toBe('');
  });

  test('has its very start back when the same minute is typed again', () => {
    const startsAt = '2026-12-04T09:00:42.000Z';
    const draft = draftOf({ ...BLANK, startsAt }, ZONE);
    const moved = withStarts(draft, '2026-12-04T11:00', ZONE);
    expect(moved.now.startsAt).toBe('2026-12-04T10:00:00.000Z');
    expect(withStarts(moved, '2026-12-04T10:00', ZONE).now.startsAt).toBe(startsAt);
  });
});

describe('transcriptType', () => {
  test('tells the media type by the end of a name, in any case', () => {
    expect(transcriptType('Steering.VTT')).toBe('text/vtt');
    expect(transcriptType('notes.final.txt')).toBe('application/vnd.microsoft.graph.transcript+text');
    expect(transcriptType('minutes.docx')).toBeUndefined();
    expect(transcriptType('vtt')).toBeUndefined();
  });
});
