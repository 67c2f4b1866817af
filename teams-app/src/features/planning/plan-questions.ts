import { PLANNING_LIFE, type PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import type { Values } from '../../ui/data/use-acts.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { fieldsFrom } from '../../ui/kind/lines.ts';
import type { Question } from './form-drawer.tsx';
import type { ProposedMilestone, TeamPlan } from './team-plans.ts';

const { propose, capacity } = PLANNING_LIFE.commands;
const demandLine = (unit: string) => ({ name: 'demand', label: 'Demand', unit }) as const;
const dayLine = (hint: string, isRequired = true) => ({ name: 'forecastOn', hint, isRequired }) as const;

/** Does an act of the session, as it is when the answer is given. */
export type ActOnSession = (name: string, body: Values) => Promise<unknown>;

/** Asks for a milestone that is not planned yet. */
export const newMilestone = ({ number, measure }: PlanningSession, team: string, act: ActOnSession): Question => ({
  title: `Propose milestone for ${team}`,
  keptAs: `propose ${number} ${team}`,
  fields: fieldsFrom(propose.body, [
    { name: 'title', isRequired: true, hint: 'The point in time, as a state: “Code complete”.' },
    dayLine('A day of the period.'),
    demandLine(measure),
  ]),
  initial: {},
  saveLabel: 'Propose milestone',
  onSave: (values) => act('propose', { ...bodyOf(values), team }),
});

/** Asks which planned milestone belongs to the plan. */
export const plannedMilestone = ({ number, measure }: PlanningSession, team: string, act: ActOnSession): Question => ({
  title: `Propose planned milestone for ${team}`,
  keptAs: `propose-planned ${number} ${team}`,
  fields: fieldsFrom(propose.body, [
    {
      name: 'milestone',
      label: 'Milestone',
      type: 'records',
      kind: 'milestone',
      isOne: true,
      status: ['planned', 'at-risk'],
      isRequired: true,
    },
    dayLine('Left out, its forecast stays as it is.', false),
    demandLine(measure),
  ]),
  initial: {},
  saveLabel: 'Propose milestone',
  onSave: (values) => act('propose', { ...bodyOf(values), team }),
});

/** Asks for another day or demand of what is proposed. */
export const otherDemand = (
  { number, measure }: PlanningSession,
  { proposal, milestone }: ProposedMilestone,
  act: ActOnSession,
): Question => ({
  title: `Edit ${proposal.milestone} in the plan`,
  keptAs: `demand ${number} ${proposal.milestone}`,
  fields: fieldsFrom(propose.body, [dayLine('A day of the period.'), demandLine(measure)]),
  initial: { demand: proposal.demand, forecastOn: milestone?.forecastOn },
  saveLabel: 'Save',
  onSave: (values) => act('propose', { ...bodyOf(values), team: proposal.team, milestone: proposal.milestone }),
});

/** Asks what a team can carry. */
export const capacityOf = (
  { number, measure }: PlanningSession,
  { team, capacity: amount }: TeamPlan,
  act: ActOnSession,
): Question => ({
  title: `Capacity of ${team}`,
  keptAs: `capacity ${number} ${team}`,
  about: 'What the team can carry in the period, after holidays, support and everything else that is promised.',
  fields: fieldsFrom(capacity.body, [{ name: 'amount', label: 'Capacity', unit: measure }]),
  initial: { amount },
  saveLabel: 'Save capacity',
  onSave: (values) => act('capacity', { ...bodyOf(values), team }),
});
