import type { HttpRequest } from '@azure/functions';
import { randomUUID } from 'node:crypto';

const TRACEPARENT = /^00-((?!0{32})[0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;

/**
 * What this request and everything it causes is found by: the trace the caller is in (W3C `traceparent`), or its own
 * `x-correlation-id` when that is a plain token, else a new trace id.
 */
export function correlationOf(request: Pick<HttpRequest, 'headers'>): string {
  const [, traceId] = TRACEPARENT.exec(request.headers.get('traceparent') ?? '') ?? [];
  const said = request.headers.get('x-correlation-id') ?? '';
  return traceId ?? (/^[\w-]{8,64}$/.test(said) ? said : randomUUID().replaceAll('-', ''));
}
