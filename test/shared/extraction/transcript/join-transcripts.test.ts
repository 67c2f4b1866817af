import * as fc from 'fast-check';
import { joinTranscripts } from '#shared/extraction/transcript/join-transcripts.ts';
import { readTranscript } from '#shared/extraction/transcript/read-transcript.ts';

const cue = (startSeconds: number, speaker: string, text: string) => ({
  ...{ startSeconds, endSeconds: startSeconds + 1, speaker, text },
});
const read = (text: string) =>
  readTranscript(text).cues.map(({ startSeconds, endSeconds, speaker, text: said }) => ({
    ...{ startSeconds, endSeconds, speaker, text: said },
  }));

describe('joined transcripts', () => {
  test('follow one another, each shifted by its offset', () => {
    const parts = [
      { cues: [cue(0, 'Ana', 'First.')], offsetSeconds: 0 },
      { cues: [cue(2.5, 'Bo', 'Second.')], offsetSeconds: 600 },
    ];
    expect(read(joinTranscripts(parts))).toEqual([cue(0, 'Ana', 'First.'), cue(602.5, 'Bo', 'Second.')]);
  });

  test('keep what looks like markup, odd names, times before the start, and cues without a name', () => {
    const cues = [
      cue(-2.5, 'Ana <b> & Co.', 'a < b && c > d </v> <v Bo>'),
      cue(360_000, '', '00:00:01.000 --> 00:00:02.000'),
      cue(360_001, 'Bo, (guest)', 'NOTE &amp; more'),
    ];
    expect(read(joinTranscripts([{ cues, offsetSeconds: 0 }]))).toEqual(cues);
  });

  test('give the same cues in the same places when they are read again', () => {
    const words = fc
      .stringMatching(/^[\p{L}\p{N}<>&;:.,'"\-–!? ]{1,60}$/u)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    const cues = fc.array(
      fc
        .tuple(fc.integer({ min: -5, max: 9000 }), words, words)
        .map(([start, speaker, text]) => cue(start, speaker, text)),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(cues, cues, (first, second) => {
        // As the reader gives them: that is what is joined.
        const [one, other] = [first, second].map((written) =>
          read(joinTranscripts([{ cues: written, offsetSeconds: 0 }])),
        );
        const joined = joinTranscripts([
          { cues: one ?? [], offsetSeconds: 0 },
          { cues: other ?? [], offsetSeconds: 100 },
        ]);
        const moved = (other ?? []).map((each) => cue(each.startSeconds + 100, each.speaker, each.text));
        expect(read(joined)).toEqual([...(one ?? []), ...moved]);
        expect([one, other].map((cues) => cues?.length)).toEqual([first.length, second.length]);
      }),
    );
  });
});
