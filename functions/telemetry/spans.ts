import { ROOT_CONTEXT, SpanStatusCode, trace, type Context, type Tracer } from '@opentelemetry/api';
import { createHash } from 'node:crypto';
import type { Facts, Telemetry } from '#shared/ports/telemetry.ts';

const TRACE_ID = /^(?!0{32})[0-9a-f]{32}$/;

/**
 * The trace that work with this correlation id belongs to. Ids that we or a browser of ours gave are trace ids already;
 * another caller's may be any word, and is told as its hash.
 */
function contextOf(correlationId: string): Context {
  const traceId = TRACE_ID.test(correlationId)
    ? correlationId
    : createHash('sha256').update(correlationId).digest('hex').slice(0, 32);
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    // What the person did has no span of its own; everything it caused hangs from this one.
    spanId: traceId.slice(16).replace(/^0{16}$/, '1'.repeat(16)),
    traceFlags: 1,
    isRemote: true,
  });
}

const attributes = (facts: Facts): Record<string, string | number> =>
  Object.fromEntries(
    Object.entries(facts).flatMap(([name, value]) => (value === undefined ? [] : [[`steerline.${name}`, value]])),
  );

/** Work as OpenTelemetry spans. Of what is thrown only the kind is told: its words may be somebody's. */
export const spansOver = (tracer: Tracer): Telemetry => ({
  async measure({ name, correlationId, facts }, run) {
    const span = tracer.startSpan(name, { attributes: attributes(facts) }, contextOf(correlationId));
    const note = (more: Facts) => {
      span.setAttributes(attributes(more));
      if ((more.status ?? 0) >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
    };
    try {
      return await run(note);
    } catch (error) {
      span.setAttribute('error.type', error instanceof Error ? error.name : typeof error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  },
});
