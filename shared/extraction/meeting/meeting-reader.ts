import { actionFor, pointsBack, readAnswer, takeOn } from './answers.ts';
import { buildDraft } from './build-draft.ts';
import { type DraftCandidate, extendDraft } from './draft-candidate.ts';
import { earlierProposal } from './earlier-proposal.ts';
import { firstNamed, unmaskNames } from '../phrases/masked-names.ts';
import type { MeetingContext } from './meeting-context.ts';
import { type PhraseHit, strongestHit } from '../phrases/phrase-hits.ts';
import type { Sentence } from './sentences.ts';
import { prepareSentence, type SpokenSentence } from './spoken-clause.ts';
import { isAnswered, isWorkSought, namedAsEntry, withExplanation } from './surroundings.ts';
import { contentWords, overlap } from '../phrases/word-overlap.ts';

/** Reads a meeting's sentences in order; later ones may confirm, assign or date what earlier ones began. */
export class MeetingReader {
  readonly drafts: DraftCandidate[] = [];
  readonly #all: readonly SpokenSentence[];
  readonly #context: MeetingContext;

  constructor(sentences: readonly Sentence[], context: MeetingContext) {
    this.#context = context;
    this.#all = sentences.map((sentence) => prepareSentence(sentence, context.people));
  }

  /** Reads everything; the result is in `drafts`. */
  read(): void {
    this.#all.forEach((spoken, at) => {
      const hits = spoken.clauses.flatMap((clause, number) => {
        const isQuestion = spoken.isQuestion && number === spoken.clauses.length - 1;
        const hit = strongestHit(clause, isQuestion);
        return hit ? [{ clause, hit }] : [];
      });
      const isOwn = hits.some(
        ({ hit }) => hit.phrase.kind === 'decision' || (hit.confidence >= 0.5 && !pointsBack(hit.rest)),
      );
      const isAnswer = !isOwn && this.#context.attributed && readAnswer(this.drafts, spoken, this.#context.today);
      if (isAnswer || this.#note(spoken, at)) return;
      for (const { clause, hit } of hits) this.#take(spoken, at, clause, hit);
    });
  }

  /** "I'll log that as a risk": confirms the entry of that kind said just before. */
  #note(spoken: SpokenSentence, at: number): boolean {
    const kind = namedAsEntry(spoken.plain);
    if (kind === undefined) return false;
    const known = this.drafts.findLast((draft) => draft.kind === kind);
    if (!known || at - known.lastSentence > 8) return false;
    known.confidence = Math.min(0.97, known.confidence + 0.2);
    known.repeats.push({ cueFrom: spoken.sentence.cueFrom, cueTo: spoken.sentence.cueTo });
    return true;
  }

  #take(spoken: SpokenSentence, at: number, clause: string, hit: PhraseHit): void {
    if (hit.phrase.title === 'earlier') this.#confirm(spoken, at, hit);
    else if (hit.phrase.kind === 'action') this.#action(spoken, at, clause, hit);
    else this.#add(spoken, at, clause, hit);
  }

  /** "Approved", "let's do that": a decision whose words lie before. */
  #confirm(spoken: SpokenSentence, at: number, hit: PhraseHit): void {
    const { sentence } = spoken;
    const isPersonal = this.#context.attributed && sentence.speaker !== '' && /approv|\bi\b/i.test(hit.matched);
    const decidedBy = isPersonal ? { name: sentence.speaker, why: `said "${hit.matched}"` } : undefined;
    const known = this.drafts.findLast((draft) => draft.kind === 'decision');
    const proposal = earlierProposal(this.#all, at);
    const isNewer = proposal !== undefined && proposal.spoken.sentence.index > (known?.lastSentence ?? -1);
    if (known && !isNewer && at - known.lastSentence <= 4) {
      known.confidence = Math.min(0.97, known.confidence + 0.15);
      if (decidedBy) known.decidedBy ??= decidedBy;
      extendDraft(known, sentence);
      return;
    }
    if (!proposal) return;
    const { today } = this.#context;
    const draft = buildDraft({ spoken: proposal.spoken, words: proposal.rest, hit, confidence: hit.confidence, today });
    if (!draft) return;
    draft.why = `because "${hit.matched}" answered what was proposed`;
    if (decidedBy) draft.decidedBy = decidedBy;
    extendDraft(draft, sentence);
    this.drafts.push(draft);
  }

  #action(spoken: SpokenSentence, at: number, clause: string, hit: PhraseHit): void {
    const { sentence, names } = spoken;
    const { attributed, today } = this.#context;
    const isPromise = hit.phrase.doer === 'speaker';
    const earlier = isPromise && pointsBack(hit.rest) ? actionFor(this.drafts, spoken) : undefined;
    if (earlier) {
      takeOn(earlier, spoken, unmaskNames(hit.matched, names), today);
      return;
    }
    const named = isPromise ? undefined : firstNamed(hit.before + hit.matched, names);
    const vocative = hit.phrase.doer === 'addressee' ? /, ?(\ue000\d+\ue001)[?.!]*$/.exec(clause)?.[1] : undefined;
    const words = vocative ? hit.rest.replace(/, ?\ue000\d+\ue001[?.!]*$/, '') : hit.rest;
    const isSure = (named ?? vocative) !== undefined;
    const bonus = (isSure ? 0.1 : 0) + (isPromise && isWorkSought(this.#all, at) ? 0.2 : 0);
    const addressee = attributed && isPromise ? this.#spokenTo(at) : undefined;
    const draft = buildDraft({ spoken, words, hit, confidence: hit.confidence + bonus, today, addressee });
    if (!draft) return;
    const said = unmaskNames(`${named ? hit.before : ''}${hit.matched}`, names).trim();
    const doer = isPromise ? sentence.speaker : (named ?? (vocative ? firstNamed(vocative, names) : undefined));
    if (attributed && doer)
      draft.owner = {
        name: doer,
        why: isPromise ? `said "${said}"` : `${sentence.speaker || 'somebody'} said "${said}"`,
      };
    draft.isForSomebody = doer === undefined;
    this.drafts.push(draft);
  }

  #add(spoken: SpokenSentence, at: number, clause: string, hit: PhraseHit): void {
    const { sentence } = spoken;
    const { attributed, today } = this.#context;
    const { kind, title } = hit.phrase;
    if (kind === 'question' && spoken.isQuestion && isAnswered(this.#all, at)) return;
    const words = title === 'clause' ? clause : hit.rest;
    const draft = buildDraft({ spoken, words, hit, confidence: hit.confidence, today });
    if (!draft) return;
    if (kind === 'decision') {
      if (attributed && sentence.speaker !== '' && /^i\b/i.test(hit.matched))
        draft.decidedBy = { name: sentence.speaker, why: `said "${hit.matched}"` };
      this.#useProposal(draft, at, hit);
    } else if (kind === 'risk' || kind === 'issue') withExplanation(draft, this.#all, at);
    this.drafts.push(draft);
  }

  /** "Let's go with the two waves" takes the fuller words of the proposal it accepts, and cites it. */
  #useProposal(draft: DraftCandidate, at: number, hit: PhraseHit): void {
    const proposal = earlierProposal(this.#all, at, 16);
    const full =
      proposal &&
      buildDraft({
        spoken: proposal.spoken,
        words: proposal.rest,
        hit: { ...hit, phrase: { ...hit.phrase, lead: '' } },
        confidence: 0.5,
        today: this.#context.today,
      });
    if (!full || full.title.length <= draft.title.length) return;
    const { shared, ofSmaller } = overlap(contentWords(draft.title), contentWords(full.title));
    if (shared < 1 || ofSmaller < 0.5) return;
    draft.title = full.title;
    draft.repeats.push({ cueFrom: full.cueFrom, cueTo: full.cueTo });
  }

  /** Who spoke last before this turn: the "you" of "I'll send you". */
  #spokenTo(at: number): string | undefined {
    const me = this.#all[at]?.sentence.speaker;
    for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
      const speaker = this.#all[back]?.sentence.speaker;
      if (speaker !== undefined && speaker !== me) return speaker === '' ? undefined : speaker;
    }
    return undefined;
  }
}
