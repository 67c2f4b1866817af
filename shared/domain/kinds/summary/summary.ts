import type { Day, Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';
import { holdersOf, type Program } from '../program/program.ts';

export const SUMMARY_STATUSES = ['drafted', 'in-review', 'published', 'superseded'] as const;
/** In the order in which a director reads them. */
export const SUMMARY_SECTIONS = ['asks', 'status', 'changes', 'milestones', 'risks'] as const;
export type SummarySection = (typeof SUMMARY_SECTIONS)[number];

/** What a claim rests on: a version of a record, or words of a meeting. */
export type Citation =
  | { readonly type: 'record'; readonly number: string; readonly version: number }
  | { readonly type: 'cues'; readonly meeting: string; readonly cueFrom: number; readonly cueTo: number };

/** One sentence of the summary. */
export interface Claim {
  /** `s1`, `s2`, … */
  readonly id: string;
  readonly section: SummarySection;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What the check found wrong; empty when the evidence supports it. */
  readonly problems: readonly string[];
  /** A person wrote it in other words than were drafted. */
  readonly isEdited: boolean;
  /** Who wrote the words that stand. */
  readonly editedById?: string;
  /** What no rule could check in the words of a person; it does not keep the summary from being published. */
  readonly warnings?: readonly string[];
  /** Why it is said although the evidence does not carry it; readers see it. */
  readonly override?: { readonly byId: string; readonly reason: string };
}

/** What a draft of a summary holds. */
export interface SummaryFields {
  readonly periodFromOn: Day;
  readonly periodToOn: Day;
  readonly claims: readonly Claim[];
  /** What made the draft: `rules 1`. */
  readonly draftedBy: string;
  readonly dataAt: Instant;
}

/** A page for a director: claims with evidence, published by a person. */
export interface Summary extends RecordCommon, SummaryFields {
  readonly kind: 'summary';
  readonly status: (typeof SUMMARY_STATUSES)[number];
  /** Who was asked to read it before it is published. */
  readonly reviewerId?: string;
  readonly publishedById?: string;
  readonly publishedAt?: Instant;
}

/** True of a sentence that a person rewrote with words that no rule could find in its evidence, and gave no reason for. */
export const hasUngroundedWords = ({ isEdited, warnings = [], override }: Claim): boolean =>
  isEdited && warnings.length > 0 && !override;

/** Who is told when a summary of a program is published: those who direct it, and those who sponsor it. */
export const summaryReaders = (program: Program): readonly string[] => [
  ...new Set([...holdersOf(program, 'director'), ...holdersOf(program, 'sponsor')]),
];
