import type { Meeting } from './meeting.ts';

/** True when as many were there as have to be to decide, and where the meeting asks for no number. */
export const hasQuorum = ({ attendeeIds, quorum = 0 }: Pick<Meeting, 'attendeeIds' | 'quorum'>): boolean =>
  attendeeIds.length >= quorum;
