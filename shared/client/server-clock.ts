/** A clock that goes by the server's: what is overdue must not depend on how the reader's machine is set. */
export interface ServerClock {
  /** `fetch`, noting the time that each answer tells. */
  readonly fetch: typeof fetch;
  readonly now: () => Date;
}

/** Below this, in milliseconds, the two clocks agree: `Date` headers have whole seconds, and an answer takes its time. */
const AGREE_MS = 5000;

/** Real time until the first answer; where answers do not tell the time (a foreign origin), for ever. */
export function serverClock(through: typeof fetch): ServerClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    async fetch(...given) {
      const response = await through(...given);
      const told = Date.parse(response.headers.get('date') ?? '');
      if (Number.isFinite(told)) {
        const lead = told - Date.now();
        aheadMs = Math.abs(lead) < AGREE_MS ? 0 : lead;
      }
      return response;
    },
  };
}
