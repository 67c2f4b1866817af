const MINUTE_MS = 60_000;

/** What clocks show in a zone (IANA name) at an instant, as inputs write it: `2026-11-20T10:00`. */
export function wallClock(at: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  // While a year is typed it is 2, 20, 202.
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}`;
}

/** The instant at which clocks in a zone show that; undefined for words that are no time. An hour that is skipped is the next one. */
export function instantAt(shown: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${shown}:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(shown) || Number.isNaN(asUtc)) return undefined;
  // The distance of the zone at the guess may differ from that at the answer, so it is looked up again there.
  let at = asUtc;
  for (let round = 0; round < 2; round++) {
    const distance = Date.parse(`${wallClock(new Date(at).toISOString(), zone)}:00Z`) - at;
    at = asUtc - Math.round(distance / MINUTE_MS) * MINUTE_MS;
  }
  return new Date(at).toISOString();
}
