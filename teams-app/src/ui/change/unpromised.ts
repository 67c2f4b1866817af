import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';

/** A line as people write it: without what is promised today, which is worked out. */
export function unpromised(line: BaselineChange): BaselineChange {
  const { from: _from, ...written } = line;
  return written;
}
