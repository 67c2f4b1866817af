import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import type { MeetingEvent } from '#shared/domain/meeting-event.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { noteMeetingEvent } from '#shared/usecases/note-meeting-event.ts';
import { depsInAzurite } from '../seed/deps-in-azurite.ts';

/**
 * Notes meeting events in the storage of a local world, as the bot does when Teams sends it one.
 *
 * @param deliver Delivers what a program owes.
 */
export function tellSteerline(connectionString: string, deliver: (key: ProgramKey) => Promise<void>) {
  return async (event: MeetingEvent): Promise<void> => {
    const { store, index, tools } = await depsInAzurite(connectionString);
    const touched: ProgramKey[] = [];
    const ledger = ledgerOverStore({
      ...{ store, tools },
      now: () => new Date().toISOString(),
      pokes: { send: async () => undefined },
      pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      dice: Math.random,
      committed: (key) => void touched.push(key),
    });
    await noteMeetingEvent({ ledger, index, tools, trace: (sentence) => console.info(sentence) })(event);
    for (const key of touched) await deliver(key);
  };
}
