import { KINDS } from '#shared/domain/kind.ts';
import { rulesOf } from '#shared/domain/rules-of.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';

const GENERIC = ['create', 'list', 'read', 'edit'];
/** Verbs with a use case of their own. */
const OWN = [
  'program.log',
  'program.search',
  'program.verify',
  'program.erase',
  'meeting.prepare',
  'meeting.attach-transcript',
  'meeting.read-transcript',
  'meeting.download-transcript',
  'summary.draft',
];

describe('verbs and rules', () => {
  test.each(KINDS)('name the same commands of a %s', (kind) => {
    const verbs = Object.keys(VERBS)
      .filter((verb) => verb.startsWith(`${kind}.`) && !OWN.includes(verb))
      .map((verb) => verb.slice(kind.length + 1))
      .filter((command) => !GENERIC.includes(command));
    expect(Object.keys(rulesOf(kind).commands).sort()).toEqual(verbs.sort());
  });

  test.each(KINDS)('a %s knows its own kind', (kind) => expect(rulesOf(kind).kind).toBe(kind));

  test.each(KINDS)('no %s is edited in a final state by its own first state', (kind) => {
    const { final, commands } = rulesOf(kind);
    expect(new Set(final).size).toBe(final.length);
    for (const command of Object.values(commands)) expect(command.from.length).toBeGreaterThan(0);
  });
});
