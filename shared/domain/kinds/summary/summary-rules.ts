import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf } from '../../kind-rules.ts';
import { linked } from '../../linked.ts';
import { isMember } from '../program/program.ts';
import { type Claim, type Summary, summaryReaders } from './summary.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';

/** @throws Refusal `input/invalid` when there is none of that id. */
function claimOf(summary: Summary, id: string): Claim {
  const claim = summary.claims.find((each) => each.id === id);
  if (!claim) throw invalid('/claimId', `This summary has no claim ${id}.`);
  return claim;
}

const withClaim = (summary: Summary, id: string, ...instead: readonly Claim[]): Summary => ({
  ...summary,
  claims: summary.claims.flatMap((each) => (each.id === id ? instead : [each])),
});

const check = ({ periodFromOn, periodToOn }: Summary): FieldError[] =>
  periodFromOn <= periodToOn ? [] : [{ path: '/periodToOn', message: 'A period ends on its first day or later.' }];

/** What the check of the new words against the claim's citations found comes with them; the use case works it out. */
const revise: RuleOf<'summary', 'revise'> = (before, { claimId, text, problems, warnings }, { caller }) => {
  // The reason that was given spoke of other words.
  const { override: _override, ...claim } = claimOf(before, claimId);
  const revised = { ...claim, text, problems, warnings, isEdited: true, editedById: caller.personId };
  return { subject: withClaim(before, claimId, revised) };
};

const strike: RuleOf<'summary', 'strike'> = (before, { claimId }) => {
  claimOf(before, claimId);
  return { subject: withClaim(before, claimId) };
};

/** Says a claim although its evidence does not carry it, with a reason that readers see. */
const override: RuleOf<'summary', 'override'> = (before, { claimId, reason }, { caller }) => {
  const claim = claimOf(before, claimId);
  if (claim.problems.length === 0) throw invalid('/claimId', 'The evidence carries this claim; it needs no reason.');
  return { subject: withClaim(before, claimId, { ...claim, override: { byId: caller.personId, reason } }) };
};

/** Asks a member to read it before it is published; asked again, another one. */
const submit: RuleOf<'summary', 'submit'> = (before, { reviewerId }, context) => {
  if (!isMember(context.program, reviewerId))
    throw invalid('/reviewerId', 'The reviewer is not a member of this program.');
  if (reviewerId === context.caller.personId) throw invalid('/reviewerId', 'Somebody other than you reviews it.');
  return {
    subject: { ...before, status: 'in-review', reviewerId },
    owed: told([reviewerId], 'to-review', before.number, context),
  };
};

const overlap = (one: Summary, other: Summary): boolean =>
  one.periodFromOn <= other.periodToOn && other.periodFromOn <= one.periodToOn;

const publish: RuleOf<'summary', 'publish'> = (before, _body, context) => {
  const unsupported = before.claims.filter((claim) => claim.problems.length > 0 && !claim.override).length;
  if (unsupported > 0) throw new Refusal('summary/unsupported-claims', { facts: { unsupported } });
  const earlier = context.list('summary').filter((each) => each.status === 'published' && overlap(each, before));
  const published: Summary = {
    ...before,
    status: 'published',
    publishedById: context.caller.personId,
    publishedAt: context.now,
  };
  return {
    subject: earlier.reduce((summary, each) => linked(summary, 'supersedes', each.number), published),
    also: earlier.map((each) => ({ ...each, status: 'superseded' })),
    owed: told(summaryReaders(context.program), 'published', before.number, context),
  };
};

export const summaryRules = {
  kind: 'summary',
  begin: () => ({ status: 'drafted' }),
  check,
  commands: { revise, strike, override, submit, publish },
} satisfies KindRules<'summary'>;
