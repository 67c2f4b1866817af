import type { Day, Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';
import type { Severity } from '../issue/issue.ts';
import type { Impact, Level } from '../risk/risk.ts';

export const MINUTES_STATUSES = ['draft', 'published', 'approved'] as const;
export const CANDIDATE_KINDS = ['decision', 'action', 'risk', 'issue', 'dependency', 'question'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Something the transcript suggests; it is a record only after a person accepted it. */
export interface Candidate {
  /** `c1`, `c2`, … within these minutes; pieces of a split are `c1a`, `c1b`. */
  readonly id: string;
  readonly kind: CandidateKind;
  readonly title: string;
  /** The words it rests on; shown to those who attended and to the TPM only. */
  readonly quote: string;
  /** Cue indexes, 0-based, both included. */
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly startSeconds: number;
  readonly speaker?: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** The phrase that suggested it. */
  readonly why: string;
  readonly ownerId?: string;
  readonly ownerWhy?: string;
  readonly dueOn?: Day;
  readonly dueWhy?: string;
  /** What the reviewer thinks of it, should it become a risk. */
  readonly probability?: Level;
  readonly impact?: Impact;
  /** Likewise of an issue. */
  readonly severity?: Severity;
  /** 0-based place in the meeting's agenda. */
  readonly agendaIndex?: number;
  readonly state: 'open' | 'accepted' | 'rejected';
  readonly isEdited: boolean;
  /** Number of a record captured in the meeting that seems to say the same. */
  readonly captured?: string;
  /** Number of the record it became. */
  readonly record?: string;
  readonly rejectedBecause?: string;
}

/** A sentence of the minutes' text, with the cues it comes from. */
interface MinutesLine {
  readonly text: string;
  readonly cueFrom: number;
  readonly cueTo: number;
  readonly startSeconds: number;
  readonly agendaIndex?: number;
}

/** What a draft of minutes holds; the engine writes it, people review it. */
export interface MinutesFields {
  /** Number of the meeting. */
  readonly meeting: string;
  readonly candidates: readonly Candidate[];
  readonly lines: readonly MinutesLine[];
  /** What made the draft: `rules 1`. */
  readonly draftedBy: string;
}

/** What a meeting left behind: its text and what is offered to be recorded. */
export interface Minutes extends RecordCommon, MinutesFields {
  readonly kind: 'minutes';
  readonly status: (typeof MINUTES_STATUSES)[number];
  readonly publishedById?: string;
  readonly publishedAt?: Instant;
  readonly approvedById?: string;
  readonly approvedAt?: Instant;
}
