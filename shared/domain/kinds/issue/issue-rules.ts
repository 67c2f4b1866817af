import { invalid } from '../../invalid.ts';
import type { KindRules, RecordCommand } from '../../kind-rules.ts';
import type { Issue } from './issue.ts';

const start: RecordCommand<Issue, object> = {
  from: ['open'],
  apply: (before) => ({ subject: { ...before, status: 'in-progress' } }),
};

const resolve: RecordCommand<Issue, { resolution: string }> = {
  from: ['open', 'in-progress'],
  apply(before, { resolution }, { caller, now }) {
    const said = { byId: caller.personId, resolvedAt: now, text: resolution };
    return { subject: { ...before, status: 'resolved', resolution: said } };
  },
};

/** A resolved issue closes without a word; any other closes with a reason. */
const close: RecordCommand<Issue, { reason?: string }> = {
  from: ['open', 'in-progress', 'resolved'],
  apply(before, { reason }) {
    if (before.status !== 'resolved' && !reason)
      throw invalid('/reason', 'Say why an issue that is not resolved is closed.');
    return { subject: { ...before, status: 'closed' }, ...(reason && { reason }) };
  },
};

const reopen: RecordCommand<Issue, { reason: string }> = {
  from: ['resolved', 'closed'],
  apply(before, { reason }) {
    const { resolution: _resolution, ...rest } = before;
    return { subject: { ...rest, status: 'open' }, reason };
  },
};

export const issueRules = {
  kind: 'issue',
  final: ['closed'],
  begin: ({ severity }) => ({ status: 'open', severity: severity ?? 'medium' }),
  commands: { start, resolve, close, reopen },
} satisfies KindRules<'issue'>;
