import type { Calendar } from '../../time/calendar.ts';
import type { Day } from '../../time/day.ts';
import type { Money, RecordCommon } from '../../record.ts';

/**
 * What a member may do. `approver:<function>` answers for that function: `approver:security`. A `director` reads, like a
 * `viewer`, and is told of every published summary.
 */
export type Role = 'sponsor' | 'tpm' | `approver:${string}` | 'contributor' | 'director' | 'viewer';

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
export const PROFILES = ['light', 'standard', 'regulated'] as const;
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
  readonly teams: readonly string[];
  readonly calendar: Calendar;
  /** Days between two status reports, 1 to 92; an older one is stale. */
  readonly statusCadenceDays: number;
  /** Anyone in the tenant may propose a risk. */
  readonly acceptsSubmissions: boolean;
  /** Days for which transcripts are kept, 1 to 3,650. */
  readonly transcriptRetentionDays: number;
}

export const PROGRAM_STATUSES = ['proposed', 'active', 'paused', 'closed'] as const;

/** A program: the people, the calendar and the promise; its other records are kept beside it in the same ledger. */
export interface Program extends RecordCommon, ProgramFields {
  readonly kind: 'program';
  readonly status: (typeof PROGRAM_STATUSES)[number];
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

/** True for the id of a Teams chat as Teams writes it: `19:meeting_…@thread.v2`, `19:…@thread.tacv2`; up to 255 characters. */
export const isChatId = (text: string): boolean => text.length <= 255 && /^19:[\w.-]+@[\w.]+$/.test(text);
