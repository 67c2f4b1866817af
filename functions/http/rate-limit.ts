import { Refusal } from '#shared/domain/refusal.ts';

const WINDOW_MS = 10_000;

/** Counts what each person asks in windows of ten seconds. @throws Refusal `caller/too-fast` beyond `limit`. */
export function rateLimit(limit: number, now: () => number): (personId: string) => void {
  let counts = new Map<string, number>();
  let windowEnds = 0;
  return (personId) => {
    if (now() >= windowEnds) {
      counts = new Map();
      windowEnds = now() + WINDOW_MS;
    }
    const count = (counts.get(personId) ?? 0) + 1;
    counts.set(personId, count);
    if (count > limit) throw new Refusal('caller/too-fast');
  };
}
