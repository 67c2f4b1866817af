/**
 * Quarterly planning: teams propose milestones and say what they can carry, everybody votes how sure they are, and the plan
 * becomes the baseline by a change request like any other. Dependencies between teams are records of their own.
 */
import { type AnyRecord, isFinal } from '../../kinds.ts';
import type { Day } from '../../time/day.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Milestone } from '../milestone/milestone.ts';
import type { ConfidenceVote, PlanningSession, Proposal } from './planning-session.ts';
import { idOfNumber } from '../../record-id.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { same } from '../../same.ts';
import { seen } from '../../seen.ts';
import { speaksFor } from '../../people/speaks-for.ts';
import { told } from '../../told.ts';
import { changeRules } from '../change/change-rules.ts';
import { votersOf } from './voters-of.ts';

const MOST_PROPOSALS = 40;

const denied = (detail: string): Refusal => new Refusal('access/denied', { detail });

/** Each team speaks for itself; a lead may speak for all. */
function requireTeam(team: string, context: RuleContext): void {
  if (!context.program.teams.includes(team)) throw invalid('/team', `The program has no team “${team}”.`);
  requireSpeaker(team, context);
}

function requireSpeaker(team: string, { caller, program }: RuleContext): void {
  if (!speaksFor(team, caller, program)) throw denied(`Somebody of ${team}, the TPM or the sponsor says that.`);
}

function check({ periodFromOn, periodToOn }: PlanningSession): FieldError[] {
  return periodToOn < periodFromOn ? [{ path: '/periodToOn', message: 'The period ends before it begins.' }] : [];
}

/** What was planned, or voted on, is a plan for a period in a measure: neither changes under it. */
function edited(before: PlanningSession, after: PlanningSession): PlanningSession {
  const { status, periodFromOn, periodToOn, measure } = before;
  const isSame = same([periodFromOn, periodToOn, measure], [after.periodFromOn, after.periodToOn, after.measure]);
  if (status === 'open' || isSame) return after;
  throw invalid('/periodFromOn', 'Period and measure change while the plan is open: plan again first.');
}

/**
 * A team proposes a milestone of the period: one that is planned already, or a new one made from title and day. Proposed
 * again, its demand is said anew.
 * @throws Refusal `access/denied` for another team's milestone, too; `input/invalid`.
 */
const propose: RuleOf<'planning', 'propose'> = (
  before,
  { team, demand, milestone: number, title, forecastOn },
  context,
) => {
  requireTeam(team, context);
  const planned = number === undefined ? undefined : known(number, context);
  if (planned && title) throw invalid('/title', `${planned.number} has its title already.`);
  if (planned?.team && planned.team !== team) requireSpeaker(planned.team, context);
  const day = forecastOn ?? planned?.forecastOn;
  if (!day) throw invalid('/forecastOn', 'Say on which day the team expects it.');
  if (day < before.periodFromOn || day > before.periodToOn)
    throw invalid('/forecastOn', `The session plans ${before.periodFromOn} to ${before.periodToOn}.`);
  const others = before.proposals.filter((each) => each.milestone !== number);
  if (others.length >= MOST_PROPOSALS)
    throw invalid('/milestone', `A session takes up to ${MOST_PROPOSALS} milestones.`);
  const milestone = planned ? { ...planned, team, forecastOn: day } : begun(before, { team, title, day }, context);
  const proposal: Proposal = { milestone: milestone.number, team, demand, byId: context.caller.personId };
  const also = planned && same(planned, milestone) ? [] : [milestone];
  return { subject: { ...before, proposals: [...others, proposal] }, also };
};

function known(number: string, context: RuleContext): Milestone {
  const milestone = seen('milestone', number, context);
  if (!milestone) throw invalid('/milestone', `There is no milestone ${number}.`);
  if (milestone.status !== 'planned' && milestone.status !== 'at-risk')
    throw invalid('/milestone', `${number} is ${milestone.status} and cannot be planned.`);
  return milestone;
}

function begun(
  { confidential, watcherIds }: PlanningSession,
  { team, title, day }: { team: string; title: string | undefined; day: Day },
  context: RuleContext,
): Milestone {
  if (!title) throw invalid('/title', 'Name the milestone, or choose one that is planned already.');
  const shared = confidential ? { confidential, watcherIds } : {};
  return context.begin('milestone', { title, team, forecastOn: day, ...shared });
}

/** A team takes a milestone out of the plan; the milestone itself stays. */
const drop: RuleOf<'planning', 'drop'> = (before, { milestone }, context) => {
  const proposal = before.proposals.find((each) => each.milestone === milestone);
  if (!proposal || !seen('milestone', milestone, context))
    throw invalid('/milestone', `${milestone} is not proposed in this session.`);
  requireSpeaker(proposal.team, context);
  return { subject: { ...before, proposals: before.proposals.filter((each) => each !== proposal) } };
};

/** A team says what it can carry in the period. */
const capacity: RuleOf<'planning', 'capacity'> = (before, { team, amount }, context) => {
  requireTeam(team, context);
  const others = before.capacities.filter((each) => each.team !== team);
  return { subject: { ...before, capacities: [...others, { team, amount }] } };
};

const openVote: RuleOf<'planning', 'open-vote'> = (before, _body, context) => {
  if (before.proposals.length === 0)
    throw invalid('/proposals', 'There is nothing to vote on yet: no milestone is proposed.');
  const { statusReason: _reason, ...rest } = before;
  return {
    subject: { ...rest, status: 'voting', votes: [] },
    owed: told(votersOf(before, context), 'asked', before.number, context),
  };
};

/** One vote a person; voting again replaces it while the vote is open. */
const vote: RuleOf<'planning', 'vote'> = (before, { confidence, comment }, { caller, now }) => {
  const cast: ConfidenceVote = { byId: caller.personId, confidence, castAt: now, ...(comment && { comment }) };
  return { subject: { ...before, votes: [...before.votes.filter(({ byId }) => byId !== caller.personId), cast] } };
};

const closeVote: RuleOf<'planning', 'close-vote'> = (before) => {
  if (before.votes.length === 0) throw invalid('/votes', 'Nobody has voted yet.');
  return { subject: { ...before, status: 'voted' } };
};

/** Back to planning: the votes are dropped, and an undecided request for the baseline is withdrawn. */
const reopen: RuleOf<'planning', 'reopen'> = (before, { reason }, context) => {
  const { change, ...rest } = before;
  return {
    subject: { ...rest, status: 'open', votes: [], statusReason: reason },
    also: change ? withdrawn(change, `${before.number} is planned again: ${reason}`, context) : [],
    reason,
  };
};

function withdrawn(number: string, reason: string, context: RuleContext): readonly AnyRecord[] {
  const change = context.find(number);
  if (change?.kind !== 'change' || isFinal(change)) return [];
  const { subject, also = [] } = changeRules.commands.withdraw(change, { reason }, context);
  return [subject, ...also];
}

/**
 * Drafts the change request that makes the plan the baseline; the sponsor approves it like any other.
 * @throws Refusal `input/invalid` when a milestone has no day, or the baseline promises all of it already.
 */
const requestBaseline: RuleOf<'planning', 'request-baseline'> = (before, { reason }, context) => {
  const { program } = context;
  const errors: FieldError[] = [];
  const lines = before.proposals.flatMap(({ milestone: number }) => {
    const milestone = context.find(number);
    if (milestone?.kind !== 'milestone' || milestone.status === 'cancelled' || milestone.status === 'met') return [];
    if (!milestone.forecastOn)
      errors.push({ path: '/proposals', message: `${number} “${milestone.title}” has no forecast day.` });
    const isPromised = program.baseline?.milestones[number] === milestone.forecastOn;
    return isPromised || !milestone.forecastOn
      ? []
      : [{ part: 'milestone' as const, record: number, to: milestone.forecastOn }];
  });
  if (errors.length > 0) throw new Refusal('input/invalid', { errors });
  if (lines.length === 0) throw invalid('/proposals', 'The baseline promises all of this already.');
  const count = lines.length === 1 ? '1 milestone is' : `${lines.length} milestones are`;
  const change = context.begin('change', {
    title: `Baseline: ${before.title}`.slice(0, 200),
    changeKind: 'schedule',
    reason,
    baselineChanges: lines,
    impact: { schedule: `${count} promised as planned in ${before.number}.` },
    links: [{ type: 'implements', to: before.number }],
    ...(before.confidential && { confidential: true, watcherIds: before.watcherIds }),
  });
  return { subject: { ...before, status: 'requested', change: change.number }, also: [change] };
};

export const planningRules = {
  kind: 'planning',
  begin: () => ({ status: 'open', capacities: [], proposals: [], votes: [] }),
  check,
  edited,
  // Its cards show the vote; the plan before it stands on none.
  owes: (before, after) =>
    before && (before.status !== 'open' || after.status !== 'open')
      ? [{ type: 'redraw', subject: idOfNumber(after.number) }]
      : [],
  commands: {
    propose,
    drop,
    capacity,
    'open-vote': openVote,
    vote,
    'close-vote': closeVote,
    reopen,
    'request-baseline': requestBaseline,
  },
} satisfies KindRules<'planning'>;
