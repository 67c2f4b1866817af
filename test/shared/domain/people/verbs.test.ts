import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import { lifeOf } from '#shared/domain/kinds.ts';
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
  test.each(KIND_NAMES)('name the same commands of a %s', (kind) => {
    const verbs = Object.keys(VERBS)
      .filter((verb) => verb.startsWith(`${kind}.`) && !OWN.includes(verb))
      .map((verb) => verb.slice(kind.length + 1))
      .filter((command) => !GENERIC.includes(command));
    expect(Object.keys(rulesOf(kind).commands).sort()).toEqual(verbs.sort());
  });

  test.each(KIND_NAMES)('of a %s name its own kind', (kind) => expect(rulesOf(kind).kind).toBe(kind));

  test.each(KIND_NAMES)('of a %s list each final state once, and every command starts from some state', (kind) => {
    const { final, commands } = lifeOf(kind);
    expect(new Set(final).size).toBe(final.length);
    for (const { from } of Object.values(commands)) expect(from.length).toBeGreaterThan(0);
  });
});
