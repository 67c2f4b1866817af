import type { Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const APPROVAL_STATUSES = ['open', 'approved', 'rejected', 'expired', 'withdrawn', 'void'] as const;
export const ANSWERS = ['approve', 'reject', 'abstain'] as const;

/** A function that has to say yes, and why. `sponsor`, `tpm`, or the function of `approver:<function>`. */
export interface RequiredFunction {
  readonly function: string;
  /** A sentence. */
  readonly why: string;
}

/** What one round of an approval asks for. */
export interface Stage {
  /** Any one holder answers for each; a rejection by one ends the approval. */
  readonly required: readonly RequiredFunction[];
  /** Further approvals beside them, by anyone who approves in the program and does not ask for it. */
  readonly atLeast: number;
}

/** One person's answer, with the functions they held when they gave it. */
export interface Vote {
  readonly byId: string;
  readonly functions: readonly string[];
  /** 0-based. */
  readonly stage: number;
  readonly answer: (typeof ANSWERS)[number];
  readonly comment?: string;
  readonly castAt: Instant;
}

/** What an approval begins with; rules write it, people answer it. */
export interface ApprovalFields {
  /** Number of the record that waits for it. */
  readonly subject: string;
  /** Hash of the fields that are approved, as they were submitted. */
  readonly subjectHash: string;
  readonly changeClass: 'minor' | 'standard' | 'major';
  /** Why it is of that class: sentences. */
  readonly classWhy: readonly string[];
  readonly stages: readonly Stage[];
  /** Requester and implementer: never the only ones to approve, nor one of the further approvals. */
  readonly interestedIds: readonly string[];
  readonly dueAt: Instant;
}

/** A change waits here until the right people have said yes to exactly what it says. */
export interface Approval extends RecordCommon, ApprovalFields {
  readonly kind: 'approval';
  readonly status: (typeof APPROVAL_STATUSES)[number];
  readonly votes: readonly Vote[];
  readonly closedAt?: Instant;
  /** Why it ended, when no vote ended it. */
  readonly statusReason?: string;
}
