import type { KindRules, RuleOf } from '../../kind-rules.ts';
import { Refusal } from '../../refusal.ts';

/** Scope is delivered as it was committed; before there is a baseline, also as it was proposed. */
const deliver: RuleOf<'scope', 'deliver'> = (before, _body, { program }) => {
  if (before.direction === 'out')
    throw new Refusal('record/wrong-state', { detail: "An item that is out of scope can't be delivered." });
  if (before.status === 'proposed' && program.baseline)
    throw new Refusal('baseline/needs-change-request', {
      detail: 'This was proposed after the baseline and is not committed.',
    });
  return { subject: { ...before, status: 'delivered' } };
};

const remove: RuleOf<'scope', 'remove'> = (before, { reason }) => ({
  subject: { ...before, status: 'removed', statusReason: reason },
});

/** Every item begins as proposed: what comes after the baseline is committed by a change request. */
export const scopeRules = {
  kind: 'scope',
  begin: () => ({ status: 'proposed' }),
  commands: { deliver, remove },
} satisfies KindRules<'scope'>;
