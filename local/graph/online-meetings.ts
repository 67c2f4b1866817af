/** Calls in the meetings of this world: somebody starts one, talks from a sample, and ends it. */
import { readFileSync } from 'node:fs';
import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import { findPersona, TENANT_ID } from '../personas.ts';
import type { GraphStandIn } from './graph-stand-in.ts';

export const SAMPLES = ['steering-2026-11-20', 'steering-2026-11-06', 'steering-2026-10-09'] as const;

/** Who may be called to a meeting, as Teams and Graph both see it. */
export interface OnlineMeetings {
  /** @throws Error when a call is on there. */
  start(chatId: string, title?: string): Promise<void>;
  /** Ends the call; its transcript, the sample's words, is there when the switches say. @throws Error when none is on. */
  end(chatId: string, sample: (typeof SAMPLES)[number]): Promise<void>;
  /** Chats in which people talk. */
  readonly running: readonly string[];
}

/** @param tell Hands on what Teams tells the bot. */
export function createOnlineMeetings(
  graph: Pick<GraphStandIn, 'transcribe'>,
  tell: (event: MeetingEvent) => Promise<void>,
): OnlineMeetings {
  const calls = new Map<string, Date>();
  const organizerId = findPersona('tpm')?.id ?? '';
  const idsOf = (chatId: string) => ({ organizerId, onlineMeetingId: btoa(`1*${organizerId}*0**${chatId}`) });
  return {
    get running() {
      return [...calls.keys()];
    },
    async start(chatId, title) {
      if (calls.has(chatId)) throw new Error('A call is on in this chat.');
      const startedAt = new Date();
      calls.set(chatId, startedAt);
      const at = startedAt.toISOString();
      await tell({ tenantId: TENANT_ID, chatId, event: 'start', at, ...idsOf(chatId), ...(title && { title }) });
    },
    async end(chatId, sample) {
      const startedAt = calls.get(chatId);
      if (!startedAt) throw new Error('No call is on in this chat.');
      calls.delete(chatId);
      // Transcribing began a moment after the call: by then Steerline has asked to be told.
      const transcribedAt = new Date(Math.max(startedAt.getTime() + 1, Date.now() - 1));
      const vtt = readFileSync(new URL(`../samples/${sample}.vtt`, import.meta.url), 'utf8');
      graph.transcribe({ ...idsOf(chatId), startedAt: transcribedAt }, vtt);
      await tell({ tenantId: TENANT_ID, chatId, event: 'end', at: new Date().toISOString(), ...idsOf(chatId) });
    },
  };
}
