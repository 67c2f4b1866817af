/**
 * Reads a message and proposes what to record of it. Deterministic; whatever the message says is data: the most a sentence can
 * do is to be quoted in a proposal that a person looks at.
 */
import { bareSubject } from '../../domain/bare-subject.ts';
import type { Day } from '../../domain/time/day.ts';
import { WORK } from '../phrases/action-phrases.ts';
import { chainAt, chainTitle } from './cause-event-effect.ts';
import { dueDay } from '../dates/due-day.ts';
import { escalationKindIn, ESCALATION_PHRASES, severityIn } from './escalation-phrases.ts';
import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import { impactIn } from './impact-words.ts';
import { messageSentences } from './message-sentences.ts';
import { ownWords } from './own-words.ts';
import { strongestHit } from '../phrases/phrase-hits.ts';
import { probabilityIn } from './probability-words.ts';
import type { MessageText, ProposedKind, RecordProposal, RosterPerson, Suggested, Words } from './proposal.ts';
import { ownerIn } from './proposed-owner.ts';
import { readableTitle } from '../phrases/title.ts';

/** What a sentence suggests, 0..1 by kind. */
interface Signal {
  readonly at: number;
  readonly kind: ProposedKind;
  readonly weight: number;
  readonly words: Words;
  /** Where the title's words begin in the sentence. */
  readonly rest: number;
}

/** Sentences that are read: what a message is about stands early. */
const MOST_SENTENCES = 150;
/** A message about nothing in particular suggests a kind no more weakly than so. */
const LEAST = 0.35;
const FORWARD = /^\s*(?:\[[^\]]*\]\s*)?(?:fw|fwd|wg|tr|vs)\s*:/i;
/** Addressed to a machine: such a sentence tells nothing of a program, and is no evidence. */
const ADDRESSED_TO_MACHINE =
  /(?:ignore|disregard|forget|override) (?:\w+ ){0,3}(?:instructions?|prompts?|rules)|system prompt|you are (?:now )?(?:an?|the) (?:ai|assistant|language model|bot|agent)|as an? (?:ai|language model)/i;

const word = (source: string): RegExp => new RegExp(`(?<![\\w'-])(?:${source})(?![\\w-])`, 'i');
/** Mail says some things differently from a meeting. */
const MAIL_PHRASES: readonly (readonly [ProposedKind, RegExp, number])[] = [
  [
    'risk',
    word(`(?:is|are|looks?|seems?|remains?) (?:now |very |quite |highly |increasingly |more than )?(?:un)?likely`),
    0.55,
  ],
  ['risk', word(`\\d{1,3} ?(?:%|per ?cent) (?:chance|risk|probability|likelihood)`), 0.7],
  [
    'risk',
    word(
      `no guarantee|(?:cannot|can't) (?:yet )?(?:confirm|guarantee|commit|rule out)|not (?:yet )?confirmed|in doubt|in (?:serious )?danger|in jeopardy|at risk`,
    ),
    0.55,
  ],
  [
    'risk',
    word(
      `(?:expect|foresee|anticipate)(?:s|ed|ing)? (?:a |an |some |another |further )?(?:\\w+ ){0,3}(?:delays?|slip\\w*|shortage|bottleneck|gaps?|overrun|increase)`,
    ),
    0.6,
  ],
  [
    'risk',
    word(
      `will (?:now |probably |likely |also |most likely )?(?:slip|be late|be delayed|not make|not be ready|arrive late|expire|run out)`,
    ),
    0.55,
  ],
  [
    'risk',
    word(
      `(?:may|might|could) (?:well |also |not |still |then |only |even |have to |be |become |get )*(?:slip\\w*|delay\\w*|miss\\w*|fail\\w*|late|los[et]\\w*|expire|run out|leave|stop|block\\w*|affect\\w*|impact\\w*|increase|cost|break|move|push|need)`,
    ),
    0.5,
  ],
  // Whatever may happen, however mildly it is said.
  ['risk', /(?<![\w'-])(?:may|might|could) (?!i |we please|you )[a-z]/i, 0.36],
  [
    'risk',
    word(
      `early warning|heads[- ]up|(?:an?|the|this|one|big|real|major|new|another|serious|high|considerable) (?:\\w+ )?risk`,
    ),
    0.4,
  ],
  [
    'issue',
    word(
      `(?:has|have|had) (?:now |again |just |already |completely )?(?:stopped|failed|broken|crashed|gone down|been (?:down|rejected|blocked|unavailable))`,
    ),
    0.65,
  ],
  [
    'issue',
    word(
      `(?:is|are) (?:still |again |currently |now |completely )?(?:down|unavailable|offline|broken|failing)|outage|since (?:this morning|last night|yesterday)`,
    ),
    0.6,
  ],
];
/** Asks for work; what follows says which. */
const REQUEST =
  /(?<![\w'])(?:(?:can|could|would|will) you|please|(?:i|we) need you to|you need to)(?: (?:please|kindly|also|just))*\s+/i;
const POINTS_BACK = /^(?:it|this|that|these|those|they)(?!\w)/i;
/** Sentences that only open, thank or close. */
const PLEASANTRY =
  /^(?:thanks?|thank you|many thanks|hope (?:you|this)|i hope|let me know|looking forward|please find attached|see (?:below|attached)|best|regards)\b/i;

function signalsIn(sentence: PlacedSentence, at: number): Signal[] {
  const { text, isQuestion } = sentence;
  if (ADDRESSED_TO_MACHINE.test(text) || sentence.isGreeting || PLEASANTRY.test(text)) return [];
  const found: Signal[] = [];
  // "It may cost us more" speaks of what another sentence names.
  const vague = POINTS_BACK.test(text) ? 0.15 : 0;
  const add = (kind: ProposedKind, match: RegExpExecArray, weight: number, rest = 0) =>
    found.push({
      at,
      kind,
      weight: weight - vague,
      rest,
      words: wordsAt(sentence, match.index, match.index + match[0].length),
    });
  for (const [kind, pattern, weight] of MAIL_PHRASES) {
    const match = isQuestion ? null : pattern.exec(text);
    if (match && !/(?<!\w)(?:no|not|without|isn't|aren't) (?:\w+ )?$/i.test(text.slice(0, match.index)))
      add(kind, match, weight);
  }
  for (const [pattern, weight] of ESCALATION_PHRASES) {
    const match = pattern.exec(text);
    if (match && !/(?:no need to|not|don't|without|avoid) (?:\w+ )?$/i.test(text.slice(0, match.index)))
      add('escalation', match, weight);
  }
  const request = REQUEST.exec(text);
  const asked = request ? request.index + request[0].length : 0;
  if (request && WORK.test(text.slice(asked))) add('action', request, 0.65, asked);
  const hit = strongestHit(text, isQuestion);
  const kind = hit && KIND_OF[hit.phrase.kind];
  if (hit && kind) {
    const end = hit.before.length + text.slice(hit.before.length).indexOf(hit.matched) + hit.matched.length;
    const rest = hit.phrase.title === 'rest' ? text.length - hit.rest.length : 0;
    const weight = hit.phrase.kind === 'action' ? hit.confidence - 0.1 : hit.confidence;
    found.push({ at, kind, weight, rest, words: wordsAt(sentence, end - hit.matched.length, end) });
  }
  return found;
}

/** What the meeting engine finds, as a message's kinds; what is decided or asked in general suggests none. */
const KIND_OF: { readonly [K in string]?: ProposedKind } = {
  risk: 'risk',
  issue: 'issue',
  dependency: 'risk',
  action: 'action',
};
/** On equal grounds the graver one. */
const GRAVEST: readonly ProposedKind[] = ['escalation', 'issue', 'risk', 'action'];

/** The strongest kind: its best sentence, and a little for every other. An action is only what nothing graver is. */
function strongest(signals: readonly Signal[]): Signal | undefined {
  let best: Signal | undefined;
  let most = LEAST;
  for (const kind of GRAVEST) {
    const own = signals.filter((signal) => signal.kind === kind).sort((a, b) => b.weight - a.weight || a.at - b.at);
    const [first, ...others] = own;
    if (!first) continue;
    const isAction = kind === 'action';
    const sum = first.weight + Math.min(0.2, others.length * 0.05) - (isAction ? 0.1 : 0);
    if (sum <= most) continue;
    [best, most] = [first, sum];
  }
  return best;
}

const firstOf = <T>(
  all: readonly PlacedSentence[],
  find: (sentence: PlacedSentence) => T | undefined,
): T | undefined => {
  for (const sentence of all) {
    const found = find(sentence);
    if (found !== undefined) return found;
  }
  return undefined;
};

function dayIn(sentence: PlacedSentence, today: Day): Suggested<Day> | undefined {
  const due = dueDay(sentence.text, today);
  const from = due ? sentence.text.indexOf(due.words) : -1;
  return due && from >= 0 ? suggested(due.day, wordsAt(sentence, from, from + due.words.length)) : undefined;
}

/** A line in the author's words; `from` skips what only introduces it. */
const lineOf = (text: string): string =>
  readableTitle(text, { names: { names: [] }, speaker: '', isAction: false }).replace(/[“”"]/g, '');

const isSubject = (line: string): boolean => (line.match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0) >= 2;

const TRIED = word(
  `(?:we|i)(?:'ve| have)? (?:already |also )?(?:tried|asked|proposed|offered|attempted|looked (?:at|into)|spoken|raised|chased|reminded)`,
);

/**
 * What a message suggests to record, each value with the words that suggested it. Quoted history and signatures are not read.
 *
 * @param roster Who may own it; somebody named the same as another is nobody.
 */
export function proposeRecord(message: MessageText, roster: readonly RosterPerson[]): RecordProposal {
  const subject = message.subject ?? '';
  const bare = bareSubject(subject).trim();
  const body = messageSentences(ownWords(message.body, FORWARD.test(subject)))
    .slice(0, MOST_SENTENCES)
    .map((sentence): PlacedSentence => ({ ...sentence, place: 'body' }));
  const ofSubject = messageSentences(subject.replace(/[\r\n]/g, ' ').slice(0, 500)).map((sentence): PlacedSentence => ({
    ...sentence,
    place: 'subject',
  }));
  const all = [...body, ...ofSubject].filter(({ text }) => !ADDRESSED_TO_MACHINE.test(text));
  const signals = all.flatMap((sentence, at) => signalsIn(sentence, at));
  const chosen = strongest(signals);
  const kind = chosen?.kind ?? 'risk';
  const core = chosen ? all[chosen.at] : undefined;
  // What is said beside the chosen sentence is about the same thing more likely than what is said far away.
  const near = core ? [core, ...byDistance(all, chosen?.at ?? 0)] : all;
  const impact = impactsIn(near);
  const day = firstOf(near, (sentence) => dayIn(sentence, message.sentOn));
  const owner = ownerIn(message, core, all, roster);
  const common = {
    kind,
    ...(chosen && { kindFrom: chosen.words }),
    impact: [] as typeof impact,
    ...(day && { day }),
    ...(owner && { owner }),
  };
  const fallback = isSubject(bare) ? lineOf(bare) : lineOf(all.find(({ isGreeting }) => !isGreeting)?.text ?? bare);
  if (kind === 'risk' || kind === 'issue') {
    const chain = core ? chainAt(all, chosen?.at ?? 0) : {};
    const event = chain.event ? lineOf(chain.event.words) : '';
    const title = event.split(' ').length >= 3 ? chainTitle(event, chain) : fallback;
    const probability = kind === 'risk' ? firstOf(near, probabilityIn) : undefined;
    const severity = kind === 'issue' ? severityIn(near) : undefined;
    return { ...common, title, ...chain, impact, ...(probability && { probability }), ...(severity && { severity }) };
  }
  const said = core && chosen ? lineOf(core.text.slice(chosen.rest)) : '';
  if (kind === 'action') return { ...common, title: actionLine(core, chosen, message.sentOn) || said || fallback };
  const ask = core && { ...wordsAt(core, 0, Math.min(core.text.length, 500)) };
  const severity = severityIn(near);
  const escalationKind = escalationKindIn(all);
  const tried = all.find(({ text, place }) => place === 'body' && TRIED.test(text));
  return {
    ...common,
    title: isSubject(bare) ? fallback : said || fallback,
    ...(ask && { ask: suggested(ask.words, ask) }),
    ...(severity && { severity }),
    ...(escalationKind && { escalationKind }),
    ...(tried && { optionsTried: suggested(tried.text, wordsAt(tried, 0, tried.text.length)) }),
  };
}

/** The other sentences, nearest first, those behind before those in front. */
const byDistance = (all: readonly PlacedSentence[], at: number): PlacedSentence[] =>
  all
    .map((sentence, index) => ({ sentence, far: index > at ? index - at : 2 * (at - index) }))
    .filter(({ far }) => far > 0)
    .sort((a, b) => a.far - b.far)
    .map(({ sentence }) => sentence);

/** Of each dimension the worst that is said, the nearest first. */
function impactsIn(near: readonly PlacedSentence[]): RecordProposal['impact'] {
  const found = new Map<string, RecordProposal['impact'][number]>();
  for (const sentence of near)
    for (const one of impactIn(sentence))
      if (one.value > (found.get(one.dimension)?.value ?? 0)) found.set(one.dimension, one);
  return [...found.values()];
}

function actionLine(core: PlacedSentence | undefined, chosen: Signal | undefined, today: Day): string {
  if (!core || !chosen) return '';
  const rest = core.text.slice(chosen.rest);
  return readableTitle(rest, { names: { names: [] }, speaker: '', due: dueDay(rest, today), isAction: true });
}
