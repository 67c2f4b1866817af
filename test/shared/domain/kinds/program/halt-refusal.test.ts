import { refusalWhileHalted } from '#shared/domain/kinds/program/halt-refusal.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';

const ALL = Object.keys(VERBS) as Verb[];
const taken = (status: 'paused' | 'closed') => ALL.filter((verb) => refusalWhileHalted(status, verb) === undefined);
/** What each verb does, said a second time by its words alone. */
const READS =
  /\.(list|read|log|search|find|verify|prepare|read-transcript|download-transcript|find-from-source|propose-from-message|work|meetings)$/;

describe('refusalWhileHalted', () => {
  test('allows every verb in a proposed or active program', () => {
    for (const verb of ALL) {
      expect(refusalWhileHalted('active', verb)).toBeUndefined();
      expect(refusalWhileHalted('proposed', verb)).toBeUndefined();
    }
  });

  test('allows only reading, editing, resuming, closing and chat bindings in a paused program', () => {
    expect(refusalWhileHalted('paused', 'risk.create')).toBe('program/paused');
    expect(taken('paused').filter((verb) => !READS.test(verb))).toEqual([
      'program.edit',
      'program.resume',
      'program.close',
      'program.bind-chat',
      'program.release-chat',
    ]);
    expect(taken('paused').filter((verb) => READS.test(verb))).toContain('meeting.read-transcript');
  });

  test('allows only reading in a closed program', () => {
    expect(refusalWhileHalted('closed', 'program.resume')).toBe('program/closed');
    expect(taken('closed')).toEqual(ALL.filter((verb) => READS.test(verb)));
  });
});
