import { standingRefusal } from '#shared/domain/kinds/program/standing.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';

const ALL = Object.keys(VERBS) as Verb[];
const taken = (status: 'paused' | 'closed') => ALL.filter((verb) => standingRefusal(status, verb) === undefined);
/** Said a second time: what a person may still ask of a program that stands still. */
const READS = /^health|^openapi|^me\.|\.(list|read|log|search|find|verify|read-transcript)$/;

describe('what a program takes', () => {
  test('is everything while it is proposed or active', () => {
    for (const verb of ALL) {
      expect(standingRefusal('active', verb)).toBeUndefined();
      expect(standingRefusal('proposed', verb)).toBeUndefined();
    }
  });

  test('is, while it is paused, to be read, set up, resumed and closed', () => {
    expect(standingRefusal('paused', 'risk.create')).toBe('program/paused');
    expect(taken('paused').filter((verb) => !READS.test(verb))).toEqual([
      'program.edit',
      'program.resume',
      'program.close',
      'program.bind-chat',
      'program.release-chat',
    ]);
    expect(taken('paused').filter((verb) => READS.test(verb))).toContain('meeting.read-transcript');
  });

  test('is, once it is closed, to be read', () => {
    expect(standingRefusal('closed', 'program.resume')).toBe('program/closed');
    expect(taken('closed').filter((verb) => !READS.test(verb))).toEqual([]);
    expect(taken('closed')).toContain('risk.list');
  });
});
