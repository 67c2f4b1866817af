import { ACTION_PHRASES, NOT_WORK, WORK, WORKS } from './action-phrases.ts';
import { DECISION_PHRASES, NOT_DECIDED } from './decision-phrases.ts';
import type { Phrase } from './phrase.ts';
import { RAID_PHRASES } from './raid-phrases.ts';

/** A phrase found in a clause. */
export interface PhraseHit {
  readonly phrase: Phrase;
  /** The words that matched. */
  readonly matched: string;
  readonly before: string;
  readonly rest: string;
  /** 0..1, after what surrounds the phrase has been weighed. */
  readonly confidence: number;
}

const PHRASES = [...DECISION_PHRASES, ...RAID_PHRASES, ...ACTION_PHRASES];
const WORKS_FIRST = new RegExp(`^(?:${WORKS})\\b`, 'i');
const UNREAL =
  /(?<![\w'])(?:if|whether|unless|suppose|imagine|would|could|should|might|maybe|perhaps|until|once|when|before|did|have|asked|wanted|propose|proposed|suggest|suggested|think about|what|why|how)(?![\w'])[^,]*$/i;
const DENIED = /(?:n't|(?<!\w)(?:not|never|nobody|no|without|hardly))(?:\s+\S+){0,3}\s*$/i;
const UNDONE =
  /^(?:already |now |all |been )*(?:solved|fixed|gone|resolved|closed|not|no longer|never|nothing|sorted|minor|small|low)(?!\w)/i;
const ASKING =
  /^(?:should|do|does|did|can|could|shall|would|will|is|are|was|what|who|when|why|where|how|which|have|has)(?!\w)/i;

function weigh(phrase: Phrase, before: string, rest: string, isQuestion: boolean, clause: string): number {
  const isAsked = isQuestion || ASKING.test(clause);
  if (isAsked && !phrase.mayAsk) return 0;
  if (phrase.kind === 'action') return weighAction(phrase, before, rest);
  if (phrase.kind !== 'question' && DENIED.test(before)) return 0;
  if (phrase.kind === 'decision' && (UNREAL.test(before) || NOT_DECIDED.test(rest))) return 0;
  if (phrase.kind === 'issue' && /(?<!\w)(?:if|unless|would|could|might)(?!\w)/i.test(before)) return 0;
  if (phrase.title === 'rest' && UNDONE.test(rest) && phrase.kind !== 'decision') return 0;
  return phrase.confidence;
}

function weighAction(phrase: Phrase, before: string, rest: string): number {
  if (NOT_WORK.test(rest) || DENIED.test(before)) return 0;
  if (
    /(?<!\w)(?:if|unless|when|once|whether|that|what|which|how|where|because|until|than|as)(?!\w)[^,]*$/i.test(before)
  )
    return 0;
  const isWork = WORK.test(rest) || WORKS_FIRST.test(rest);
  return phrase.confidence + (isWork ? 0.1 : -0.2);
}

/** The phrase that speaks clearest in a clause, or undefined when none does. */
export function strongestHit(clause: string, isQuestion: boolean): PhraseHit | undefined {
  let best: PhraseHit | undefined;
  for (const phrase of PHRASES) {
    const match = phrase.pattern.exec(clause);
    if (!match) continue;
    const before = clause.slice(0, match.index);
    const rest = clause.slice(match.index + match[0].length);
    const confidence = weigh(phrase, before, rest, isQuestion, clause);
    const isBetter = confidence > (best?.confidence ?? 0.2);
    if (isBetter) best = { phrase, matched: match[0].trim(), before, rest, confidence };
  }
  return best;
}
