import { COMMON_AUTHORITY, type ActNeed, type FieldNeed, type KindAuthority } from '../../kind-authority.ts';
import { director, somebody, sponsor, tpm, type Need } from '../../people/need.ts';
import { same } from '../../same.ts';
import { holdersOf, isLooser, rolesOf, type Program, type Role } from './program.ts';

const answering = (why: string, program: Program): Need => somebody(why, [sponsor(program), director]);

const halting: ActNeed<Program> = (program) => answering('Its sponsor answers for whether a program runs.', program);

/** True for a role that the sponsor gives and takes: it answers for what is promised, or leads. */
export const isGivenBySponsor = (role: Role, { profile }: Program): boolean =>
  role === 'sponsor' || role === 'tpm' || role.startsWith('approver:') || (role === 'cover' && profile === 'regulated');

/** Each such role with who holds it, in an order of its own. */
const given = ({ members }: Program, program: Program): readonly string[] =>
  members
    .flatMap(({ personId, roles }) =>
      roles.filter((role) => isGivenBySponsor(role, program)).map((role) => `${role} ${personId}`),
    )
    .sort();

/** Once something is promised, what the program is for is promised, too. */
const promised =
  (name: 'title' | 'purpose'): FieldNeed<Program> =>
  (before, after) =>
    before.baseline && before[name] !== after[name]
      ? answering('It stands above what was promised.', before)
      : undefined;

export const programAuthority = {
  acts: { pause: halting, resume: halting, close: halting },
  fields: {
    ...COMMON_AUTHORITY,
    title: promised('title'),
    purpose: promised('purpose'),
    members(before, after) {
      if (!same(given(before, before), given(after, before)))
        return answering('Sponsors, TPMs and approvers have their roles from the sponsor.', before);
      if (!same([...holdersOf(before, 'cover')].sort(), [...holdersOf(after, 'cover')].sort()))
        return somebody('The TPM names who covers for them.', [tpm(before), sponsor(before), director]);
      const isUnwatched = holdersOf(before, 'director').some(
        (personId) => !rolesOf(after, personId).includes('director'),
      );
      return isUnwatched ? answering('A director watches over the program.', before) : undefined;
    },
    profile: (before, after) =>
      isLooser(after.profile, before.profile)
        ? answering('A lower profile asks for less authority.', before)
        : undefined,
    calendar: (before, after) =>
      same(before.calendar, after.calendar) ? undefined : answering('Every clock runs by the calendar.', before),
  },
} satisfies KindAuthority<'program'>;
