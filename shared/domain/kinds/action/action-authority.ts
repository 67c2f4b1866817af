import { COMMON_AUTHORITY, handedOver, othersWork, type KindAuthority } from '../../kind-authority.ts';

export const actionAuthority = {
  acts: {
    carry: (action, program) => othersWork(action, program),
    complete: (action, program) => othersWork(action, program),
    drop: (action, program) => othersWork(action, program),
  },
  fields: {
    ...COMMON_AUTHORITY,
    ownerId: handedOver,
    dueOn: (before, after, program) =>
      before.dueOn && (!after.dueOn || after.dueOn > before.dueOn) ? othersWork(before, program) : undefined,
  },
} satisfies KindAuthority<'action'>;
