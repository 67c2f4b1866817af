import type { SightingReply } from '#shared/contracts/replies.ts';

/** True for a step that failed when it was last seen. */
export const isBarred = ({ workedAt, failedAt }: SightingReply): boolean =>
  failedAt !== undefined && (workedAt === undefined || workedAt < failedAt);
