import type { Day } from '../../time/day.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Agreement, Dependency } from './dependency.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { speaksFor } from '../../people/speaks-for.ts';

/** What the two sides agree to; a change of any of it asks both again. */
const TERMS = ['deliverable', 'needByOn', 'promisedOn', 'providerTeam', 'consumerTeam'] as const;
const TEAM = { provider: 'providerTeam', consumer: 'consumerTeam' } as const;

/** @throws Refusal `access/denied` unless the caller is of that team or leads the program. */
function requireSide(team: string | undefined, { caller, program }: RuleContext): void {
  if (!speaksFor(team, caller, program)) throw new Refusal('access/denied', { detail: 'This is for the other team.' });
}

function withoutAgreement(dependency: Dependency): Dependency {
  const { providerAgreement: _provider, consumerAgreement: _consumer, statusReason: _reason, ...rest } = dependency;
  return { ...rest, status: 'requested' };
}

function check(dependency: Dependency, context: RuleContext): FieldError[] {
  const before = context.find(dependency.number);
  const errors: FieldError[] = [];
  for (const name of Object.values(TEAM)) {
    const team = dependency[name];
    const isKnown = before?.kind === 'dependency' && before[name] === team;
    if (team && !isKnown && !context.program.teams.includes(team))
      errors.push({ path: `/${name}`, message: `The program has no team “${team}”.` });
  }
  if (dependency.providerTeam && dependency.providerTeam === dependency.consumerTeam)
    errors.push({ path: '/consumerTeam', message: 'The team that needs it is another than the team that gives it.' });
  return errors;
}

/** Either side's change of the terms re-opens what was agreed; a promise is the provider's to change. */
function edited(before: Dependency, after: Dependency): Dependency {
  return TERMS.some((term) => before[term] !== after[term]) ? withoutAgreement(after) : after;
}

/**
 * One side's yes. It is agreed when both have said so, to the same promise: a new promise, or a first one later than
 * needed, asks the consumer again.
 */
const agree: RuleOf<'dependency', 'agree'> = (before, { side, promisedOn }, context) => {
  if (!before[TEAM[side]]) throw invalid('/side', `This dependency names no ${side} team yet.`);
  requireSide(before[TEAM[side]], context);
  if (side === 'consumer' && promisedOn) throw invalid('/promisedOn', 'Only the provider promises a day.');
  if (side === 'provider' && !promisedOn) throw invalid('/promisedOn', 'Say the day that is promised.');
  if (promisedOn && promisedOn < context.today && promisedOn !== before.promisedOn)
    throw invalid('/promisedOn', 'A promise is for today or later.');
  const agreement: Agreement = { byId: context.caller.personId, agreedAt: context.now };
  const { statusReason: _reason, consumerAgreement, ...rest } = before;
  if (side === 'consumer') return { subject: agreed({ ...rest, consumerAgreement: agreement }) };
  const day = promisedOn as Day;
  const isSettled = before.promisedOn ? day === before.promisedOn : !before.needByOn || day <= before.needByOn;
  const kept = isSettled && consumerAgreement ? { consumerAgreement } : {};
  return { subject: agreed({ ...rest, ...kept, promisedOn: day, providerAgreement: agreement }) };
};

const agreed = (dependency: Dependency): Dependency => ({
  ...dependency,
  status: dependency.providerAgreement && dependency.consumerAgreement ? 'agreed' : 'requested',
});

const flag: RuleOf<'dependency', 'flag'> = (before, { reason }) => ({
  subject: { ...before, status: 'at-risk', statusReason: reason },
});

/** What both sides agreed to is delivered. */
const deliver: RuleOf<'dependency', 'deliver'> = (before, { deliveredOn }, { today }) => {
  const isLacking =
    (before.providerTeam && !before.providerAgreement) || (before.consumerTeam && !before.consumerAgreement);
  if (isLacking) throw new Refusal('record/wrong-state', { detail: 'Both teams agree to it before it is delivered.' });
  if (deliveredOn > today) throw invalid('/deliveredOn', 'It is delivered today or earlier.');
  const { statusReason: _reason, ...rest } = before;
  return { subject: { ...rest, status: 'delivered', deliveredOn } };
};

const reject: RuleOf<'dependency', 'reject'> = (before, { reason }) => {
  return { subject: { ...withoutAgreement(before), status: 'rejected', statusReason: reason } };
};

/** A rejected one may be edited: other terms are a new request. */
export const dependencyRules = {
  kind: 'dependency',
  begin: () => ({ status: 'requested' }),
  edited,
  check,
  commands: { agree, flag, deliver, reject },
} satisfies KindRules<'dependency'>;
