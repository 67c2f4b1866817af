import { invalid } from '../../invalid.ts';
import { toldOwner } from '../../told-owner.ts';
import type { KindRules, RuleOf } from '../../kind-rules.ts';

const start: RuleOf<'issue', 'start'> = (before) => ({ subject: { ...before, status: 'in-progress' } });

const resolve: RuleOf<'issue', 'resolve'> = (before, { resolution }, context) => {
  const said = { byId: context.caller.personId, resolvedAt: context.now, text: resolution };
  return { subject: { ...before, status: 'resolved', resolution: said }, owed: toldOwner(before, context) };
};

/** A resolved issue closes without a word; any other closes with a reason. */
const close: RuleOf<'issue', 'close'> = (before, { reason }, context) => {
  if (before.status !== 'resolved' && !reason)
    throw invalid('/reason', 'Say why an issue that is not resolved is closed.');
  return { subject: { ...before, status: 'closed' }, owed: toldOwner(before, context), ...(reason && { reason }) };
};

const reopen: RuleOf<'issue', 'reopen'> = (before, { reason }) => {
  const { resolution: _resolution, ...rest } = before;
  return { subject: { ...rest, status: 'open' }, reason };
};

export const issueRules = {
  kind: 'issue',
  begin: () => ({ status: 'open' }),
  commands: { start, resolve, close, reopen },
} satisfies KindRules<'issue'>;
