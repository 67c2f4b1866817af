import {
  type KindTable,
  choice,
  derived,
  due,
  flag,
  group,
  instant,
  kept,
  list,
  long,
  person,
  record,
  required,
  sha256,
  whole,
  word,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

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
  /** Names of those fields; none in an approval from before December 2026, which covers what was covered then. */
  readonly subjectFields?: readonly string[];
  /** Of a change request. */
  readonly changeClass?: 'minor' | 'standard' | 'major';
  /** Why it is of that class, and takes these people: sentences. */
  readonly classWhy: readonly string[];
  readonly stages: readonly Stage[];
  /** Requester and implementer: never the only ones to approve, nor one of the further approvals. */
  readonly interestedIds: readonly string[];
  /** Those do not answer at all. */
  readonly isSegregated?: boolean;
  readonly dueAt: Instant;
}

/** A change waits here until the right people have said yes to exactly what it says. */
export interface Approval extends RecordCommon, ApprovalFields {
  readonly kind: 'approval';
  readonly status: (typeof APPROVAL_LIFE.statuses)[number];
  readonly votes: readonly Vote[];
  readonly closedAt?: Instant;
  /** Why it ended, when no vote ended it. */
  readonly statusReason?: string;
}

/** The life of an approval. */
export const APPROVAL_LIFE = life({
  statuses: ['open', 'approved', 'rejected', 'expired', 'withdrawn', 'void'],
  open: ['open'],
  final: ['approved', 'rejected', 'expired', 'withdrawn', 'void'],
  commands: {
    // Answered too late, it says what became of it.
    decide: {
      from: ['open', 'approved', 'rejected', 'expired', 'withdrawn', 'void'],
      body: { answer: required(choice(ANSWERS)), comment: long(2000), subjectHash: required(sha256) },
    },
  },
});

/** What the fields of an approval hold. */
export const APPROVAL_FIELDS = {
  subject: kept(record),
  subjectHash: kept(sha256),
  subjectFields: derived(list(50, word(40))),
  changeClass: kept(choice(['minor', 'standard', 'major'])),
  classWhy: kept(list(50, long(1000))),
  stages: kept(
    list(
      10,
      group<Stage>({
        required: required(
          list(50, group<RequiredFunction>({ function: required(word(60)), why: required(long(1000)) })),
        ),
        atLeast: required(whole(0, 300)),
      }),
    ),
  ),
  interestedIds: kept(list(300, person)),
  isSegregated: derived(flag),
  dueAt: kept(due(instant)),
  votes: derived(
    list(
      300,
      group<Vote>({
        byId: required(person),
        functions: required(list(50, word(60))),
        stage: required(whole(0, 10)),
        answer: required(choice(ANSWERS)),
        comment: long(2000),
        castAt: required(instant),
      }),
    ),
  ),
  closedAt: derived(instant),
  statusReason: kept(long(1000)),
} satisfies KindTable<ApprovalFields, OwnOf<Approval>>;
