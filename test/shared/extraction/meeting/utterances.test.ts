import fc from 'fast-check';
import type { Cue } from '#shared/extraction/transcript/cue.ts';
import { splitSentences } from '#shared/extraction/meeting/sentences.ts';
import { joinUtterances } from '#shared/extraction/meeting/utterances.ts';

const cues = (...said: [speaker: string, text: string, utteranceId?: string][]): Cue[] =>
  said.map(([speaker, text, utteranceId], index) => ({
    index,
    startSeconds: index * 3,
    endSeconds: index * 3 + 2.5,
    speaker,
    text,
    ...(utteranceId === undefined ? {} : { utteranceId }),
  }));
const joined = (...said: Parameters<typeof cues>) =>
  joinUtterances(cues(...said)).map((one) => [one.speaker, one.text, one.cues]);

describe('joinUtterances', () => {
  test('joins a sentence that runs on in the next cue of the same speaker', () => {
    expect(joined(['Mei', 'We move the'], ['Mei', 'deadline to May.'], ['Mei', 'Next point.'])).toEqual([
      ['Mei', 'We move the deadline to May.', [0, 1]],
      ['Mei', 'Next point.', [2]],
    ]);
  });

  test('joins the pieces of one utterance id even after a full stop', () => {
    expect(joined(['Mei', 'It works.', 'a/1'], ['Mei', 'It really does.', 'a/1'])).toEqual([
      ['Mei', 'It works. It really does.', [0, 1]],
    ]);
  });

  test('joins a sentence across an interjection of somebody else', () => {
    expect(joined(['Mei', 'I will send the'], ['Jonas', 'Mm-hmm.'], ['Mei', 'report on Monday.'])).toEqual([
      ['Mei', 'I will send the report on Monday.', [0, 2]],
      ['Jonas', 'Mm-hmm.', [1]],
    ]);
  });

  test('does not join across a real answer or a long pause', () => {
    expect(joined(['Mei', 'I will send the'], ['Jonas', 'No, I do that one.'], ['Mei', 'report.'])).toHaveLength(3);
    const [first, second] = cues(['Mei', 'We could'], ['Mei', 'stop here.']);
    if (!first || !second) throw new Error('two cues');
    expect(joinUtterances([first, { ...second, startSeconds: 60, endSeconds: 61 }])).toHaveLength(2);
  });

  test('puts every cue into exactly one utterance, and its ranges hold its cues', () => {
    const spoken = fc.record({
      speaker: fc.constantFrom('', 'Mei', 'Jonas'),
      text: fc.constantFrom('', 'yes', 'we go', 'and stop.', 'Why?', 'e.g. this'),
      startSeconds: fc.integer({ min: -5, max: 200 }),
      id: fc.option(fc.constantFrom('a/1', 'a/2'), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(spoken, { maxLength: 40 }), (all) => {
        const list = all.map(({ speaker, text, startSeconds, id }, index): Cue => {
          const cue = { index, speaker, text, startSeconds, endSeconds: startSeconds + 2 };
          return id === undefined ? cue : { ...cue, utteranceId: id };
        });
        const utterances = joinUtterances(list);
        const seen = utterances.flatMap((one) => one.cues).sort((one, other) => one - other);
        expect(seen).toEqual(list.map((cue) => cue.index));
        for (const one of utterances) {
          expect(one.cueFrom).toBe(Math.min(...one.cues));
          expect(one.cueTo).toBe(Math.max(...one.cues));
          expect(one.cues.every((index) => list[index]?.speaker === one.speaker)).toBe(true);
        }
        const words = (text: string) =>
          text
            .split(/\s+/)
            .filter((word) => word !== '')
            .sort();
        const inSentences = splitSentences(utterances)
          .flatMap((sentence) => words(sentence.text))
          .sort();
        expect(inSentences).toEqual(list.flatMap((cue) => words(cue.text)).sort());
      }),
    );
  });
});

describe('splitSentences', () => {
  const sentences = (...texts: string[]) =>
    splitSentences(joinUtterances(cues(...texts.map((text): [string, string, string] => ['Mei', text, 'a/1']))));
  const texts = (...said: string[]) => sentences(...said).map((sentence) => sentence.text);

  test('does not stop at abbreviations, initials, decimals and file names', () => {
    expect(texts('We ask Dr. Weber and J. Chen, e.g. about v2.1 or 3.5 percent. Then main.ts is done.')).toEqual([
      'We ask Dr. Weber and J. Chen, e.g. about v2.1 or 3.5 percent.',
      'Then main.ts is done.',
    ]);
  });

  test('ends at question marks, several marks and closing quotes', () => {
    expect(texts('Really?! "Yes." Fine… Good.')).toEqual(['Really?!', '"Yes."', 'Fine…', 'Good.']);
  });

  test('gives each sentence the range of its cues', () => {
    expect(sentences('One. Two goes', 'on here. Three.').map((one) => [one.text, one.cueFrom, one.cueTo])).toEqual([
      ['One.', 0, 0],
      ['Two goes on here.', 0, 1],
      ['Three.', 1, 1],
    ]);
  });

  test('cuts speech without punctuation where a cue ends', () => {
    const long = 'and then we looked at the next screen and it was fine too';
    const parts = sentences(...Array.from({ length: 12 }, () => long));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.every((part) => part.text.split(' ').length <= 80)).toBe(true);
  });
});
