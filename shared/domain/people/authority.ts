/**
 * Authority: who must say yes to a change of the baseline, and why, worked out from what the change does and not from what
 * its requester would like. Pure, and read by the server (to ask) and by the tab (to show, while the change is written).
 */
import { businessDaysBetween } from '../time/calendar.ts';
import { holdersOf, rolesOf, type Program, type Role } from '../kinds/program/program.ts';
import type { RequiredFunction } from '../kinds/approval/approval.ts';
import type { BaselineChange, ChangeRequest, Reach } from '../kinds/change/change-request.ts';
import type { Money } from '../record.ts';
import type { Milestone } from '../kinds/milestone/milestone.ts';

/** Business days by which a promised milestone may slip on the TPM's word. */
const SLIP_TOLERANCE_DAYS = 10;
/** Share of the promised budget by which it may grow without an executive. */
const BUDGET_TOLERANCE = 0.1;

/** Business days the approvers have, by class. */
export const DECISION_DAYS = { minor: 2, standard: 3, major: 5 } as const;

export type ChangeClass = keyof typeof DECISION_DAYS;

/** Who must approve a change, and why. */
export interface Authority {
  readonly changeClass: ChangeClass;
  /** Sentences: what makes it of this class. */
  readonly why: readonly string[];
  readonly required: readonly RequiredFunction[];
  /** Approvals beside those of the required functions. */
  readonly atLeast: number;
}

/** What of a change decides who approves it. */
export type ChangeFacts = Pick<ChangeRequest, 'changeKind' | 'baselineChanges' | 'reaches' | 'impact'>;

/** The role that answers for a function: `approver:security` for `security`. Sponsor and TPM answer as what they are. */
const roleFor = (name: string): Role => (name === 'sponsor' || name === 'tpm' ? name : `approver:${name}`);

/** The functions a person may answer for in a program. */
export function functionsOf(program: Program, personId: string): readonly string[] {
  const roles = rolesOf(program, personId);
  return roles.map((role) => role.replace(/^approver:/, '')).filter((name) => roles.includes(roleFor(name)));
}

/** Stands in an approval for whichever function one answers for. */
export const ANY_FUNCTION = 'approver';

const answersForAny = (program: Program, personId: string): boolean =>
  rolesOf(program, personId).some((role) => role.startsWith('approver:'));

/** The functions in which a person answers an approval that asks for these. */
export const answeringFunctions = (
  program: Program,
  personId: string,
  required: readonly RequiredFunction[],
): readonly string[] =>
  required.some(({ function: name }) => name === ANY_FUNCTION) && answersForAny(program, personId)
    ? [...functionsOf(program, personId), ANY_FUNCTION]
    : functionsOf(program, personId);

/** Everyone who may answer for a function. */
export const answerersOf = (program: Program, name: string): readonly string[] =>
  name === ANY_FUNCTION
    ? program.members.map(({ personId }) => personId).filter((personId) => answersForAny(program, personId))
    : holdersOf(program, roleFor(name));

/** Everyone whose approval counts in a program. */
export const approversOf = (program: Program): readonly string[] =>
  program.members.map(({ personId }) => personId).filter((personId) => functionsOf(program, personId).length > 0);

/** What makes a change major by whom it reaches. */
const MAJOR_REACH: { readonly [R in Reach]?: string } = {
  customers: 'It reaches customers.',
  revenue: 'It touches revenue.',
};

/** Reaches for which the function of that name answers. */
const ANSWERED_REACH: { readonly [R in Reach]?: string } = {
  security: 'It touches security, and Security answers for that.',
  compliance: 'It touches compliance, and Compliance answers for that.',
  operations: 'It touches operations, and Operations answers for launch windows and readiness.',
};

/**
 * Class and approvers of a change. A minor change stays within the TPM's tolerance; a standard one touches what was
 * promised; a major one reaches customers, revenue, a quarter's commitment or the budget beyond its tolerance.
 *
 * @param milestone The milestone of a quoted number.
 * @param requesterId Who asks: where that is the program's only TPM, a minor change goes to the sponsor instead.
 */
export function authorityOf(
  change: ChangeFacts,
  program: Program,
  milestone: (number: string) => Milestone | undefined,
  requesterId: string,
): Authority {
  const saysCustomers = change.impact.customers && !change.reaches.includes('customers');
  const major = [
    ...change.reaches.flatMap((reach) => MAJOR_REACH[reach] ?? []),
    ...(saysCustomers ? ['It says what it does to customers.'] : []),
    ...change.baselineChanges.flatMap((line) => majorBy(line, program, milestone)),
  ];
  const standard = change.baselineChanges.flatMap((line) => standardBy(line, program));
  const isMinor = major.length + standard.length === 0;
  const changeClass: ChangeClass = major.length > 0 ? 'major' : isMinor ? 'minor' : 'standard';
  const why = isMinor ? ['It stays within tolerance.'] : [...major, ...standard];
  const asked = [decider(changeClass, program, requesterId), ...answeringFor(change, milestone)];
  const names = asked.map((each) => each.function);
  const required = asked.filter((each, index) => names.indexOf(each.function) === index);
  const atLeast = changeClass === 'major' && program.profile !== 'light' ? 1 : 0;
  return { changeClass, why: [...new Set(why)], required, atLeast };
}

function majorBy(
  line: BaselineChange,
  { baseline }: Program,
  milestone: (number: string) => Milestone | undefined,
): string[] {
  switch (line.part) {
    case 'scope':
      return [];
    case 'budget': {
      const from = baseline?.promise?.budget ?? line.from;
      return from ? majorByBudget(from, line.to) : [];
    }
    case 'milestone': {
      const { record, from, to } = line;
      const slips = from && (!to || to > from);
      return slips && milestone(record)?.isQuarterCommitment
        ? [`${record} is a commitment of the quarter${to ? ', and it slips' : ''}.`]
        : [];
    }
    case 'cancel':
      return milestone(line.record)?.isQuarterCommitment
        ? [`${line.record} is a commitment of the quarter, and it is given up.`]
        : [];
    case 'terms':
      return line.from?.isQuarterCommitment && line.to.isQuarterCommitment === false
        ? [`${line.record} is a commitment of the quarter, and would be one no longer.`]
        : [];
  }
}

function majorByBudget(from: Money, to: Money): string[] {
  if (from.currency !== to.currency) return ['The budget is counted in another currency.'];
  return to.amount > from.amount * (1 + BUDGET_TOLERANCE) ? ['The budget grows by more than a tenth.'] : [];
}

function standardBy(line: BaselineChange, program: Program): string[] {
  switch (line.part) {
    case 'scope':
      return [line.to ? `${line.record} joins the promised scope.` : `${line.record} leaves the promised scope.`];
    case 'budget':
      return [line.from ? 'It changes the promised budget.' : 'It promises a budget.'];
    case 'milestone': {
      if (!line.to) return [`${line.record} is promised no longer.`];
      if (!line.from) return [`${line.record} is promised for the first time.`];
      const promise = program.baseline?.promise;
      const from = promise?.milestones[line.record] ?? line.from;
      const slip = businessDaysBetween(from, line.to, promise?.calendar ?? program.calendar);
      return slip > SLIP_TOLERANCE_DAYS
        ? [
            from === line.from
              ? `${line.record} slips by ${slip} business days; up to ${SLIP_TOLERANCE_DAYS} are within tolerance.`
              : `${line.record} slips by ${slip} business days in all since the sponsor promised it; up to ${SLIP_TOLERANCE_DAYS} are within tolerance.`,
          ]
        : [];
    }
    case 'cancel':
      return [`${line.record} is given up.`];
    case 'terms':
      return [`It changes what is promised of ${line.record}.`];
  }
}

function decider(changeClass: ChangeClass, program: Program, requesterId: string): RequiredFunction {
  if (changeClass === 'major')
    return { function: 'sponsor', why: 'A change of this reach is the sponsor’s to decide.' };
  if (changeClass === 'standard') return { function: 'sponsor', why: 'It changes what the sponsor promised.' };
  if (program.profile === 'regulated')
    return { function: 'sponsor', why: 'In a regulated program every change of the baseline is the sponsor’s.' };
  return answerersOf(program, 'tpm').some((personId) => personId !== requesterId)
    ? { function: 'tpm', why: 'Within tolerance the TPM decides.' }
    : { function: 'sponsor', why: 'The TPM asks for it, and nobody approves their own change.' };
}

/** Types of milestones for which a function answers, whatever the change calls itself. */
const ANSWERED_TYPE: { readonly [T in NonNullable<Milestone['milestoneType']>]?: RequiredFunction } = {
  launch: { function: 'operations', why: 'It moves a launch, and Operations answers for launch windows.' },
  compliance: { function: 'compliance', why: 'It moves a milestone of compliance, and Compliance answers for that.' },
};

function answeringFor(
  { changeKind, reaches, baselineChanges }: ChangeFacts,
  milestone: (number: string) => Milestone | undefined,
): RequiredFunction[] {
  const forReach = reaches.flatMap((reach) => {
    const why = ANSWERED_REACH[reach];
    return why ? [{ function: reach, why }] : [];
  });
  const types = baselineChanges.flatMap((line) =>
    line.part === 'budget' || line.part === 'scope' ? [] : (milestone(line.record)?.milestoneType ?? []),
  );
  const moved = [...(changeKind === 'launch' ? ['launch' as const] : []), ...types];
  return [...forReach, ...moved.flatMap((type) => ANSWERED_TYPE[type] ?? [])];
}
