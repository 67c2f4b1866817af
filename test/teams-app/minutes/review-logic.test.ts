import { quotePlaces, markedPieces } from '../../../teams-app/src/ui/transcript/text-spans.ts';
import { speakerNames } from '../../../teams-app/src/ui/transcript/speaker-names.ts';
import { applied } from '../../../teams-app/src/features/minutes/applied.ts';
import { findWords } from '../../../teams-app/src/features/minutes/find-words.ts';
import {
  grouped,
  kindCounts,
  neighbour,
  nextOpen,
  progressOf,
} from '../../../teams-app/src/features/minutes/review-order.ts';
import { similarRecord } from '#shared/domain/queries/similar-record.ts';
import { recordsIn } from '../../../teams-app/src/features/minutes/records-in.ts';
import { splitTitle } from '../../../teams-app/src/features/minutes/split-title.ts';
import { action, cues, decision, meeting, minutes, question } from './samples.ts';

const waiting = (act: string, partId: string, body: object = {}) => ({ key: act, act, partId, body: { ...body } });

describe('the records of minutes', () => {
  test('are what was accepted and what was captured, each once', () => {
    const capture = (record: string) => ({ record, capturedAt: '2026-11-20T09:00:05.000Z', byId: 'p1' });
    const candidates = [{ ...decision, state: 'accepted' as const, record: 'D-5' }, action];
    const { accepted, captured } = recordsIn(candidates, meeting({ captures: [capture('D-5'), capture('R-2')] }));
    expect([...accepted, ...captured].map(({ record }) => record)).toEqual(['D-5', 'R-2']);
  });
});

describe('applied', () => {
  test('shows an accepted candidate as accepted, with its corrections and without a number', () => {
    const { candidates } = applied(minutes(), [waiting('accept', 'c2', { title: 'Rewrite it', ownerId: null })]);
    expect(candidates[1]).toMatchObject({ state: 'accepted', title: 'Rewrite it', dueOn: '2026-11-27' });
    expect(candidates[1]).not.toHaveProperty('ownerId');
    expect(candidates[1]).not.toHaveProperty('record');
  });

  test('shows the record that a candidate was said to be', () => {
    const { candidates } = applied(minutes(), [waiting('accept', 'c2', { record: 'ACT-7' })]);
    expect(candidates[1]).toMatchObject({ state: 'accepted', record: 'ACT-7' });
  });

  test('follows one command after another on the same candidate', () => {
    const { candidates } = applied(minutes(), [
      waiting('reject', 'c1', { because: 'No' }),
      waiting('reconsider', 'c1'),
      waiting('split', 'c1', { titles: ['One', 'Two'] }),
    ]);
    expect(candidates.map(({ id, title, state }) => [id, title, state]).slice(0, 2)).toEqual([
      ['c1a', 'One', 'open'],
      ['c1b', 'Two', 'open'],
    ]);
    expect(candidates[0]).not.toHaveProperty('rejectedBecause');
  });
});

describe('the order of the review', () => {
  const candidates = [question, action, decision];
  const bare = meeting({ agenda: [] });

  test('is that of the agenda, then of the meeting; what is on no point comes last', () => {
    const groups = grouped(candidates, meeting(), 'all');
    expect(groups.map(({ item }) => item?.title)).toEqual(['Rollout', undefined]);
    expect(groups[0]?.candidates.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  test('is one group without an agenda, and holds one kind when asked', () => {
    expect(grouped(candidates, bare, 'all').map(({ candidates: shown }) => shown.length)).toEqual([3]);
    expect(grouped(candidates, bare, 'action')[0]?.candidates).toEqual([action]);
    expect(kindCounts(candidates)).toEqual([
      ['decision', 1],
      ['action', 1],
      ['question', 1],
    ]);
  });

  test('has what was captured where it was said, at its point and of its kind', () => {
    const capture = (record: string, seconds: number, agendaIndex?: number) => ({
      record,
      capturedAt: new Date(Date.parse('2026-11-20T09:00:00Z') + seconds * 1000).toISOString(),
      byId: 'x',
      ...(agendaIndex !== undefined && { agendaIndex }),
    });
    const held = meeting({
      startedAt: '2026-11-20T09:00:00.000Z',
      captures: [capture('D-5', 20, 0), capture('ACT-7', 35, 0), capture('R-2', 5)],
    });
    const rows = (filter: 'all' | 'decision') =>
      grouped(candidates, held, filter).map((group) =>
        group.rows.map((row) => ('record' in row && row.record) || ('id' in row && row.id)),
      );
    expect(rows('all')).toEqual([
      ['c1', 'D-5', 'c2', 'ACT-7'],
      ['R-2', 'c3'],
    ]);
    expect(rows('decision')).toEqual([['c1', 'D-5']]);
  });

  test('goes to the next that waits, from the top again at the end', () => {
    const done = { ...decision, state: 'accepted' as const };
    expect(nextOpen([done, action, question], 'c1')).toBe('c2');
    expect(nextOpen([action, done, question], 'c3')).toBe('c2');
    expect(nextOpen([done], 'c1')).toBeUndefined();
    expect(neighbour([decision, action], 'c2', 1)).toBe('c2');
    expect(neighbour([decision, action], undefined, -1)).toBe('c2');
    expect(progressOf([done, action])).toEqual({ reviewed: 1, total: 2 });
  });
});

describe('the words of a quote', () => {
  test('are found over several lines, past words the draft left out', () => {
    const places = quotePlaces(cues.slice(1, 3), decision.quote);
    expect([...(places ?? [])]).toEqual([
      [1, { from: 0, to: 24 }],
      [2, { from: 0, to: 28 }],
    ]);
  });

  test('skip what lies between the parts of a quote', () => {
    const places = quotePlaces(cues, 'Good morning … by Friday.');
    expect([...(places?.keys() ?? [])]).toEqual([0, 3]);
  });

  test('are found behind the name of who goes on', () => {
    const { speaker = '', text = '' } = cues[3] ?? {};
    expect([...(quotePlaces(cues, `Good morning … ${speaker}: ${text}`)?.keys() ?? [])]).toEqual([0, 3]);
  });

  test('are nowhere when they were not said', () => {
    expect(quotePlaces(cues, 'Something else entirely happened')).toBeUndefined();
  });

  test('cut a line where marks begin and end', () => {
    const pieces = markedPieces('abcdef', [
      { from: 1, to: 4 },
      { from: 3, to: 9 },
    ]);
    expect(pieces.map(({ text, marks }) => [text, marks.length])).toEqual([
      ['a', 0],
      ['bc', 1],
      ['d', 2],
      ['ef', 1],
    ]);
  });
});

describe('search', () => {
  test('finds every place in any case, and nothing for one letter', () => {
    expect(findWords(cues, 'RUNBOOK')).toEqual([{ at: 3, from: 15, to: 22 }]);
    expect(findWords(cues, 'r')).toEqual([]);
  });
});

describe('speakerNames', () => {
  test('gives first names, and whole ones where two share theirs', () => {
    const spoken = ['Ann Lee', 'Ann Poe', 'Bo Vik', ''].map((speaker) => ({ ...cues[0], speaker }) as (typeof cues)[0]);
    expect([...speakerNames(spoken).values()]).toEqual(['Ann Lee', 'Ann Poe', 'Bo']);
  });
});

describe('similarRecord', () => {
  const records = [
    { number: 'D-7', title: 'Big-bang rollout of all regions' },
    { number: 'D-8', title: 'Staged rollout, EU region first' },
  ];

  test('finds the title that says most of the same', () => {
    expect(similarRecord('Go with the staged rollout, region EU first', records)?.number).toBe('D-8');
  });

  test('finds none where only common words or a single one are shared', () => {
    expect(similarRecord('Go with the two waves', records)).toBeUndefined();
    expect(similarRecord('Rollout', records)).toBeUndefined();
  });
});

describe('splitTitle', () => {
  test('offers the parts of a title that says two things', () => {
    expect(splitTitle('Update the runbook and send it around')).toEqual(['Update the runbook', 'Send it around']);
    expect(splitTitle('Ask Ann and Bo')).toEqual(['Ask Ann and Bo', '']);
    expect(splitTitle('Call Northbank')).toEqual(['Call Northbank', '']);
  });
});
