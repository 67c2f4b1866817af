import {
  type KindTable,
  choice,
  day,
  derived,
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
  variants,
  whole,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day, Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';
import { holdersOf, type Program } from '../program/program.ts';

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
  readonly status: (typeof SUMMARY_LIFE.statuses)[number];
  /** Who was asked to read it before it is published. */
  readonly reviewerId?: string;
  readonly publishedById?: string;
  readonly publishedAt?: Instant;
}

const CLAIM_ID = id(8, /^s[1-9]\d{0,5}$/, 'Write the id of a claim, such as s4.');

const CITATION = variants<Citation, 'type'>('type', {
  record: { number: required(record), version: required(whole(1, 1e9)) },
  cues: { meeting: required(record), cueFrom: required(whole(0, 1e7)), cueTo: required(whole(0, 1e7)) },
});

/** The life of a summary. */
export const SUMMARY_LIFE = life({
  statuses: ['drafted', 'in-review', 'published', 'superseded'],
  open: ['drafted', 'in-review'],
  final: ['published', 'superseded'],
  commands: {
    revise: {
      from: ['drafted', 'in-review'],
      body: { claimId: required(CLAIM_ID), text: required(long(1000)) },
      added: { problems: required(list(100, text(1000))), warnings: required(list(100, text(1000))) },
    },
    strike: { from: ['drafted', 'in-review'], body: { claimId: required(CLAIM_ID) } },
    override: {
      from: ['drafted', 'in-review'],
      body: { claimId: required(CLAIM_ID), reason: required(long(1000)) },
    },
    submit: { from: ['drafted', 'in-review'], body: { reviewerId: required(person) } },
    publish: { from: ['drafted', 'in-review'], body: {} },
  },
});

/** What the fields of a summary hold. */
export const SUMMARY_FIELDS = {
  periodFromOn: kept(day),
  periodToOn: kept(day),
  claims: kept(
    list(
      500,
      group<Claim>({
        id: required(CLAIM_ID),
        section: required(choice(SUMMARY_SECTIONS)),
        text: required(long(1000)),
        citations: required(list(100, CITATION)),
        problems: required(list(100, text(1000))),
        isEdited: required(flag),
        editedById: person,
        warnings: list(100, text(1000)),
        override: group<NonNullable<Claim['override']>>({ byId: required(person), reason: required(long(1000)) }),
      }),
    ),
  ),
  draftedBy: kept(id(200)),
  dataAt: kept(instant),
  reviewerId: kept(person),
  publishedById: derived(person),
  publishedAt: derived(instant),
} satisfies KindTable<SummaryFields, OwnOf<Summary>>;

/** True of a sentence that a person rewrote with words that no rule could find in its evidence, and gave no reason for. */
export const hasUngroundedWords = ({ isEdited, warnings = [], override }: Claim): boolean =>
  isEdited && warnings.length > 0 && !override;

/** Who is told when a summary of a program is published: those who direct it, and those who sponsor it. */
export const summaryReaders = (program: Program): readonly string[] => [
  ...new Set([...holdersOf(program, 'director'), ...holdersOf(program, 'sponsor')]),
];
