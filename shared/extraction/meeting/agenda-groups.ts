import type { SpokenCandidate } from './spoken-candidate.ts';
import type { Sentence } from './sentences.ts';
import { contentWords, overlap } from '../phrases/word-overlap.ts';

/** An item of the meeting's agenda, in its order. */
export interface AgendaItem {
  readonly title: string;
}

/** The candidates that belong to one agenda item; `agendaTitle` null where there is no agenda, or before its first item. */
export interface CandidateGroup {
  readonly agendaTitle: string | null;
  readonly candidates: readonly SpokenCandidate[];
}

const ANNOUNCES =
  /(?<!\w)(?:next|agenda|item|topic|point|move on|moving on|let's (?:start|begin|turn)|first|second|third|last|turn to|come to|over to|then)(?!\w)/i;

interface Start {
  readonly cue: number;
  readonly item: number;
}

/** Where the talk reaches each item: the first sentence, after the previous item began, that announces or names it. */
function startsOf(items: readonly AgendaItem[], sentences: readonly Sentence[]): Start[] {
  const words = items.map((item) => contentWords(item.title));
  const starts: Start[] = [];
  let item = 0;
  for (const sentence of sentences) {
    const said = contentWords(sentence.text);
    let best = -1;
    let bestScore = 0;
    for (let at = item; at < words.length; at += 1) {
      const wanted = words[at] ?? new Set<string>();
      const { shared } = overlap(wanted, said);
      const part = wanted.size === 0 ? 0 : shared / wanted.size;
      const score = part + (ANNOUNCES.test(sentence.text) ? 0.35 : 0) - 0.05 * (at - item);
      const isReached = shared > 0 && score >= 0.7;
      if (isReached && score > bestScore) [best, bestScore] = [at, score];
    }
    if (best < 0) continue;
    starts.push({ cue: sentence.cueFrom, item: best });
    item = best + 1;
    if (item >= items.length) break;
  }
  return starts;
}

/** The item whose words a candidate shares most; -1 when it shares none. */
function likestItem(candidate: SpokenCandidate, words: readonly ReadonlySet<string>[]): number {
  const mine = contentWords(`${candidate.title} ${candidate.quote}`);
  let best = -1;
  let most = 0;
  words.forEach((wanted, at) => {
    const { shared } = overlap(wanted, mine);
    if (shared > most) [best, most] = [at, shared];
  });
  return best;
}

/** Puts candidates under agenda items by when they were said; where the talk has reached no item yet, by their words. */
export function groupByAgenda(
  candidates: readonly SpokenCandidate[],
  items: readonly AgendaItem[],
  sentences: readonly Sentence[],
): CandidateGroup[] {
  if (items.length === 0) return [{ agendaTitle: null, candidates }];
  const words = items.map((item) => contentWords(item.title));
  const starts = startsOf(items, sentences);
  const groups: SpokenCandidate[][] = [[], ...items.map(() => [])];
  for (const candidate of candidates) {
    const reached = starts.findLast((start) => start.cue <= candidate.cueTo)?.item;
    groups[(reached ?? likestItem(candidate, words)) + 1]?.push(candidate);
  }
  return groups
    .map((group, at) => ({ agendaTitle: items[at - 1]?.title ?? null, candidates: group }))
    .filter((group) => group.agendaTitle !== null || group.candidates.length > 0);
}
