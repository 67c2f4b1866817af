import type { ClaimFinding } from './claim-finding.ts';
import type { Evidence } from './evidence.ts';
import { foldName, type NameMention, type People } from '../../extraction/phrases/people.ts';
import type { Role } from './record-roles.ts';

/** What is said of a person, in the active and in the passive voice. */
const VERBS: readonly (readonly [role: Role, active: string, passive: string])[] = [
  ['owner', 'owns|is (?:the )?owner', 'owned by|owner(?: is|:)?'],
  ['asked', 'is asked|(?:must|should|will|has to|is to|needs to) decide', 'asked of'],
  ['decided', 'decided|chose|ruled', 'decided by|decision by|decision of'],
  ['turned', 'deferred|postponed|reversed|overturned', '(?:deferred|postponed|reversed|overturned) by'],
  ['approved', 'approved|approves|signed off', '(?:approved|signed off) by'],
  ['rejected', 'rejected|rejects|declined|refused|turned down', '(?:rejected|declined|refused|turned down) by'],
  ['accepted', 'accepted|accepts', 'accepted by'],
  ['closed', 'closed|resolved|fixed|solved', '(?:closed|resolved|fixed|solved) by'],
  ['done', 'completed|finished', '(?:done|completed|finished) by'],
  ['agreed', 'agreed|confirmed', '(?:agreed|confirmed) (?:by|with)'],
];
const SAYS: Readonly<Record<Role, string>> = {
  owner: 'owns it',
  asked: 'is asked to decide',
  decided: 'decided',
  turned: 'deferred or reversed it',
  approved: 'approved',
  rejected: 'rejected',
  accepted: 'accepted it',
  closed: 'closed or resolved it',
  done: 'completed it',
  agreed: 'agreed',
};
/** A name behind one of these is not who acts. */
const BESIDE = /\b(?:with|for|to|from|by|of|on|via|than|against|after|before|\w+ing) $/i;

/** Who acts, of the people named before a verb: the nearest, and those joined to them by "and". */
function subjects(own: string, verbAt: number, mentions: readonly NameMention[]): NameMention[] {
  const begin = Math.max(...['.', ';', ':', '…'].map((mark) => own.lastIndexOf(mark, verbAt - 1) + 1));
  const before = mentions.filter(({ offset, words }) => offset >= begin && offset + words.length <= verbAt);
  const found: NameMention[] = [];
  for (const mention of before.toReversed()) {
    const { offset, words } = mention;
    const next = found.at(-1);
    if (next && !/^(?:,| and|, and) $/.test(own.slice(offset + words.length, next.offset))) break;
    const isActor = !BESIDE.test(own.slice(0, offset)) && !/^['’]s\b/.test(own.slice(offset + words.length));
    if (isActor) found.push(mention);
  }
  return found;
}

/** Those named directly behind a verb in the passive voice. */
function agents(own: string, from: number, mentions: readonly NameMention[]): NameMention[] {
  let at = from;
  return mentions.filter(({ offset, words }) => {
    if (offset < at || !/^(?:,? (?:and )?)$/.test(own.slice(at, offset))) return false;
    at = offset + words.length;
    return true;
  });
}

/** Who owns, decides, approves, …: the person named has to be the one whom a cited record holds in that role. */
export function checkRoles(own: string, evidence: readonly Evidence[], people: People): readonly ClaimFinding[] {
  const mentions = people.mentions(own);
  if (mentions.length === 0) return [];
  return VERBS.flatMap(([role, active, passive]) => {
    const held = evidence.flatMap(({ roles }) => roles?.[role] ?? []);
    if (held.length === 0) return [];
    const named = [
      ...[...own.matchAll(new RegExp(`(?<!\\b(?:is|was|are|were|been|be) )\\b(?:${active})\\b(?! by)`, 'gi'))].flatMap(
        ({ index }) => subjects(own, index, mentions),
      ),
      ...[...own.matchAll(new RegExp(`\\b(?:${passive})(?!\\w)`, 'gi'))].flatMap(({ 0: words, index }) =>
        agents(own, index + words.length, mentions),
      ),
    ];
    const right = new Set(held.map(foldName));
    return [...new Map(named.map((each) => [each.displayName, each])).values()]
      .filter(({ displayName }) => !right.has(foldName(displayName)))
      .map(({ words, displayName }): ClaimFinding => {
        const who = [...new Set(held)].join(' and ');
        return { kind: 'role', text: words, message: `By the evidence ${who} ${SAYS[role]}, not ${displayName}.` };
      });
  });
}
