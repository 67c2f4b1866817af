import type { Member, Program, Role } from '#shared/domain/kinds/program/program.ts';
import {
  ALWAYS,
  asks,
  doesProgram,
  editsProgram,
  existing,
  LD,
  LIGHTER,
  PROMISED,
  REGULATED,
  row,
  SD,
  THEIRS,
  TPMS,
  WATCHING,
  who,
  type Attempt,
  type Row,
} from './world.ts';

const promised = { program: PROMISED } as const;
const MILESTONE = existing('milestone', { title: 'Ready', ...THEIRS, forecastOn: '2026-12-18' });
const REASON = { reason: 'The market is gone.' };
const CHAT = '19:meeting_x@thread.v2';
const CALENDAR = { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] };

const only = (patch: Partial<Program>, more: Parameters<typeof editsProgram>[1] = {}) =>
  editsProgram(() => patch, more);

/** The members with one of them otherwise. */
const withMember = (personId: string, change: (member: Member) => Member, as: string): Attempt =>
  editsProgram(
    ({ members }) => ({ members: members.map((each) => (each.personId === personId ? change(each) : each)) }),
    { as },
  );
const gives = (role: Role, personId: string = who.mate): Attempt =>
  withMember(personId, (member) => ({ ...member, roles: [...member.roles, role] }), `${role} given`);
/** Whoever has no other role is a member no longer. */
const takes = (role: Role, personId: string): Attempt =>
  editsProgram(
    ({ members }) => ({
      members: members
        .map((each) =>
          each.personId === personId ? { ...each, roles: each.roles.filter((had) => had !== role) } : each,
        )
        .filter(({ roles }) => roles.length > 0),
    }),
    { as: `${role} taken away` },
  );
const NEWCOMER: Member = { personId: '00000000-0000-4000-8000-000000000150', roles: ['contributor'] };
const isNot = (personId: string) => (member: Member) => member.personId !== personId;

const calendars = (more: Parameters<typeof editsProgram>[1]): readonly Attempt[] => [
  only({ calendar: { ...CALENDAR, weekend: [5, 6, 7] } }, more),
  only({ calendar: { ...CALENDAR, holidays: ['2026-12-24'] } }, more),
  only({ calendar: { ...CALENDAR, zone: 'Europe/Rome' } }, more),
];

/** Edits of the program. */
const EDITS: readonly Row[] = [
  row(
    'P-03',
    'title or purpose is changed while nothing is promised',
    ALWAYS,
    { may: LD },
    only({ title: 'Checkout' }),
    only({ purpose: 'One checkout.' }),
  ),
  row(
    'P-04',
    'title or purpose is changed once something is promised',
    ALWAYS,
    { may: SD },
    only({ title: 'Checkout' }, promised),
    only({ purpose: 'One checkout.' }, promised),
  ),
  row(
    'P-05',
    'tier or cadence is changed by an edit: that is a verb of its own',
    ALWAYS,
    { rule: 'input/invalid' },
    only({ tier: 3 }),
    only({ statusCadenceDays: 92 }),
  ),
  row(
    'P-06',
    'retention is changed by an edit: that is a verb of its own',
    ALWAYS,
    { rule: 'input/invalid' },
    only({ transcriptRetentionDays: 1 }),
  ),
  row('P-07', 'the profile is made looser: standard', ['standard'], { may: SD }, only({ profile: 'light' })),
  row(
    'P-07r',
    'the profile is made looser: regulated',
    REGULATED,
    { may: SD },
    only({ profile: 'light' }),
    only({ profile: 'standard' }),
  ),
  row('P-08', 'the profile is made stricter', LIGHTER, { may: LD }, only({ profile: 'regulated' })),
  row(
    'P-09',
    'weekend, holidays or zone are changed once something is promised',
    ALWAYS,
    { may: SD },
    ...calendars(promised),
  ),
  row(
    'P-10',
    'weekend, holidays or zone are changed while nothing is promised: setting up is daily work',
    ALWAYS,
    { may: LD },
    ...calendars({}),
  ),
  row('P-11', 'the role of a TPM is given or taken away', ALWAYS, { may: SD }, gives('tpm'), takes('tpm', who.tpm2)),
  row(
    'P-12',
    'the role of a sponsor is given or taken away',
    ALWAYS,
    { may: SD },
    gives('sponsor'),
    editsProgram(
      ({ members }) => ({
        members: members
          .filter(isNot(who.sponsor))
          .map((each) => (each.personId === who.mate ? { ...each, roles: ['sponsor'] } : each)),
      }),
      { as: 'sponsor replaced' },
    ),
  ),
  row(
    'P-13',
    'the role of an approver is given or taken away',
    ALWAYS,
    { may: SD },
    gives('approver:security'),
    takes('approver:security', who.security),
  ),
  row('P-14', 'somebody is named to cover for the TPM', LIGHTER, { may: ['tpm', 'tpm2', ...SD] }, gives('cover')),
  row('P-15', 'in a regulated program somebody is named to cover for the TPM', REGULATED, { may: SD }, gives('cover')),
  row(
    'P-16',
    'a cover is taken away: cover does not choose who leads',
    ALWAYS,
    { may: ['tpm', 'tpm2', ...SD] },
    takes('cover', who.cover),
  ),
  row(
    'P-17',
    'a contributor or viewer is added or taken away',
    ALWAYS,
    { may: LD },
    editsProgram(({ members }) => ({ members: [...members, NEWCOMER] }), { as: 'contributor added' }),
    editsProgram(({ members }) => ({ members: [...members, { ...NEWCOMER, roles: ['viewer'] }] }), {
      as: 'viewer added',
    }),
    editsProgram(({ members }) => ({ members: members.filter(isNot(who.other)) }), { as: 'contributor taken away' }),
    editsProgram(({ members }) => ({ members: members.filter(isNot(who.viewer)) }), { as: 'viewer taken away' }),
  ),
  row(
    'P-18',
    'the team of a member is changed',
    ALWAYS,
    { may: LD },
    withMember(who.other, (member) => ({ ...member, team: 'Platform' }), 'another’s'),
    editsProgram(
      ({ members }, me) => ({
        members: members.map((each) => (each.personId === me ? { ...each, team: 'Platform' } : each)),
        teams: ['Platform', 'Web', 'Data', 'Operations'],
      }),
      { as: 'one’s own' },
    ),
  ),
  row(
    'P-19',
    'the role of a director is taken away',
    ALWAYS,
    { may: SD },
    takes('director', WATCHING),
    editsProgram(({ members }) => ({ members: members.filter(isNot(WATCHING)) }), { as: 'member taken away' }),
  ),
  row('P-20', 'the role of a director is given', ALWAYS, { may: LD }, gives('director')),
  row(
    'P-21',
    'teams, or whether submissions are accepted, are changed',
    ALWAYS,
    { may: LD },
    only({ teams: ['Platform', 'Web', 'Data', 'Operations'] }),
    only({ acceptsSubmissions: false }),
  ),
];

/** What has a verb of its own. */
const ACTS: readonly Row[] = [
  row('P-01', 'a program is begun where only directors may', ALWAYS, { may: ['director'] }, asks('program.create')),
  row(
    'P-22',
    'the first baseline is committed',
    ALWAYS,
    { may: ['sponsor'] },
    doesProgram('commit-baseline', {}, { beside: [MILESTONE] }),
  ),
  row(
    'P-23',
    'another baseline is committed',
    ALWAYS,
    { changeRequest: true },
    doesProgram('commit-baseline', {}, { ...promised, beside: [MILESTONE] }),
  ),
  row(
    'P-24',
    'the program is paused or closed',
    ALWAYS,
    { may: ['sponsor'] },
    doesProgram('pause', REASON),
    doesProgram('close', REASON),
  ),
  row(
    'P-25',
    'a paused program is resumed',
    ALWAYS,
    { may: ['sponsor'] },
    doesProgram('resume', REASON, { program: { status: 'paused' } }),
  ),
  row(
    'P-26',
    'tier and cadence are set',
    ALWAYS,
    { may: ['director'] },
    doesProgram('set-oversight', { tier: 2, statusCadenceDays: 14 }),
  ),
  row(
    'P-27',
    'the retention of transcripts is set',
    ALWAYS,
    { may: ['admin'] },
    doesProgram('set-retention', { transcriptRetentionDays: 30 }),
  ),
  row('P-28', 'text is erased', ALWAYS, { may: ['admin'] }, asks('program.erase')),
  row(
    'P-29',
    'a chat is bound or released',
    ALWAYS,
    { may: TPMS },
    doesProgram('bind-chat', { chatId: CHAT }),
    doesProgram('release-chat', { chatId: CHAT }),
  ),
];

export const PROGRAM_ROWS: readonly Row[] = [...EDITS, ...ACTS];
