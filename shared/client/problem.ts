import { Refusal, REFUSAL_CODES, type FieldError, type RefusalCode } from '../domain/refusal.ts';

/** `application/problem+json` as our server writes it (RFC 9457). */
interface Problem {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly errors?: unknown;
  readonly facts?: unknown;
  readonly mayIds?: unknown;
  readonly correlationId?: unknown;
}

/** The server failed, or was not reached: nothing is known of why. The same command may be sent again. */
export class ServerFault extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** For the person who reports it. */
  readonly correlationId: string | undefined;

  constructor(status: number, correlationId?: string) {
    super(status === 0 ? 'The server did not answer.' : `The server answered ${status}.`);
    this.name = 'ServerFault';
    this.status = status;
    this.correlationId = correlationId;
  }
}

const isCode = (code: unknown): code is RefusalCode => (REFUSAL_CODES as readonly unknown[]).includes(code);

/** The refusal that the server made, built again; a `ServerFault` when the answer is none of ours. */
export function fromProblem(status: number, body: unknown): Refusal | ServerFault {
  const { code, detail, errors, facts, mayIds, correlationId } = (body ?? {}) as Problem;
  if (!isCode(code)) return new ServerFault(status, typeof correlationId === 'string' ? correlationId : undefined);
  return new Refusal(code, {
    ...(typeof detail === 'string' && { detail }),
    ...(Array.isArray(mayIds) && { mayIds: mayIds as string[] }),
    ...(Array.isArray(errors) && { errors: errors as FieldError[] }),
    ...(typeof facts === 'object' && facts !== null && { facts: facts as Record<string, string | number> }),
  });
}
