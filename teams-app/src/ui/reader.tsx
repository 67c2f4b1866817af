import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Day } from '#shared/domain/time/day.ts';
import { dayIn } from '#shared/text/day-text.ts';

/** Who reads: how dates are written, and what time it is. */
export interface Reader {
  /** BCP 47: `en-GB`. */
  readonly locale: string;
  /** Moves on every minute. */
  readonly now: Date;
  /** The same to the second, for what moves faster. */
  readonly clock: () => Date;
  /** IANA name of the program's zone; the reader's own when undefined. */
  readonly zone: string | undefined;
  /** `now` as a day of that zone. */
  readonly today: Day;
}

const ReaderContext = createContext<Reader | undefined>(undefined);
const MINUTE = 60_000;
const LOOK_EVERY = 2000;

/** Tells everything below how to write dates. `clock` may be set right while it runs. */
export function ReaderProvider({ locale, clock, children }: ReaderProviderProps) {
  const [now, setNow] = useState(clock);
  useEffect(() => {
    // Looked at often, since the clock may jump to the server's; moved on by the minute, since everything below is drawn again.
    const look = () => setNow((last) => (Math.abs(clock().getTime() - last.getTime()) < MINUTE ? last : clock()));
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, [clock]);
  const reader = useMemo(
    () => ({ locale, now, clock, zone: undefined, today: dayIn(undefined, now) }),
    [locale, now, clock],
  );
  return <ReaderContext value={reader}>{children}</ReaderContext>;
}

/** What `ReaderProvider` takes. */
export interface ReaderProviderProps {
  readonly locale: string;
  readonly clock: () => Date;
  readonly children: ReactNode;
}

/** Below it, today is a day of the given zone. */
export function ZoneProvider({ zone, children }: { readonly zone: string; readonly children: ReactNode }) {
  const reader = useReader();
  const zoned = useMemo(() => ({ ...reader, zone, today: dayIn(zone, reader.now) }), [reader, zone]);
  return <ReaderContext value={zoned}>{children}</ReaderContext>;
}

/** Who reads. @throws Error outside a `ReaderProvider`. */
export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (!reader) throw new Error('There is no ReaderProvider above.');
  return reader;
}
