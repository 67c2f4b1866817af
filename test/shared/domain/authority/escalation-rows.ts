import type { Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import { ALL, ALWAYS, creates, does, edits, existing, LEADS, OL, row, TENANT, THEIRS, who, type Row } from './world.ts';

const ASK = {
  title: 'Somebody for the launch',
  escalationKind: 'security',
  severity: 'medium',
  ask: 'Give us somebody.',
} as const;

/** The author asked, the decider was asked. */
const asked = (more: Partial<Escalation> = {}): Escalation =>
  existing('escalation', {
    ...ASK,
    ...THEIRS,
    deciderId: who.decider,
    askedAt: '2026-11-19T09:00:00.000Z',
    dueAt: '2026-11-24T09:00:00.000Z',
    ...more,
  });

const ASKED = asked();
const SEEN = asked({ status: 'acknowledged', acknowledgedAt: '2026-11-19T10:00:00.000Z' });
const ANSWERED = asked({
  status: 'decided',
  ruling: { text: 'You get Kim.', byId: who.decider, decidedAt: '2026-11-19T10:00:00.000Z' },
});
const LADDER = 'input/invalid';

/** Of those who answer for security, one who is not the caller. */
const answerer = (me: string): string => (me === who.sponsor ? who.security : who.sponsor);

export const ESCALATION_ROWS: readonly Row[] = [
  row(
    'ESC-01',
    'an escalation that names nobody is raised in a program that accepts submissions',
    ALWAYS,
    { may: TENANT },
    creates('escalation', ASK),
  ),
  row(
    'ESC-02',
    'an escalation that names nobody is raised in a program that accepts none',
    ALWAYS,
    { may: ALL },
    creates('escalation', ASK, { program: { acceptsSubmissions: false } }),
  ),
  row(
    'ESC-03',
    'an escalation names somebody on the ladder of its kind: nobody from outside does',
    ALWAYS,
    { may: ALL },
    creates('escalation', (me) => ({ ...ASK, deciderId: answerer(me) })),
  ),
  row(
    'ESC-04',
    'an escalation names who raises it',
    ALWAYS,
    { rule: LADDER },
    creates('escalation', (me) => ({ ...ASK, deciderId: me })),
  ),
  row(
    'ESC-05',
    'an escalation names somebody who is not on the ladder of its kind',
    ALWAYS,
    { rule: LADDER },
    creates('escalation', { ...ASK, deciderId: who.mate }, { as: 'contributor' }),
    creates('escalation', { ...ASK, deciderId: who.operations }, { as: 'another function' }),
  ),
  row(
    'ESC-06',
    'an escalation is acknowledged or decided',
    ALWAYS,
    { may: ['decider'] },
    does(ASKED, 'acknowledge', {}),
    does(ASKED, 'decide', { text: 'You get Kim.' }),
    does(SEEN, 'decide', { text: 'You get Kim.' }),
  ),
  row(
    'ESC-07',
    'an escalation that is not answered is resolved',
    ALWAYS,
    { may: [...LEADS, 'author', 'decider'] },
    does(ASKED, 'resolve', { text: 'Kim came.' }),
    does(SEEN, 'resolve', { text: 'Kim came.' }),
  ),
  row(
    'ESC-08',
    'an escalation that is answered is resolved',
    ALWAYS,
    { may: ALL },
    does(ANSWERED, 'resolve', { text: 'Kim came.' }),
  ),
  row(
    'ESC-09',
    'an escalation that is not answered is withdrawn: it may be about who leads',
    ALWAYS,
    { may: ['author', 'decider'] },
    does(ASKED, 'withdraw', { reason: 'Kim came.' }),
  ),
  row('ESC-10', 'the severity is raised', ALWAYS, { may: ALL }, edits(ASKED, { severity: 'critical' })),
  row('ESC-11', 'the severity is lowered', ALWAYS, { may: [...LEADS, 'author'] }, edits(ASKED, { severity: 'low' })),
  row(
    'ESC-12',
    'the ask is reworded before it is answered',
    ALWAYS,
    { may: ['author'] },
    edits(ASKED, { ask: 'Give us two.' }),
  ),
  row(
    'ESC-13',
    'the ask is reworded after it was answered: the answer would stand under another question',
    ALWAYS,
    {},
    edits(ANSWERED, { ask: 'Give us two.' }),
  ),
  row(
    'ESC-14',
    'an escalation that is not answered is handed to another on the ladder',
    ALWAYS,
    { may: [...LEADS, 'decider'] },
    edits(ASKED, (me) => ({ deciderId: answerer(me) })),
    edits(ASKED, { deciderId: who.security }),
  ),
  row(
    'ESC-15',
    'an escalation is handed by somebody to themself, or to one who is not on the ladder',
    ALWAYS,
    { rule: LADDER },
    edits(asked({ deciderId: who.compliance }), (me) => ({ deciderId: me === who.compliance ? who.mate : me }), {
      as: 'themself',
    }),
    edits(ASKED, { deciderId: who.mate }, { as: 'contributor' }),
    edits(ASKED, { deciderId: who.operations }, { as: 'another function' }),
  ),
  row('ESC-16', 'the owner is changed', ALWAYS, { may: [...OL, 'author'] }, edits(ASKED, { ownerId: who.mate })),
  row(
    'ESC-17',
    'the kind is changed before it is answered: the kind chooses the ladder',
    ALWAYS,
    { may: [...LEADS, 'author'] },
    edits(ASKED, { escalationKind: 'staffing' }),
  ),
  row(
    'ESC-18',
    'the day by which it is needed is later, or taken away',
    ALWAYS,
    { may: [...LEADS, 'author'] },
    edits(asked({ neededByOn: '2026-12-01' }), { neededByOn: '2026-12-24' }),
    edits(asked({ neededByOn: '2026-12-01' }), { neededByOn: undefined }),
  ),
  row('ESC-19', 'what was tried is written', ALWAYS, { may: ALL }, edits(ASKED, { optionsTried: 'We asked Web.' })),
];
