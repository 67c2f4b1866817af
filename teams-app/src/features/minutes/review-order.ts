import type { AgendaItem } from '#shared/domain/records/meeting.ts';
import { CANDIDATE_KINDS, type Candidate, type CandidateKind } from '#shared/domain/records/minutes.ts';

/** Which candidates are shown. */
export type KindFilter = CandidateKind | 'all';

/** Candidates of one point of the agenda. */
export interface CandidateGroup {
  /** Undefined for what belongs to no point. */
  readonly item: AgendaItem | undefined;
  readonly place: number;
  readonly candidates: readonly Candidate[];
}

/** How many candidates of each kind there are, without kinds that do not occur. */
export const kindCounts = (candidates: readonly Candidate[]): readonly (readonly [CandidateKind, number])[] =>
  CANDIDATE_KINDS.map((kind) => [kind, candidates.filter((each) => each.kind === kind).length] as const).filter(
    ([, count]) => count > 0,
  );

/** The candidates in the order of the agenda, then of the meeting; without an agenda they are one group. */
export function grouped(
  candidates: readonly Candidate[],
  agenda: readonly AgendaItem[],
  filter: KindFilter,
): readonly CandidateGroup[] {
  const shown = candidates.filter(({ kind }) => filter === 'all' || kind === filter);
  const ordered = [...shown].sort((a, b) => a.cueFrom - b.cueFrom || a.cueTo - b.cueTo);
  const placeOf = ({ agendaIndex }: Candidate) =>
    agendaIndex !== undefined && agendaIndex < agenda.length ? agendaIndex : agenda.length;
  return [...agenda, undefined]
    .map((item, place) => ({ item, place, candidates: ordered.filter((each) => placeOf(each) === place) }))
    .filter((group) => group.candidates.length > 0);
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
