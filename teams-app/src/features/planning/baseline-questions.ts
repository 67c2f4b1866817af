import { PLANNING_LIFE, type PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { REASON } from '../../ui/kind/common-fields.ts';
import { fieldsFrom } from '../../ui/kind/lines.ts';
import type { Question } from './form-drawer.tsx';
import type { ActOnSession } from './plan-questions.ts';

/** Asks why the plan is taken up again. */
export const reopening = ({ number, change }: PlanningSession, act: ActOnSession): Question => ({
  title: 'Plan again',
  keptAs: `reopen ${number}`,
  about: change
    ? `Votes are cleared, and ${change} is withdrawn unless it is decided. The milestones stay.`
    : 'Votes are cleared. The milestones stay.',
  fields: fieldsFrom(PLANNING_LIFE.commands.reopen.body, [REASON]),
  initial: {},
  saveLabel: 'Plan again',
  onSave: (values) => act('reopen', bodyOf(values)),
});

/** Asks why the sponsor should promise this plan. */
export const baselineRequest = ({ number, proposals }: PlanningSession, act: ActOnSession): Question => ({
  title: 'Ask for the baseline',
  keptAs: `request-baseline ${number}`,
  about: `A change request is drafted with the days of ${proposals.length === 1 ? 'the milestone' : `all ${proposals.length} milestones`} in the plan. It is approved like any other; until then the baseline stands.`,
  fields: fieldsFrom(PLANNING_LIFE.commands['request-baseline'].body, [
    { name: 'reason', hint: 'What approvers need to know: how the vote went, what was left out.' },
  ]),
  initial: {},
  saveLabel: 'Draft change request',
  onSave: (values) => act('request-baseline', bodyOf(values)),
});
