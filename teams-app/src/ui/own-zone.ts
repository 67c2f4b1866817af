/** IANA name of the zone that the reader's own clocks show. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
