import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { ScopeItem } from './scope-item.ts';
import { Refusal } from '../../refusal.ts';

const needsChangeRequest = (detail: string): Refusal => new Refusal('baseline/needs-change-request', { detail });

/** @throws Refusal `baseline/needs-change-request` when the edit would change what was promised. */
function edited(before: ScopeItem, after: ScopeItem, { program }: RuleContext): ScopeItem {
  const isPromise = before.status === 'committed' && program.baseline !== undefined;
  if (isPromise && (before.direction !== after.direction || before.size !== after.size))
    throw needsChangeRequest('Direction and size of committed scope belong to the baseline.');
  return after;
}

/** Scope is delivered as it was committed; before there is a baseline, also as it was proposed. */
const deliver: RuleOf<'scope', 'deliver'> = (before, _body, { program }) => {
  if (before.direction === 'out')
    throw new Refusal('record/wrong-state', { detail: "An item that is out of scope can't be delivered." });
  if (before.status === 'proposed' && program.baseline)
    throw needsChangeRequest('This was proposed after the baseline and is not committed.');
  return { subject: { ...before, status: 'delivered' } };
};

const remove: RuleOf<'scope', 'remove'> = (before, { reason }, { program }) => {
  if (before.status === 'committed' && program.baseline)
    throw needsChangeRequest('This item is committed in the baseline.');
  return { subject: { ...before, status: 'removed', statusReason: reason } };
};

/** Every item begins as proposed: what comes after the baseline is committed by a change request. */
export const scopeRules = {
  kind: 'scope',
  begin: () => ({ status: 'proposed' }),
  edited,
  commands: { deliver, remove },
} satisfies KindRules<'scope'>;
