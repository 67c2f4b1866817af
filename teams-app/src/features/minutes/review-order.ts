import { readNumber } from '#shared/domain/kind-places.ts';
import type { AgendaItem, Capture, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { CANDIDATE_KINDS, type Candidate, type CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';

/** Which candidates are shown. */
export type KindFilter = CandidateKind | 'all';

/** Candidates of one point of the agenda, and what was captured under it. */
export interface CandidateGroup {
  /** Undefined for what belongs to no point. */
  readonly item: AgendaItem | undefined;
  readonly place: number;
  readonly candidates: readonly Candidate[];
  /** Both in the order in which they were said; the transcript is taken to begin when the meeting was started. */
  readonly rows: readonly (Candidate | Capture)[];
}

/** What the grouping needs of a meeting. */
export type Grouping = Pick<Meeting, 'agenda' | 'captures' | 'startedAt'>;

/** How many candidates of each kind there are, without kinds that do not occur. */
export const kindCounts = (candidates: readonly Candidate[]): readonly (readonly [CandidateKind, number])[] =>
  CANDIDATE_KINDS.map((kind) => [kind, candidates.filter((each) => each.kind === kind).length] as const).filter(
    ([, count]) => count > 0,
  );

/** The candidates in the order of the agenda, then of the meeting; without an agenda they are one group. */
export function grouped(
  candidates: readonly Candidate[],
  { agenda, captures, startedAt }: Grouping,
  filter: KindFilter,
): readonly CandidateGroup[] {
  const isShown = (kind: string | undefined) => filter === 'all' || kind === filter;
  const ordered = candidates
    .filter(({ kind }) => isShown(kind))
    .sort((a, b) => a.cueFrom - b.cueFrom || a.cueTo - b.cueTo);
  const captured = captures.filter(({ record }) => isShown(readNumber(record)?.kind));
  const placeOf = ({ agendaIndex }: Candidate | Capture) =>
    agendaIndex !== undefined && agendaIndex < agenda.length ? agendaIndex : agenda.length;
  const saidAt = (row: Candidate | Capture): number => {
    if ('startSeconds' in row) return row.startSeconds;
    return startedAt ? (Date.parse(row.capturedAt) - Date.parse(startedAt)) / 1000 : 0;
  };
  return [...agenda, undefined]
    .map((item, place) => {
      const isHere = (row: Candidate | Capture) => placeOf(row) === place;
      const here = ordered.filter(isHere);
      const rows = [...here, ...captured.filter(isHere)].sort((a, b) => saidAt(a) - saidAt(b));
      return { item, place, candidates: here, rows };
    })
    .filter(({ rows }) => rows.length > 0);
}

/** How far the review is. */
export function progressOf(candidates: readonly Candidate[]): { readonly reviewed: number; readonly total: number } {
  return { reviewed: candidates.filter(({ state }) => state !== 'open').length, total: candidates.length };
}

/** The one `step` places further in the list; stays at its ends. */
export function neighbour(shown: readonly Candidate[], id: string | undefined, step: 1 | -1): string | undefined {
  const at = shown.findIndex((each) => each.id === id);
  if (at < 0) return shown[step === 1 ? 0 : shown.length - 1]?.id;
  return (shown[at + step] ?? shown[at])?.id;
}

/** The next candidate that waits for a decision after `id`, from the top again at the end; undefined when none does. */
export function nextOpen(shown: readonly Candidate[], id: string | undefined): string | undefined {
  const at = shown.findIndex((each) => each.id === id);
  return [...shown.slice(at + 1), ...shown.slice(0, Math.max(at, 0))].find(({ state }) => state === 'open')?.id;
}
