import type { DraftCandidate } from './draft-candidate.ts';
import { contentWords, overlap } from '../phrases/word-overlap.ts';

/** How many earlier candidates of a kind are compared: keeps the work linear in very long meetings. */
const WINDOW = 120;

const POINTS_BACK = /^\S+ (?:(?:up|out|with|to|for|on) )?(?:it|that|this|them|him|her|one)(?!\w)/i;

function absorb(first: DraftCandidate, again: DraftCandidate): void {
  const isFar = again.cueFrom > first.cueTo + 1;
  if (isFar) first.repeats.push({ cueFrom: again.cueFrom, cueTo: again.cueTo });
  else first.cueTo = Math.max(first.cueTo, again.cueTo);
  if (again.due && (first.due === undefined || first.owner?.name === again.owner?.name)) first.due = again.due;
  if (!first.owner && again.owner) first.owner = again.owner;
  if (!first.decidedBy && again.decidedBy) first.decidedBy = again.decidedBy;
  const isClearer = POINTS_BACK.test(first.title) && !POINTS_BACK.test(again.title);
  const isFuller = again.confidence > first.confidence + 0.15 && again.title.length > first.title.length;
  if (isClearer || isFuller) {
    first.title = again.title;
    first.why = again.why;
  }
  first.confidence = Math.min(0.97, Math.max(first.confidence, again.confidence) + 0.03);
}

/** One candidate for each thing: what is said twice, or once more in the recap, cites both places. */
export function mergeRepeats(drafts: readonly DraftCandidate[]): DraftCandidate[] {
  const kept: DraftCandidate[] = [];
  const words = new Map<DraftCandidate, ReadonlySet<string>>();
  for (const draft of drafts) {
    const mine = contentWords(draft.title);
    const same = kept.slice(-WINDOW).find((one) => {
      if (one.kind !== draft.kind) return false;
      const { shared, ofSmaller } = overlap(words.get(one) ?? new Set(), mine);
      const isNear = draft.cueFrom <= one.cueTo + 4;
      const isOthers = one.owner !== undefined && draft.owner !== undefined && one.owner.name !== draft.owner.name;
      if (isOthers) return false;
      const isSameDeed =
        one.due !== undefined && one.due.day === draft.due?.day && one.owner?.name === draft.owner?.name;
      if (isSameDeed && shared >= 1) return true;
      return (shared >= 2 && ofSmaller >= 0.66) || (isNear && shared >= 1 && ofSmaller >= 0.5);
    });
    if (same) {
      absorb(same, draft);
    } else {
      kept.push(draft);
      words.set(draft, mine);
    }
  }
  return kept;
}
