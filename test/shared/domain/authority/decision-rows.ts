import type { Decision, Ruling } from '#shared/domain/kinds/decision/decision.ts';
import {
  ALL,
  ALWAYS,
  creates,
  does,
  edits,
  existing,
  LEADS,
  namesOf,
  OL,
  row,
  RULERS,
  THEIRS,
  who,
  type More,
  type Row,
} from './world.ts';

const QUESTION = { title: 'Which hardware', question: 'Choose the hardware.' } as const;
const SAID = { text: 'The small one.', decidedAt: '2026-11-10T09:00:00.000Z' } as const;

const open = (more: Partial<Decision> = {}): Decision => existing('decision', { ...QUESTION, ...THEIRS, ...more });
const decidedBy = (byId: string, ruling: Partial<Ruling> = {}): Decision =>
  open({
    status: 'decided',
    deciderId: byId,
    ruling: { ...SAID, byId, effectiveOn: '2026-11-10', ...ruling },
  });

const OPEN = open();
const { deciderId: _none, ...UNNAMED } = open();
const NAMED = open({ deciderId: who.decider });
const SPONSORS = open({ deciderId: who.sponsor });
const HEARD = open({ deciderId: who.decider, heard: { ...SAID, meeting: 'MTG-1' } });
const DECIDED = decidedBy(who.decider);

/** Somebody who decides nothing yet names themself; whoever approves here anyway names another such person. */
const themself = (me: string): string => {
  const [name] = namesOf([me]);
  return name && (['owner', 'author', 'decider', 'mate', 'other'] as readonly string[]).includes(name)
    ? me
    : who.decider;
};

/** Named where nobody was, at the beginning or by an edit. */
const naming = (deciderId: (me: string) => string, as: string) => [
  creates('decision', (me) => ({ ...QUESTION, deciderId: deciderId(me) }), { as: `create: ${as}` }),
  edits(UNNAMED, (me) => ({ deciderId: deciderId(me) }), { as: `edit: ${as}` }),
];

/** What was decided is taken back, by another decision or by none. */
const undoes = (decision: Decision) => {
  const beside: More['beside'] = [{ ...decidedBy(who.sponsor), number: 'D-2' }];
  return [
    does(decision, 'supersede', { by: 'D-2' }, { beside }),
    does(decision, 'reverse', { reason: 'It was wrong.' }),
  ];
};

const LATER = { reason: 'Prices are due next week.' };

export const DECISION_ROWS: readonly Row[] = [
  row('D-01', 'a decision is written without a decider', ALWAYS, { may: ALL }, creates('decision', QUESTION)),
  row(
    'D-02',
    'sponsor, TPM or holder of a function is named as decider where nobody was: that gives no authority away',
    ALWAYS,
    { may: ALL },
    ...naming(() => who.sponsor, 'sponsor'),
    ...naming(() => who.tpm, 'TPM'),
    ...naming(() => who.security, 'security'),
  ),
  row(
    'D-03',
    'a contributor is named as decider where nobody was, oneself too',
    ALWAYS,
    { may: LEADS },
    ...naming(() => who.mate, 'another'),
    ...naming(themself, 'oneself'),
  ),
  row(
    'D-04',
    'a contributor who was named is replaced or taken away',
    ALWAYS,
    { may: ['sponsor', 'decider'] },
    edits(NAMED, { deciderId: who.other }),
    edits(NAMED, { deciderId: who.sponsor }),
    edits(NAMED, { deciderId: undefined }),
  ),
  row(
    'D-05',
    'the sponsor who was named is replaced or taken away',
    ALWAYS,
    { may: ['sponsor'] },
    edits(SPONSORS, { deciderId: who.tpm }),
    edits(SPONSORS, { deciderId: undefined }),
  ),
  row(
    'D-06',
    'question, context, options, recommendation or days of an open decision are changed',
    ALWAYS,
    { may: ALL },
    edits(NAMED, { title: 'Which server', question: 'Choose the server.', context: 'Ours is old.' }),
    edits(SPONSORS, { options: [{ title: 'Small' }], recommendation: 'The small one.' }),
    edits(OPEN, { neededByOn: '2026-12-24', reviewOn: '2027-01-20' }),
  ),
  row(
    'D-07',
    'the words or the decider of a decided one are changed: it is superseded',
    ALWAYS,
    { rule: 'record/wrong-state' },
    edits(DECIDED, { title: 'Which server' }),
    edits(DECIDED, { question: 'Choose the server.' }),
    edits(DECIDED, { context: 'Ours is old.' }),
    edits(DECIDED, { options: [{ title: 'Small' }] }),
    edits(DECIDED, { deciderId: who.other }),
  ),
  row(
    'D-08',
    'review day, door, consulted or tags of a decided one are changed',
    ALWAYS,
    { may: [...LEADS, 'decider'] },
    edits(DECIDED, { reviewOn: '2027-01-20', door: 'two-way' }),
    edits(DECIDED, { consultedIds: [who.mate] }),
    edits(DECIDED, { tags: ['hardware'] }),
  ),
  row('D-09', 'the owner of an open one is changed', ALWAYS, { may: ALL }, edits(NAMED, { ownerId: who.other })),
  row(
    'D-10',
    'a public decided one is made confidential',
    ALWAYS,
    { may: [...OL, 'decider'] },
    edits(DECIDED, { confidential: true }),
  ),
  row('D-11', 'what somebody is named to decide is decided', ALWAYS, { may: ['decider'] }, does(NAMED, 'decide', SAID)),
  row(
    'D-12',
    'what nobody is named to decide is decided: a lead could name themself, a cover approves nothing',
    ALWAYS,
    { may: RULERS },
    does(UNNAMED, 'decide', SAID),
  ),
  row(
    'D-13',
    'what somebody is named to decide is deferred',
    ALWAYS,
    { may: [...LEADS, 'decider'] },
    does(NAMED, 'defer', LATER),
  ),
  row('D-14', 'what nobody is named to decide is deferred', ALWAYS, { may: OL }, does(UNNAMED, 'defer', LATER)),
  row(
    'D-15',
    'what a contributor decided is superseded or reversed',
    ALWAYS,
    { may: ['sponsor', 'decider'] },
    ...undoes(DECIDED),
  ),
  row(
    'D-16',
    'what the sponsor decided is superseded or reversed',
    ALWAYS,
    { may: ['sponsor'] },
    ...undoes(decidedBy(who.sponsor)),
  ),
  row(
    'D-17',
    'what a text that somebody brought says was decided is confirmed',
    ALWAYS,
    { may: ['decider'] },
    does(HEARD, 'confirm', {}),
  ),
  row(
    'D-18',
    'what was heard and not confirmed is disclaimed',
    ALWAYS,
    { may: ['decider'] },
    does(HEARD, 'disclaim', {}),
  ),
  row(
    'D-19',
    'what the words that Teams gave decided is disclaimed',
    ALWAYS,
    { may: ['decider'] },
    does(decidedBy(who.decider, { isHeard: true, meeting: 'MTG-1' }), 'disclaim', {}),
  ),
];
