/** What Azure Storage said, whichever shape the SDK gave it (single calls, transactions and time-outs differ). */
export interface StorageAnswer {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly code: string;
}

/** Reads the status and code out of an error of the Azure SDKs. A deadline of ours (`AbortError`) has no status. */
function storageAnswer(error: unknown): StorageAnswer {
  const { statusCode, code, details } = (error ?? {}) as {
    statusCode?: unknown;
    code?: unknown;
    details?: { odataError?: { code?: unknown }; errorCode?: unknown };
  };
  const said = code ?? details?.odataError?.code ?? details?.errorCode;
  return { status: typeof statusCode === 'number' ? statusCode : 0, code: typeof said === 'string' ? said : '' };
}

/** True when the row, table, queue or blob is not there. */
export const isMissing = (error: unknown): boolean => storageAnswer(error).status === 404;

/** True when somebody else wrote first: the ETag is stale, or the row exists already. */
export const isConflict = (error: unknown): boolean => [409, 412].includes(storageAnswer(error).status);

/** True for faults of the network or the service, which may pass: no answer, 408, 429, 5xx. */
export function isTransient(error: unknown): boolean {
  const { status } = storageAnswer(error);
  if (status === 408 || status === 429 || status >= 500) return true;
  if (status > 0) return false;
  const { name, code } = (error ?? {}) as { name?: unknown; code?: unknown };
  return name === 'AbortError' || name === 'RestError' || (typeof code === 'string' && /^E[A-Z]+$/.test(code));
}
