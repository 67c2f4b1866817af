import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { common, JONAS, MEI, PRIYA, program, TOMAS } from '../samples.ts';

/** The sample program with two teams: Jonas is in Core, Tomás in Web, Priya leads, Mei reads. */
export const planned: Program = {
  ...program,
  teams: ['Web', 'Core'],
  members: [
    { personId: PRIYA, roles: ['tpm'] },
    { personId: JONAS, roles: ['contributor'], team: 'Core' },
    { personId: TOMAS, roles: ['contributor'], team: 'Web' },
    { personId: MEI, roles: ['viewer'] },
  ],
};

/** A quarter in which Core is asked for more than it can carry. */
export const session = (more: Partial<PlanningSession> = {}): PlanningSession => ({
  ...common,
  kind: 'planning',
  number: 'PLN-1',
  title: 'Q1 2027',
  status: 'open',
  periodFromOn: '2027-01-01',
  periodToOn: '2027-03-31',
  measure: 'person-days',
  capacities: [{ team: 'Core', amount: 40 }],
  proposals: [
    { milestone: 'MS-2', team: 'Core', demand: 30, byId: JONAS },
    { milestone: 'MS-1', team: 'Core', demand: 14, byId: JONAS },
  ],
  votes: [],
  ...more,
});

export const milestone = (number: string, more: Partial<Milestone> = {}): Milestone => ({
  ...common,
  kind: 'milestone',
  number,
  title: 'Interface live',
  status: 'planned',
  acceptanceCriteria: [],
  predecessors: [],
  isQuarterCommitment: false,
  forecastOn: '2027-02-12',
  team: 'Core',
  ...more,
});

/** Web needs something from Core. */
export const dependency = (number: string, more: Partial<Dependency> = {}): Dependency => ({
  ...common,
  kind: 'dependency',
  number,
  title: 'Contract of the interface',
  status: 'requested',
  providerTeam: 'Core',
  consumerTeam: 'Web',
  needByOn: '2027-01-20',
  ...more,
});
