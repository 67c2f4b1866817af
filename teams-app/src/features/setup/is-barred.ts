import type { Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';

/** True for a step that failed when it was last seen. */
export const isBarred = ({ workedAt, failedAt }: Sighting): boolean =>
  failedAt !== undefined && (workedAt === undefined || workedAt < failedAt);
