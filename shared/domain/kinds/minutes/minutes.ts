import {
  type KindTable,
  choice,
  day,
  derived,
  flag,
  group,
  guarded,
  id,
  instant,
  kept,
  list,
  long,
  nullable,
  number,
  person,
  record,
  required,
  text,
  whole,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day, Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';
import { SEVERITIES, type Severity } from '../issue/issue.ts';
import { IMPACT, LEVEL, type Impact, type Level } from '../risk/risk.ts';

export const CANDIDATE_KINDS = ['decision', 'action', 'risk', 'issue', 'dependency', 'question'] as const;
export type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** Something the transcript suggests; it is a record only after a person accepted it. */
export interface Candidate {
  /** `c1`, `c2`, … within these minutes; pieces of a split are `c1a`, `c1b`. */
  readonly id: string;
  readonly kind: CandidateKind;
  readonly title: string;
  /** The words that suggest it. Only attendees and the TPM see them. */
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
  readonly status: (typeof MINUTES_LIFE.statuses)[number];
  readonly publishedById?: string;
  readonly publishedAt?: Instant;
  readonly approvedById?: string;
  readonly approvedAt?: Instant;
}

const CANDIDATE_ID = id(30, /^c[1-9]\d{0,5}[a-e]{0,12}$/, 'Write the id of a candidate, such as c4.');
/** 0-based. */
const CUE = whole(0, 1e7);
/** 0-based place in the agenda. */
const PLACE = whole(0, 49);

/** What a person corrects of a candidate. */
const CORRECTION = {
  candidateId: required(CANDIDATE_ID),
  title: text(200),
  kind: choice(CANDIDATE_KINDS),
  ownerId: nullable(person),
  dueOn: nullable(day),
  probability: nullable(LEVEL),
  impact: nullable(IMPACT),
  severity: nullable(choice(SEVERITIES)),
};

/** The life of minutes. */
export const MINUTES_LIFE = life({
  statuses: ['draft', 'published', 'approved'],
  open: ['draft'],
  final: ['published', 'approved'],
  commands: {
    accept: { from: ['draft'], body: { ...CORRECTION, record } },
    revise: { from: ['draft'], body: CORRECTION },
    reject: { from: ['draft'], body: { candidateId: required(CANDIDATE_ID), because: long(1000) } },
    reconsider: { from: ['draft'], body: { candidateId: required(CANDIDATE_ID) } },
    split: {
      from: ['draft'],
      body: { candidateId: required(CANDIDATE_ID), titles: required(list(5, text(200), 2)) },
    },
    publish: { from: ['draft'], body: {} },
    approve: { from: ['published'], body: {} },
  },
});

/** What the fields of minutes hold. */
export const MINUTES_FIELDS = {
  meeting: kept(record),
  candidates: kept(
    list(
      5000,
      group<Candidate>({
        id: required(CANDIDATE_ID),
        kind: required(choice(CANDIDATE_KINDS)),
        title: required(text(200)),
        quote: required(guarded(text(20_000))),
        cueFrom: required(CUE),
        cueTo: required(CUE),
        startSeconds: required(number(-1e6, 1e7)),
        speaker: text(200),
        confidence: required(number(0, 1)),
        why: required(text(1000)),
        ownerId: person,
        ownerWhy: text(1000),
        dueOn: day,
        dueWhy: text(1000),
        probability: LEVEL,
        impact: IMPACT,
        severity: choice(SEVERITIES),
        agendaIndex: PLACE,
        state: required(choice(['open', 'accepted', 'rejected'])),
        isEdited: required(flag),
        captured: record,
        record: record,
        rejectedBecause: long(1000),
      }),
    ),
  ),
  lines: required(
    list(
      500,
      group<MinutesLine>({
        text: required(guarded(long(2000))),
        cueFrom: required(CUE),
        cueTo: required(CUE),
        startSeconds: required(number(-1e6, 1e7)),
        agendaIndex: PLACE,
      }),
    ),
  ),
  draftedBy: kept(id(200)),
  publishedById: derived(person),
  publishedAt: derived(instant),
  approvedById: derived(person),
  approvedAt: derived(instant),
} satisfies KindTable<MinutesFields, OwnOf<Minutes>>;
