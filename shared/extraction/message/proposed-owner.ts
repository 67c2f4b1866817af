import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import { People } from '../phrases/people.ts';
import type { MessageText, RosterPerson, Suggested } from './proposal.ts';

const NAMED_OWNER = /(?<!\w)(?:owner|owned by|assigned? to|responsible|over to)[: ]+$/i;
const DOES =
  /^(?:'s going to|'ll| will| to| is going to| needs to| has to| should| owns| takes| can you| could you| please|,? (?:can|could|would) you|,? please)(?!\w)/i;
const ASKS = /(?:can|could|would|will|please)(?: you)? $/i;

/**
 * The one person of the roster whom a message makes responsible: named as owner or asked by name; else the only one named in
 * the sentence it is about; else who is greeted, when somebody is asked; else its only recipient of the roster.
 */
export function ownerIn(
  message: MessageText,
  core: PlacedSentence | undefined,
  all: readonly PlacedSentence[],
  roster: readonly RosterPerson[],
): Suggested<string> | undefined {
  const idOf = (name: string): string | undefined => {
    const same = roster.filter((person) => person.name === name);
    return same.length === 1 ? same[0]?.personId : undefined;
  };
  const people = new People(roster.map(({ name }) => name).filter((name) => idOf(name) !== undefined));
  const namedIn = (sentence: PlacedSentence, isMeant: (before: string, after: string) => boolean) => {
    const meant = people
      .mentions(sentence.text)
      .filter(({ words, offset }) =>
        isMeant(sentence.text.slice(Math.max(0, offset - 30), offset), sentence.text.slice(offset + words.length)),
      );
    const [first] = meant;
    const isOne = new Set(meant.map(({ displayName }) => displayName)).size === 1;
    const id = first && isOne ? idOf(first.displayName) : undefined;
    return first && id ? suggested(id, wordsAt(sentence, first.offset, first.offset + first.words.length)) : undefined;
  };
  for (const sentence of core ? [core, ...all] : all) {
    const owner = namedIn(
      sentence,
      (before, after) => NAMED_OWNER.test(before) || ASKS.test(before) || DOES.test(after),
    );
    if (owner && !sentence.isGreeting) return owner;
  }
  const inCore = core && namedIn(core, () => true);
  if (inCore) return inCore;
  const greeting = all.find(({ isGreeting }) => isGreeting);
  const greeted = greeting && namedIn(greeting, () => true);
  if (greeted) return greeted;
  return recipientOf(message, people, idOf);
}

function recipientOf(
  { recipients = [] }: MessageText,
  people: People,
  idOf: (name: string) => string | undefined,
): Suggested<string> | undefined {
  const known = recipients.flatMap((name, at) => {
    const id = idOf(people.find(name) ?? '');
    const from = recipients.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0);
    return id === undefined ? [] : [suggested(id, { place: 'recipients', from, to: from + name.length, words: name })];
  });
  return known.length === 1 ? known[0] : undefined;
}
