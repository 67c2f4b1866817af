import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Milestone } from './milestone.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { seen } from '../../seen.ts';
import { toldOwner } from '../../told-owner.ts';

/** The numbers from which a milestone can be reached by going back over predecessors, itself left out. */
function before(milestone: Milestone, context: RuleContext): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...milestone.predecessors];
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    if (reached.has(number)) continue;
    reached.add(number);
    const record = number === milestone.number ? milestone : context.find(number);
    if (record?.kind === 'milestone') open.push(...record.predecessors);
  }
  return reached;
}

function check(milestone: Milestone, context: RuleContext): FieldError[] {
  const was = context.find(milestone.number);
  const known = was?.kind === 'milestone' ? was : undefined;
  const errors: FieldError[] = [];
  milestone.predecessors.forEach((number, index) => {
    const path = `/predecessors/${index}`;
    if (number === milestone.number) errors.push({ path, message: 'A milestone does not come before itself.' });
    else if (milestone.predecessors.indexOf(number) < index)
      errors.push({ path, message: `${number} is named twice.` });
    else if (!known?.predecessors.includes(number) && !seen('milestone', number, context))
      errors.push({ path, message: `There is no milestone ${number}.` });
  });
  if (errors.length === 0 && before(milestone, context).has(milestone.number))
    errors.push({ path: '/predecessors', message: 'These predecessors come after the milestone themselves.' });
  if (milestone.team && milestone.team !== known?.team && !context.program.teams.includes(milestone.team))
    errors.push({ path: '/team', message: `The program has no team “${milestone.team}”.` });
  return errors;
}

const flag: RuleOf<'milestone', 'flag'> = (milestone, { reason }) => ({
  subject: { ...milestone, status: 'at-risk', statusReason: reason },
});

/** The threat is over: it is planned again as it was. */
const recover: RuleOf<'milestone', 'recover'> = (milestone, { reason }) => {
  const { statusReason: _reason, ...rest } = milestone;
  return { subject: { ...rest, status: 'planned' }, reason };
};

/** Met is met: every criterion holds but the advisory ones. A missed milestone can still be met, late. */
const meet: RuleOf<'milestone', 'meet'> = (milestone, { actualOn }, context) => {
  if (actualOn > context.today) throw invalid('/actualOn', 'A milestone is met today or earlier.');
  const errors = milestone.acceptanceCriteria.flatMap(({ text, isMet, isAdvisory }, index) =>
    isMet || isAdvisory ? [] : [{ path: `/acceptanceCriteria/${index}`, message: `Not met yet: ${text}` }],
  );
  if (errors.length > 0) throw new Refusal('input/invalid', { errors });
  const { statusReason: _reason, ...rest } = milestone;
  return { subject: { ...rest, status: 'met', actualOn }, owed: toldOwner(milestone, context) };
};

const miss: RuleOf<'milestone', 'miss'> = (milestone, { reason }, context) => ({
  subject: { ...milestone, status: 'missed', statusReason: reason },
  owed: toldOwner(milestone, context),
});

const cancel: RuleOf<'milestone', 'cancel'> = (milestone, { reason }) => ({
  subject: { ...milestone, status: 'cancelled', statusReason: reason },
});

export const milestoneRules = {
  kind: 'milestone',
  begin: () => ({ status: 'planned' }),
  check,
  commands: { flag, recover, meet, miss, cancel },
} satisfies KindRules<'milestone'>;
