import type { AgendaItem, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { FieldError } from '#shared/domain/refusal.ts';

/** What a person writes of a meeting; `undefined` in a field that was emptied. */
export interface Written {
  readonly title: string;
  readonly ritual: Meeting['ritual'];
  readonly series?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly agenda: readonly AgendaItem[];
  readonly inviteeIds: readonly string[];
  readonly attendeeIds: readonly string[];
  readonly quorum?: number | undefined;
  readonly confidential: boolean;
  readonly watcherIds: readonly string[];
}

/** A meeting that nobody has planned yet. */
export const BLANK: Written = {
  title: '',
  ritual: 'steering',
  agenda: [],
  inviteeIds: [],
  attendeeIds: [],
  durationMinutes: 60,
  confidential: false,
  watcherIds: [],
};

/** What is written of a meeting already. */
export function writtenOf(meeting: Meeting): Written {
  const { title, ritual, series, startsAt, durationMinutes, agenda, inviteeIds, attendeeIds, quorum } = meeting;
  const { confidential, watcherIds } = meeting;
  return {
    ...{ title, ritual, agenda, inviteeIds, attendeeIds, confidential, watcherIds },
    ...(series && { series }),
    ...(startsAt && { startsAt }),
    ...(durationMinutes && { durationMinutes }),
    ...(quorum && { quorum }),
  };
}

/** What is needed and not there, as errors in the server's own form. */
export function missingIn({ title, agenda }: Written): readonly FieldError[] {
  const message = 'This is needed.';
  return [
    ...(title.trim() ? [] : [{ path: '/title', message }]),
    ...agenda.flatMap((item, place) =>
      item.title.trim() && item.durationMinutes > 0
        ? []
        : [{ path: `/agenda/${place}`, message: 'An item needs words and minutes.' }],
    ),
  ];
}
