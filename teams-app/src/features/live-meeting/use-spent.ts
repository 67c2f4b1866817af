import { useEffect, useState } from 'react';
import { spentUntil } from '#shared/domain/kinds/meeting/agenda-clock.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useReader } from '../../ui/reader.tsx';

const SECOND_MS = 1000;

/** The seconds spent on each point of the agenda, moving on every second while one is on. */
export function useSpent(meeting: Meeting): readonly number[] {
  const { clock } = useReader();
  const [now, setNow] = useState(() => clock().toISOString());
  const isRunning = meeting.current !== undefined;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(clock().toISOString()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isRunning, clock]);
  return spentUntil(meeting, now);
}
