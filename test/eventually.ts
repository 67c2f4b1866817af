import { setTimeout as sleep } from 'node:timers/promises';

/** Guards against hanging only. */
const GIVE_UP_MS = 60_000;
/** A person may ask the API no faster. */
const PAUSE_MS = 100;

/**
 * Repeats a check until it holds, for what has nothing else to wait for; gives what the check gives.
 *
 * @throws what the last try threw.
 */
export async function eventually<T>(check: () => Promise<T> | T): Promise<T> {
  for (const giveUp = AbortSignal.timeout(GIVE_UP_MS); ; await sleep(PAUSE_MS))
    try {
      return await check();
    } catch (error) {
      if (giveUp.aborted) throw error;
    }
}
