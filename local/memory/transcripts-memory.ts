import type { RoadProblem } from '#shared/domain/kinds/meeting/transcript-road.ts';
import { TranscriptsFailure, type FoundTranscript, type Transcripts } from '#shared/ports/transcripts.ts';

/** A transcript in memory: what is said with and without names. */
interface TranscriptInMemory extends FoundTranscript {
  readonly onlineMeetingId: string;
  readonly organizerId: string;
  readonly attributed: string;
  readonly unattributed: string;
}

/** Transcripts in this process's memory; `bar` makes everything fail so, until it is called without a problem. */
export interface TranscriptsMemory extends Transcripts {
  readonly held: TranscriptInMemory[];
  /** Subscriptions by the id of their meeting. */
  readonly subscriptions: Map<
    string,
    { readonly id: string; readonly clientState: string; readonly expiresAt: string }
  >;
  readonly switches: { hasNames: boolean };
  bar(problem?: RoadProblem, retryAfterSeconds?: number): void;
}

/** An empty Graph. */
export function transcriptsMemory(): TranscriptsMemory {
  const held: TranscriptInMemory[] = [];
  const subscriptions: TranscriptsMemory['subscriptions'] = new Map();
  const switches = { hasNames: true };
  let failure: TranscriptsFailure | undefined;
  let count = 0;
  const pass = () => {
    if (failure) throw failure;
  };
  return {
    held,
    subscriptions,
    switches,
    bar: (problem, retryAfterSeconds) =>
      void (failure = problem && new TranscriptsFailure(problem, 'in memory', retryAfterSeconds)),
    async list({ onlineMeetingId, organizerId }) {
      pass();
      return held
        .filter((each) => each.onlineMeetingId === onlineMeetingId && each.organizerId === organizerId)
        .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
        .map(({ id, callId, contentCorrelationId, createdAt, endedAt }) => ({
          ...{ id, callId, contentCorrelationId },
          ...{ createdAt, endedAt },
        }));
    },
    async read(_meeting, id) {
      pass();
      const found = held.find((each) => each.id === id);
      const text = switches.hasNames ? found?.attributed : found?.unattributed;
      return text ? { bytes: new TextEncoder().encode(text), isAttributed: switches.hasNames } : undefined;
    },
    async subscribe({ onlineMeetingId, clientState, expiresAt }) {
      pass();
      const id = subscriptions.get(onlineMeetingId)?.id ?? `subscription-${(count += 1)}`;
      subscriptions.set(onlineMeetingId, { id, clientState, expiresAt });
      return { id, expiresAt };
    },
    async renew(id, expiresAt) {
      pass();
      const found = [...subscriptions].find(([, each]) => each.id === id);
      if (!found) return undefined;
      subscriptions.set(found[0], { ...found[1], expiresAt });
      return { id, expiresAt };
    },
  };
}
