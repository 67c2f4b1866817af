import type { Capture, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';

/** What minutes record. */
export interface RecordsIn {
  readonly accepted: readonly Candidate[];
  /** Captured while the meeting ran, without those that an accepted candidate was said to be. */
  readonly captured: readonly Capture[];
}

/** The records of minutes, each once. */
export function recordsIn(candidates: readonly Candidate[], meeting: Pick<Meeting, 'captures'> | undefined): RecordsIn {
  const accepted = candidates.filter(({ state }) => state === 'accepted');
  const told = new Set(accepted.map(({ record }) => record));
  return { accepted, captured: meeting?.captures.filter(({ record }) => !told.has(record)) ?? [] };
}
