import { agendaTime } from '../../../teams-app/src/features/meetings/agenda-time.ts';
import { transcriptType } from '../../../teams-app/src/features/meetings/transcript-file.ts';
import { instantAt, wallClock } from '../../../teams-app/src/features/meetings/wall-clock.ts';

describe('wallClock and instantAt', () => {
  test('go from an instant to what clocks of a zone show, and back', () => {
    expect(wallClock('2026-11-20T09:00:00.000Z', 'Europe/Berlin')).toBe('2026-11-20T10:00');
    expect(instantAt('2026-11-20T10:00', 'Europe/Berlin')).toBe('2026-11-20T09:00:00.000Z');
    expect(instantAt('2026-07-01T00:30', 'America/New_York')).toBe('2026-07-01T04:30:00.000Z');
  });

  test('take the hour after the one that is skipped in spring', () => {
    expect(wallClock(instantAt('2026-03-29T02:30', 'Europe/Berlin') ?? '', 'Europe/Berlin')).toMatch(/T0[13]:30$/);
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

describe('transcriptType', () => {
  test('tells the media type by the end of a name, in any case', () => {
    expect(transcriptType('Steering.VTT')).toBe('text/vtt');
    expect(transcriptType('notes.final.txt')).toBe('application/vnd.microsoft.graph.transcript+text');
    expect(transcriptType('minutes.docx')).toBeUndefined();
    expect(transcriptType('vtt')).toBeUndefined();
  });
});
