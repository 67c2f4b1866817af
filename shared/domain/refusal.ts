/**
 * The closed list of reasons for which a rule says no. A refusal is an answer, not a fault: it has a stable code, an HTTP
 * status (functions/http/problem.ts) and a sentence (shared/text/refusal-text.ts); a code without either does not compile.
 */
export const REFUSAL_CODES = [
  'caller/unknown',
  'caller/expired',
  'caller/foreign-tenant',
  'caller/wrong-token',
  'caller/too-fast',
  'access/denied',
  'input/invalid',
  'input/not-json',
  'input/too-large',
  'input/unsupported-type',
  'route/not-found',
  'program/not-found',
  'program/busy',
  'program/paused',
  'program/closed',
  'chat/taken',
  'chat/contested',
  'record/not-found',
  'record/changed',
  'record/version-needed',
  'record/wrong-state',
  'record/duplicate',
  'record/too-large',
  'command/key-reused',
  'command/too-large',
  'baseline/needs-change-request',
  'owner/not-a-member',
  'approval/closed',
  'approval/void',
  'approval/not-yours',
  'approval/voted',
  'approval/nobody',
  'change/outdated',
  'transcript/unreadable',
  'transcript/not-yours',
  'minutes/not-reviewed',
  'summary/unsupported-claims',
  'erasure/nothing',
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** One thing wrong with the input. `path` is a JSON Pointer into the body (`/dueOn`), or `?name` for a query value. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** What a refusal says beyond its code. Never holds a value the caller may not see. */
export interface RefusalMore {
  /** A sentence that adds to the code's own. */
  readonly detail?: string;
  /** For bad input, in the order of the body. */
  readonly errors?: readonly FieldError[];
  /** Who could do it: Entra object ids of members. */
  readonly mayIds?: readonly string[];
  /** Facts for programs, such as the version now current or the number of the record already there. */
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** A rule said no. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  /** Server and bot are bundles of their own, each with this class: a refusal of one is a refusal to the other. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'Refusal' && 'code' in value;
  }

  readonly code: RefusalCode;
  readonly more: RefusalMore;

  constructor(code: RefusalCode, more: RefusalMore = {}) {
    super(more.detail ? `${code}: ${more.detail}` : code);
    this.name = 'Refusal';
    this.code = code;
    this.more = more;
  }
}
