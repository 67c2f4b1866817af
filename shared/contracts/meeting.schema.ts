import * as z from 'zod/v4';
import { CAPTURE_KINDS, RITUALS } from '../domain/records/meeting.ts';
import { commonFields, day, instant, oneLine, personId, quotedNumber } from './common.schema.ts';
import { patchOf } from './patch.schema.ts';

const minutesLong = z.number().int().min(1).max(1440);
const agendaItem = z.strictObject({
  title: oneLine(200),
  purpose: z.enum(['decide', 'discuss', 'inform']),
  ownerId: personId.optional(),
  durationMinutes: minutesLong,
  records: z.array(quotedNumber).max(50),
});
const lists = {
  ritual: z.enum(RITUALS),
  agenda: z.array(agendaItem).max(50),
  inviteeIds: z.array(personId).max(300),
  attendeeIds: z.array(personId).max(300),
};
const fields = {
  ...commonFields,
  series: oneLine(100).optional(),
  startsAt: instant.optional(),
  durationMinutes: minutesLong.optional(),
  quorum: z.number().int().min(1).max(300).optional(),
};

/** Bodies of the meeting routes, by act. */
export const meetingBodies = {
  create: z.strictObject({
    ...fields,
    ritual: lists.ritual.optional(),
    agenda: lists.agenda.optional(),
    inviteeIds: lists.inviteeIds.optional(),
    attendeeIds: lists.attendeeIds.optional(),
  }),
  edit: patchOf({ ...fields, ...lists }),
  start: z.strictObject({}),
  take: z.strictObject({ agendaIndex: z.number().int().min(0).max(49) }),
  capture: z.strictObject({
    kind: z.enum(CAPTURE_KINDS),
    title: oneLine(200),
    ownerId: personId.optional(),
    dueOn: day.optional(),
    agendaIndex: z.number().int().min(0).max(49).optional(),
  }),
  hold: z.strictObject({}),
  'look-again': z.strictObject({}),
};
