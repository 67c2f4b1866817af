import { COMMON_AUTHORITY, type FieldNeed, type KindAuthority } from '../../kind-authority.ts';
import { leads, named, ofTeam, somebody, type Need, type Office } from '../../people/need.ts';
import type { Program } from '../program/program.ts';
import type { Dependency } from './dependency.ts';

/** One side's word; nothing is needed while no team is named there. */
const sideNeed = (why: string, team: string | undefined, program: Program): Need | undefined =>
  team ? somebody(why, [ofTeam(team, program), ...leads(program)]) : undefined;

const isAgreed = ({ providerAgreement, consumerAgreement }: Dependency): boolean =>
  providerAgreement !== undefined || consumerAgreement !== undefined;

const bothSides = (
  why: string,
  { providerTeam, consumerTeam }: Dependency,
  program: Program,
  others: readonly Office[] = [],
): Need | undefined => {
  const teams = [providerTeam, consumerTeam].filter((team) => team !== undefined);
  if (teams.length === 0) return undefined;
  return somebody(why, [...teams.map((team) => ofTeam(team, program)), ...others, ...leads(program)]);
};

/** What the two agree on; until one of them has, its author writes it, too. */
const term =
  (name: 'deliverable' | 'needByOn' | 'providerTeam' | 'consumerTeam'): FieldNeed<Dependency> =>
  (before, after, program) =>
    before[name] === after[name]
      ? undefined
      : bothSides(
          'Two teams agree on its terms.',
          before,
          program,
          isAgreed(before) ? [] : [named('its author', before.createdById, program)],
        );

export const dependencyAuthority = {
  acts: {
    deliver: (dependency, program) => bothSides('Delivery is between the two teams.', dependency, program),
    reject: (dependency, program) => bothSides('One of the two teams rejects it.', dependency, program),
  },
  fields: {
    ...COMMON_AUTHORITY,
    deliverable: term('deliverable'),
    needByOn: term('needByOn'),
    providerTeam: term('providerTeam'),
    consumerTeam: term('consumerTeam'),
    promisedOn: (before, after, program) =>
      before.promisedOn === after.promisedOn
        ? undefined
        : sideNeed('The team that gives promises the day.', before.providerTeam, program),
  },
} satisfies KindAuthority<'dependency'>;
