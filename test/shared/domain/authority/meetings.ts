/** Meetings for the rows, from planned to told. */
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { existing, who } from './world.ts';

export const point = (title: string) => ({ title, purpose: 'discuss', durationMinutes: 10, records: [] }) as const;

/** Its owner is its host in every sense: they called it, too, and run it. */
export const planned = (more: Partial<Meeting> = {}): Meeting =>
  existing('meeting', {
    title: 'Steering',
    series: 'Steering',
    startsAt: '2026-11-24T09:00:00.000Z',
    durationMinutes: 30,
    ownerId: who.owner,
    createdById: who.owner,
    inviteeIds: [who.sponsor, who.mate],
    agenda: [point('Hardware'), point('Budget')],
    quorum: 3,
    ...more,
  });
export const MET = { startedAt: '2026-11-20T08:30:00.000Z', startedById: who.owner } as const;
export const LIVE = planned({
  status: 'live',
  ...MET,
  spentSeconds: [0, 0],
  current: { agendaIndex: 0, sinceAt: MET.startedAt },
});
export const HELD = planned({ status: 'held', ...MET, attendeeIds: [who.sponsor] });
const TRANSCRIPT = {
  sha256: '0'.repeat(64),
  cueCount: 40,
  durationSeconds: 900,
  isAttributed: true,
  receivedAt: '2026-11-19T10:00:00.000Z',
  receivedById: 'steerline',
  road: 'graph',
} as const;
export const TOLD = planned({ status: 'minutes-drafted', ...MET, transcript: TRANSCRIPT });
export const BROUGHT = { ...TOLD, transcript: { ...TRANSCRIPT, road: 'upload', receivedById: who.owner } } as const;
