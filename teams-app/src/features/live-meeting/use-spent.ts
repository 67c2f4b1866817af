import { useEffect, useState } from 'react';
import { spentUntil } from '#shared/domain/agenda-clock.ts';
import type { Meeting } from '#shared/domain/records/meeting.ts';

const SECOND_MS = 1000;

/** The seconds spent on each point of the agenda, moving on every second while one is on. */
export function useSpent(meeting: Meeting): readonly number[] {
  const [now, setNow] = useState(() => new Date().toISOString());
  const isRunning = meeting.current !== undefined;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(new Date().toISOString()), SECOND_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return spentUntil(meeting, now);
}
