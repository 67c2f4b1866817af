import type { Mail } from '../mail.ts';
import { HENRIK, JONAS, PRIYA } from '../people.ts';

/** What is no received mail: one that is being written, and an appointment. */
export const OTHER_ITEMS: readonly Mail[] = [
  {
    id: 'draft',
    folder: 'drafts',
    subject: 'Permits for the second line',
    from: PRIYA,
    to: [HENRIK],
    minutesAgo: 25,
    text: 'Hello Henrik,\n\nhow likely is it that the permits',
  },
  {
    id: 'appointment',
    folder: 'calendar',
    subject: 'Atlas steering',
    from: PRIYA,
    to: [JONAS],
    minutesAgo: 5_800,
    text: 'Agenda: cutover plan, security review, budget for the parallel run.',
  },
];
