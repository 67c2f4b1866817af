import { COMMON_AUTHORITY, handedOver, othersWork, type FieldNeed, type KindAuthority } from '../../kind-authority.ts';
import { approverOf, changeRequest, leads, named, ofTeam, somebody, sponsor, type Need } from '../../people/need.ts';
import { same } from '../../same.ts';
import type { Program } from '../program/program.ts';
import type { AcceptanceCriterion, Milestone } from './milestone.ts';

/** True for a milestone of the baseline. */
const isPromised = ({ baselineOn }: Milestone): boolean => baselineOn !== undefined;

/** Whoever says what became of it: of a promised one its owner, its team or a lead; of another as of others' work. */
function outcome(milestone: Milestone, program: Program): Need | undefined {
  const { ownerId, team } = milestone;
  if (!isPromised(milestone)) return othersWork(milestone, program, team);
  return somebody('It is promised.', [named('its owner', ownerId, program), ofTeam(team, program), ...leads(program)]);
}

/** True when what has to hold is less than before: a criterion is struck, reworded or only advisory now. */
const isEasier = (before: readonly AcceptanceCriterion[], after: readonly AcceptanceCriterion[]): boolean =>
  before.some(({ text, isAdvisory }) => !isAdvisory && !after.some((each) => each.text === text && !each.isAdvisory));

const promised =
  (name: keyof Milestone, why: string): FieldNeed<Milestone> =>
  (before, after) =>
    isPromised(before) && !same(before[name], after[name]) ? changeRequest(why) : undefined;

/** Types for which a function answers. */
const ANSWERED: { readonly [T in NonNullable<Milestone['milestoneType']>]?: string } = {
  launch: 'operations',
  compliance: 'compliance',
};

export const milestoneAuthority = {
  acts: {
    create: ({ isQuarterCommitment }, program) =>
      isQuarterCommitment ? somebody('A commitment of the quarter is made by a lead.', leads(program)) : undefined,
    recover: (milestone, program) => (isPromised(milestone) ? outcome(milestone, program) : undefined),
    meet: outcome,
    miss: outcome,
    cancel: (milestone) => (isPromised(milestone) ? changeRequest('It is promised.') : undefined),
  },
  fields: {
    ...COMMON_AUTHORITY,
    ownerId: (before, after, program) =>
      isPromised(before) && before.ownerId !== after.ownerId
        ? outcome(before, program)
        : handedOver(before, after, program),
    team: (before, after, program) =>
      isPromised(before) && before.team !== after.team ? outcome(before, program) : undefined,
    title: promised('title', 'Its title is promised.'),
    acceptanceCriteria: (before, after) =>
      isPromised(before) && isEasier(before.acceptanceCriteria, after.acceptanceCriteria)
        ? changeRequest('Its criteria are promised.')
        : undefined,
    milestoneType(before, after, program) {
      if (before.milestoneType === after.milestoneType) return undefined;
      // A type that somebody answers for asks for more.
      const isMore =
        !before.milestoneType ||
        (!ANSWERED[before.milestoneType] && after.milestoneType && ANSWERED[after.milestoneType]);
      if (isPromised(before))
        return isMore ? somebody('Its type is promised.', leads(program)) : changeRequest('Its type is promised.');
      const name = before.milestoneType && ANSWERED[before.milestoneType];
      return name
        ? somebody(`A ${before.milestoneType} milestone is answered for.`, [
            approverOf(name, program),
            sponsor(program),
          ])
        : undefined;
    },
    isQuarterCommitment(before, after, program) {
      if (before.isQuarterCommitment === after.isQuarterCommitment) return undefined;
      if (isPromised(before) && !after.isQuarterCommitment)
        return changeRequest('What a quarter commits to is promised.');
      return after.isQuarterCommitment
        ? somebody('A commitment of the quarter is made by a lead.', leads(program))
        : somebody('It is a commitment of the quarter.', [sponsor(program)]);
    },
  },
} satisfies KindAuthority<'milestone'>;
