import type { DraftCandidate } from './draft-candidate.ts';
import { dueDay } from '../dates/due-day.ts';
import { unmaskNames } from '../phrases/masked-names.ts';
import type { PhraseHit } from '../phrases/phrase-hits.ts';
import type { SpokenSentence } from './spoken-clause.ts';
import { WORKS } from '../phrases/action-phrases.ts';
import { readableTitle } from '../phrases/title.ts';

const EMPTY = /^(?:go with|approve|sign off on|decide against) (?:it|that|this|them|the \w+ one)$/i;
const VAGUE = /(?<![\w'])(?:it|that|this|them|those|him|her|something|anything|stuff|things?|someone|somebody)$/i;
const ASKS = /^(?:who|what|when|where|how|which|do|does|have|has|is|are|can|will|should)(?!\w)/i;
const WORKS_FIRST = new RegExp(`^(?:${WORKS})\\b`, 'i');

/** "updates the runbook" as "update the runbook". */
function asImperative(rest: string): string {
  if (!WORKS_FIRST.test(rest)) return rest;
  return rest.replace(/^(\w+?)(ies|ches|shes|sses|xes|s)(?=\s)/, (_, root: string, end: string) =>
    end === 'ies' ? `${root}y` : end === 's' ? root : `${root}${end.slice(0, -2)}`,
  );
}

/** What a draft is made of. */
export interface DraftSource {
  readonly spoken: SpokenSentence;
  /** The words that become the title, names masked. */
  readonly words: string;
  readonly hit: PhraseHit;
  readonly confidence: number;
  /** `YYYY-MM-DD` of the meeting. */
  readonly today: string;
  readonly addressee?: string | undefined;
}

/** A draft with a readable title, or undefined when the words leave nothing a person would keep. */
export function buildDraft({
  spoken,
  words,
  hit,
  confidence,
  today,
  addressee,
}: DraftSource): DraftCandidate | undefined {
  const { sentence, names } = spoken;
  const { kind, lead } = hit.phrase;
  const isAction = kind === 'action';
  const due = isAction ? dueDay(unmaskNames(words, names), today) : undefined;
  const body = isAction ? asImperative(words) : words;
  const title = readableTitle(body, { names, speaker: sentence.speaker, due, lead, isAction, addressee });
  const count = title.split(' ').length;
  if (title === '' || count < 2 || EMPTY.test(title)) return undefined;
  const isVague = VAGUE.test(title) || count < 3;
  return {
    kind,
    title: kind === 'question' && ASKS.test(title) ? `${title}?` : title,
    quote: sentence.text,
    cueFrom: sentence.cueFrom,
    cueTo: sentence.cueTo,
    confidence: Math.max(0, Math.min(0.95, confidence + (due ? 0.1 : 0) - (isVague ? 0.2 : 0))),
    why: `because "${unmaskNames(hit.matched, names)}"`,
    speaker: sentence.speaker,
    lastSentence: sentence.index,
    lastSpeaker: sentence.speaker,
    isForSomebody: false,
    ...(due ? { due } : {}),
    repeats: [],
  };
}
