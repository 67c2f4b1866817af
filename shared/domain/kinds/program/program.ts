import {
  type KindTable,
  begun,
  binding,
  byRecord,
  choice,
  day,
  emptied,
  first,
  flag,
  group,
  id,
  instant,
  kept,
  list,
  long,
  person,
  record,
  required,
  text,
  whole,
  word,
  zone,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Calendar } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import { MONEY, type Money, type OwnOf, type RecordCommon } from '../../record.ts';

/**
 * What a member may do. `cover` leads in the TPM's place and approves nothing. `approver:<function>` answers for that function: `approver:security`. A `director` reads, like a
 * `viewer`, and is told of every published summary.
 */
export type Role = 'sponsor' | 'tpm' | 'cover' | `approver:${string}` | 'contributor' | 'director' | 'viewer';

/** A person's place in a program. */
export interface Member {
  /** Entra object id. */
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Name of the team, one of the program's. */
  readonly team?: string;
}

/** What was promised. Written at the first commitment, afterwards by an approved change request only. */
export interface Baseline {
  readonly committedAt: string;
  readonly committedById: string;
  /** Baseline day of each milestone, by number. */
  readonly milestones: Readonly<Record<string, Day>>;
  /** Numbers of the committed scope items. */
  readonly scope: readonly string[];
  readonly budget?: Money;
  /** Numbers of the change requests that wrote it, oldest first. */
  readonly changes?: readonly string[];
  /** What tolerances are counted from; without one, what the baseline itself says. */
  readonly promise?: BaselinePromise;
}

/** What a sponsor last promised, which later changes within tolerance add up against. */
export interface BaselinePromise {
  readonly milestones: Readonly<Record<string, Day>>;
  readonly budget?: Money;
  /** By which business days are counted. */
  readonly calendar: Calendar;
}

/** A Teams chat that belongs to a program: that of a channel, or of a meeting. */
export interface BoundChat {
  /** As Teams has it: `19:meeting_…@thread.v2`. */
  readonly chatId: string;
  /** Series of the meetings held there; none for a channel, or for a meeting that stands alone. */
  readonly series?: string;
  readonly boundAt: string;
  readonly boundById: string;
}

/** How closely a program is governed, from the loosest on. */
const PROFILES = ['light', 'standard', 'regulated'] as const;
export type Profile = (typeof PROFILES)[number];

/** True when `profile` governs more loosely than the other. */
export const isLooser = (profile: Profile, other: Profile): boolean =>
  PROFILES.indexOf(profile) < PROFILES.indexOf(other);

/** What people write of a program. */
export interface ProgramFields {
  /** One paragraph: what is different when it is done. */
  readonly purpose: string;
  /** 1 is the most critical. */
  readonly tier: 1 | 2 | 3;
  readonly profile: Profile;
  readonly members: readonly Member[];
  readonly teams?: readonly string[];
  readonly calendar: Calendar;
  /** Days between two status reports, 1 to 92; an older one is stale. */
  readonly statusCadenceDays?: number;
  /** Anyone in the tenant may propose a risk. */
  readonly acceptsSubmissions?: boolean;
  /** Days for which transcripts are kept, 1 to 3,650. */
  readonly transcriptRetentionDays?: number;
}

/** A program: the people, the calendar and the promise; its other records are kept beside it in the same ledger. */
export interface Program extends RecordCommon, ProgramFields {
  readonly kind: 'program';
  readonly status: (typeof PROGRAM_LIFE.statuses)[number];
  readonly teams: readonly string[];
  readonly statusCadenceDays: number;
  readonly acceptsSubmissions: boolean;
  readonly transcriptRetentionDays: number;
  /** Key of its ledger: lower-case letters, digits and hyphens. */
  readonly id: string;
  readonly baseline?: Baseline;
  readonly chats?: readonly BoundChat[];
  /** Who paused or closed it, and why; while it is so. */
  readonly halt?: { readonly byId: string; readonly haltedAt: string; readonly reason: string };
}

/** The roles a person holds in a program. */
export const rolesOf = (program: Program, personId: string): readonly Role[] =>
  program.members.find((member) => member.personId === personId)?.roles ?? [];

/** True for a member of any role. */
export const isMember = (program: Program, personId: string): boolean => rolesOf(program, personId).length > 0;

/** True for a member who does more than read. */
export const isContributor = (program: Program, personId: string): boolean =>
  rolesOf(program, personId).some((role) => role !== 'viewer' && role !== 'director');

/** Name of the team a person belongs to; undefined for one who is in none. */
export const teamOf = (program: Program, personId: string): string | undefined =>
  program.members.find((member) => member.personId === personId)?.team;

/** Everyone who holds a role. */
export const holdersOf = (program: Program, role: Role): readonly string[] =>
  program.members.filter((member) => member.roles.includes(role)).map((member) => member.personId);

/** As Teams writes it: `19:meeting_…@thread.v2`, `19:…@thread.tacv2`. */
const CHAT_ID_FORM = /^19:[\w.-]+@[\w.]+$/;
/** True for the id of a Teams chat, of up to 255 characters. */
export const isChatId = (text: string): boolean => text.length <= 255 && CHAT_ID_FORM.test(text);
const CHAT_ID = id(255, CHAT_ID_FORM, 'Write the id of a Teams chat, such as 19:meeting_…@thread.v2.');
const ROLE = word<Role>(
  50,
  /^(?:sponsor|tpm|cover|contributor|director|viewer|approver:[a-z][a-z0-9-]{0,39})$/,
  'Write a role: sponsor, tpm, cover, contributor, director, viewer or, for a function, approver:security.',
);

const TIER = choice([1, 2, 3], 'Write a tier: 1, 2 or 3.');
const CADENCE = whole(1, 92);
const RETENTION = whole(1, 3650);

/** The life of a program. */
export const PROGRAM_LIFE = life({
  statuses: ['proposed', 'active', 'paused', 'closed'],
  open: ['proposed', 'active', 'paused'],
  final: ['closed'],
  commands: {
    'commit-baseline': { from: ['proposed', 'active'], body: { budget: MONEY } },
    pause: { from: ['proposed', 'active'], body: { reason: required(long(1000)) } },
    resume: { from: ['paused'], body: { reason: required(long(1000)) } },
    close: { from: ['proposed', 'active', 'paused'], body: { reason: required(long(1000)) } },
    'set-oversight': { from: ['proposed', 'active', 'paused'], body: { tier: TIER, statusCadenceDays: CADENCE } },
    'set-retention': {
      from: ['proposed', 'active', 'paused', 'closed'],
      body: { transcriptRetentionDays: required(RETENTION) },
    },
    'bind-chat': { from: ['proposed', 'active', 'paused'], body: { chatId: required(CHAT_ID), series: text(100) } },
    'release-chat': { from: ['proposed', 'active', 'paused'], body: { chatId: required(CHAT_ID) } },
  },
});

const CALENDAR = group<Calendar>({
  zone: required(zone),
  weekend: required(list(6, whole(1, 7))),
  holidays: required(list(400, day)),
});

/** What the fields of a program hold. */
export const PROGRAM_FIELDS = {
  // A program is known to all who have a place in it: only its records can be confidential.
  confidential: kept(emptied(flag, false)),
  title: binding(required(text(200))),
  purpose: binding(required(long(2000))),
  tier: first(required(TIER)),
  profile: binding(required(choice(PROFILES))),
  members: binding(
    required(
      list(300, group<Member>({ personId: required(person), roles: required(list(20, ROLE, 1)), team: text(100) }), 1),
    ),
  ),
  teams: begun(list(100, text(100)), []),
  calendar: binding(required(CALENDAR)),
  statusCadenceDays: first(begun(CADENCE, 7)),
  acceptsSubmissions: begun(flag, false),
  transcriptRetentionDays: first(begun(RETENTION, 90)),
  id: kept(id(100)),
  baseline: kept(
    group<Baseline>({
      committedAt: required(instant),
      committedById: required(person),
      milestones: required(byRecord(day)),
      scope: required(list(10_000, record)),
      budget: MONEY,
      changes: list(10_000, record),
      promise: group<BaselinePromise>({
        milestones: required(byRecord(day)),
        budget: MONEY,
        calendar: required(CALENDAR),
      }),
    }),
  ),
  chats: kept(
    list(
      200,
      group<BoundChat>({
        chatId: required(CHAT_ID),
        series: text(100),
        boundAt: required(instant),
        boundById: required(person),
      }),
    ),
  ),
  halt: kept(
    group<NonNullable<Program['halt']>>({
      byId: required(person),
      haltedAt: required(instant),
      reason: required(long(1000)),
    }),
  ),
} satisfies KindTable<ProgramFields, OwnOf<Program>>;
