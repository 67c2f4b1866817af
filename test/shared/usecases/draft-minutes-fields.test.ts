import { readFileSync } from 'node:fs';
import { readTranscript } from '#shared/extraction/transcript/read-transcript.ts';
import { draftMinutesFields } from '#shared/usecases/meeting/draft-minutes-fields.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { existing, NOW, PROGRAM } from '../domain/context.ts';

const transcript = readTranscript(readFileSync('local/samples/steering-2026-11-20.vtt', 'utf8'));
const meeting = existing('meeting', { title: 'Steering', startedAt: '2026-11-20T09:00:00.000Z' });
const captured = (...records: readonly AnyRecord[]) =>
  draftMinutesFields(meeting, PROGRAM, transcript, [], records, NOW).fields.candidates.flatMap((candidate) =>
    candidate.captured ? [[candidate.captured, candidate.title]] : [],
  );
const action = (number: string, title: string) => existing('action', { number, title });

describe('a draft of minutes', () => {
  test('names a captured record on the candidate of its kind with the closest words', () => {
    expect(
      captured(
        action('ACT-7', 'Update the runbook before the next rehearsal'),
        existing('decision', { number: 'D-5', title: 'Two waves, the Nordics on the sixteenth of January' }),
      ),
    ).toEqual([
      ['D-5', 'Cut over in two waves, with the Nordics on the sixteenth of January'],
      ['ACT-7', 'Update the runbook and send it around before the next rehearsal'],
    ]);
  });

  test('names a captured record on one candidate only, never on one of another kind or with other words', () => {
    expect(captured(action('ACT-7', 'Plan the key rotation work'))).toEqual([
      ['ACT-7', 'Plan the key rotation work into the December sprint'],
    ]);
    expect(captured(existing('risk', { number: 'R-1', title: 'Update the runbook and send it around' }))).toEqual([]);
    expect(captured(action('ACT-7', 'Order lunch'))).toEqual([]);
  });
});
