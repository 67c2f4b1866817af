/** The kinds of record a program holds. */
export const KINDS = [
  'program',
  'risk',
  'assumption',
  'issue',
  'dependency',
  'decision',
  'action',
  'milestone',
  'scope',
  'change',
  'approval',
  'escalation',
  'planning',
  'status-report',
  'meeting',
  'minutes',
  'summary',
] as const;

export type Kind = (typeof KINDS)[number];

/** What people quote: `R-12` is the twelfth risk of its program. Numbers are never reused. */
export const PREFIX: Readonly<Record<Kind, string>> = {
  program: 'PRG',
  risk: 'R',
  assumption: 'ASM',
  issue: 'I',
  dependency: 'DEP',
  decision: 'D',
  action: 'ACT',
  milestone: 'MS',
  scope: 'SC',
  change: 'CR',
  approval: 'APR',
  escalation: 'ESC',
  planning: 'PLN',
  'status-report': 'ST',
  meeting: 'MTG',
  minutes: 'MIN',
  summary: 'SUM',
};

const KIND_OF = new Map<string, Kind>(KINDS.map((kind) => [PREFIX[kind], kind]));

/** `R-12` of the kind and its count. */
export const numberOf = (kind: Kind, count: number): string => `${PREFIX[kind]}-${count}`;

/** The kind and count of a quoted number, in any case; undefined when it is none (`R-0`, `X-1`, `R-01`). */
export function readNumber(number: string): { readonly kind: Kind; readonly count: number } | undefined {
  const [, prefix = '', digits = ''] = /^([A-Z]{1,4})-([1-9]\d{0,8})$/.exec(number.toUpperCase()) ?? [];
  const kind = KIND_OF.get(prefix);
  return kind && { kind, count: Number(digits) };
}
