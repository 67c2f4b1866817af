import { COMMON_AUTHORITY, handedOver, othersWork, type KindAuthority } from '../../kind-authority.ts';
import { SEVERITIES } from './issue.ts';

export const issueAuthority = {
  acts: {
    resolve: (issue, program) => othersWork(issue, program),
    close: (issue, program) => othersWork(issue, program),
  },
  fields: {
    ...COMMON_AUTHORITY,
    ownerId: handedOver,
    severity: (before, after, program) =>
      SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity)
        ? othersWork(before, program)
        : undefined,
  },
} satisfies KindAuthority<'issue'>;
