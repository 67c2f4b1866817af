import { type KindTable, begun, choice, day, group, kept, long, required } from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of a status report. */
export const STATUS_REPORT_LIFE = life({
  statuses: ['draft', 'current', 'stale'],
  open: ['draft', 'current'],
  final: ['current', 'stale'],
  commands: { publish: { from: ['draft'], body: {} } },
});

export const RAG_COLOURS = ['green', 'amber', 'red'] as const;
export type Rag = (typeof RAG_COLOURS)[number];
export const RAG_DIMENSIONS = ['schedule', 'scope', 'cost', 'risk', 'dependencies'] as const;
export type RagDimension = (typeof RAG_DIMENSIONS)[number];

/** What people write of a status report. */
export interface StatusReportFields {
  readonly overall: Rag;
  readonly dimensions?: { readonly [D in RagDimension]?: Rag };
  /** Why this colour: 1 to 2,000 characters. */
  readonly reason?: string;
  /** What brings it back, and by when; asked for unless green. */
  readonly pathToGreen?: string;
  readonly greenByOn?: Day;
}

/** The worst of the colours given; undefined when none is. */
export const worstRag = (colours: readonly Rag[]): Rag | undefined =>
  RAG_COLOURS.findLast((colour) => colours.includes(colour));

/** True when `one` is a better colour than `other`. */
export const isBetterRag = (one: Rag, other: Rag): boolean => RAG_COLOURS.indexOf(one) < RAG_COLOURS.indexOf(other);

/** What a person says of the program on a day. `stale` is said by a newer report; age is for the reader to see. */
export interface StatusReport extends RecordCommon, StatusReportFields {
  readonly kind: 'status-report';
  readonly status: (typeof STATUS_REPORT_LIFE.statuses)[number];
  readonly dimensions: { readonly [D in RagDimension]?: Rag };
  readonly reportedOn?: Day;
}

/** What the fields of a status report hold. */
export const STATUS_REPORT_FIELDS = {
  overall: required(choice(RAG_COLOURS)),
  dimensions: begun(
    group<StatusReport['dimensions']>({
      schedule: choice(RAG_COLOURS),
      scope: choice(RAG_COLOURS),
      cost: choice(RAG_COLOURS),
      risk: choice(RAG_COLOURS),
      dependencies: choice(RAG_COLOURS),
    }),
    {},
  ),
  reason: long(2000),
  pathToGreen: long(2000),
  greenByOn: day,
  reportedOn: kept(day),
} satisfies KindTable<StatusReportFields, OwnOf<StatusReport>>;
