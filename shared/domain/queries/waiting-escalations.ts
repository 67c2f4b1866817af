import { isAnswered, type Escalation } from '../kinds/escalation/escalation.ts';

/** The escalations whose decider has not answered yet, soonest due first. */
export const waitingEscalations = (escalations: readonly Escalation[]): readonly Escalation[] =>
  escalations
    .filter((escalation) => !isAnswered(escalation))
    .toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
