import type { Day } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const STATUS_REPORT_STATUSES = ['draft', 'current', 'stale'] as const;
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
  readonly status: (typeof STATUS_REPORT_STATUSES)[number];
  readonly dimensions: { readonly [D in RagDimension]?: Rag };
  readonly reportedOn?: Day;
}
