import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';

/** When it is, or was put down where it has no start. */
const placeOf = ({ startsAt, createdAt }: Meeting): string => startsAt ?? createdAt;

/** The latest meeting of a series, planned ones included: the next one comes after it. */
export const lastOfSeries = (meetings: readonly Meeting[], series: string): Meeting | undefined =>
  meetings
    .filter((meeting) => meeting.series === series)
    .reduce<Meeting | undefined>((last, each) => (last && placeOf(last) >= placeOf(each) ? last : each), undefined);
