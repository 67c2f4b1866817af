/** The kinds of record by name, without what they hold: enough to quote one and to find it. Tab and pane load no more at first. */
interface Place {
  /** What people quote: `R-12` is the twelfth risk of its program. Numbers are never reused. */
  readonly prefix: string;
  /** Where its records live under `/api/programs/{programId}`; empty for the program itself. */
  readonly collection: string;
}

/** Every kind, in the order in which people meet them. */
export const PLACES = {
  program: { prefix: 'PRG', collection: '' },
  risk: { prefix: 'R', collection: 'risks' },
  assumption: { prefix: 'ASM', collection: 'assumptions' },
  issue: { prefix: 'I', collection: 'issues' },
  dependency: { prefix: 'DEP', collection: 'dependencies' },
  decision: { prefix: 'D', collection: 'decisions' },
  action: { prefix: 'ACT', collection: 'actions' },
  milestone: { prefix: 'MS', collection: 'milestones' },
  scope: { prefix: 'SC', collection: 'scope' },
  change: { prefix: 'CR', collection: 'changes' },
  approval: { prefix: 'APR', collection: 'approvals' },
  escalation: { prefix: 'ESC', collection: 'escalations' },
  planning: { prefix: 'PLN', collection: 'planning-sessions' },
  'status-report': { prefix: 'ST', collection: 'status-reports' },
  meeting: { prefix: 'MTG', collection: 'meetings' },
  minutes: { prefix: 'MIN', collection: 'minutes' },
  summary: { prefix: 'SUM', collection: 'summaries' },
} as const satisfies Readonly<Record<string, Place>>;

export type Kind = keyof typeof PLACES;

/** The names of all kinds. */
export const KIND_NAMES = Object.keys(PLACES) as readonly Kind[];

const KIND_OF = new Map<string, Kind>(KIND_NAMES.map((kind) => [PLACES[kind].prefix, kind]));

/** `R-12` of the kind and its count. */
export const numberOf = (kind: Kind, count: number): string => `${PLACES[kind].prefix}-${count}`;

/** The kind and count of a quoted number, in any case; undefined when it is none (`R-0`, `X-1`, `R-01`). */
export function readNumber(number: string): { readonly kind: Kind; readonly count: number } | undefined {
  const [, prefix = '', digits = ''] = /^([A-Z]{1,4})-([1-9]\d{0,8})$/.exec(number.toUpperCase()) ?? [];
  const kind = KIND_OF.get(prefix);
  return kind && { kind, count: Number(digits) };
}
