import { ID } from '../people.ts';
import type { Lives } from '../story.ts';
import { steering } from './steering.ts';

const { ops, contributor, security, tpm } = ID;

/** Every second Friday at ten, from the first rehearsal on, and the workshop between. */
export const lastMeetings: Lives<'meeting'> = {
  'mtg-6': steering(
    -6,
    (s) => [
      {
        title: 'First rehearsal and the cutover',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 30,
        records: [s.no('ms-rehearsal-1'), s.no('ms-cutover'), s.no('d-date')],
      },
      { title: 'Contractors', purpose: 'decide', ownerId: tpm, durationMinutes: 15, records: [s.no('r-mapping-pace')] },
    ],
    '10:09',
  ),
  'mtg-4': steering(
    -4,
    (s) => [
      {
        title: 'Mapping on the new plan',
        purpose: 'inform',
        ownerId: contributor,
        durationMinutes: 20,
        records: [s.no('ms-mapping'), s.no('i-mismatches')],
      },
      {
        title: 'Bulk upload for corporate customers',
        purpose: 'decide',
        ownerId: contributor,
        durationMinutes: 15,
        records: [s.no('d-corporate'), s.no('sc-corporate')],
      },
      {
        title: 'Regulator',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 10,
        records: [s.no('ms-regulator'), s.no('r-regulator')],
      },
    ],
    '10:47',
    contributor,
  ),
  'mtg-2': steering(
    -2,
    (s) => [
      {
        title: 'Second dress rehearsal',
        purpose: 'decide',
        ownerId: ops,
        durationMinutes: 25,
        records: [s.no('ms-rehearsal-2'), s.no('ms-mapping')],
      },
      {
        title: 'Northbank',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 15,
        records: [s.no('r-northbank')],
      },
    ],
    '10:08',
  ),
  'mtg-0': steering(
    0,
    (s) => [
      {
        title: 'Cutover plan',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 30,
        records: [s.no('d-waves'), s.no('ms-cutover'), s.no('r-one-weekend')],
      },
      {
        title: 'Security review',
        purpose: 'inform',
        ownerId: security,
        durationMinutes: 15,
        records: [s.no('ms-threat-model'), s.no('ms-pentest')],
      },
      {
        title: 'Budget for the parallel run',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 15,
        records: [s.no('d-parallel-funding'), s.no('r-parallel-cost')],
      },
    ],
    '10:14',
  ),
  'mtg-next': steering(2, (s) => [
    { title: 'Actions of the last meeting', purpose: 'inform', ownerId: tpm, durationMinutes: 10, records: [] },
    {
      title: 'Penetration test as a condition',
      purpose: 'decide',
      ownerId: security,
      durationMinutes: 25,
      records: [s.no('ms-pentest')],
    },
    {
      title: 'Go/no-go criteria',
      purpose: 'discuss',
      ownerId: ops,
      durationMinutes: 30,
      records: [s.no('ms-readiness')],
    },
  ]),
  'mtg-workshop': {
    at: '-4 mon 14:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Cutover planning workshop',
      ritual: 'planning',
      startsAt: s.at('-3 tue 13:00'),
      durationMinutes: 180,
      inviteeIds: [ops, contributor, security, tpm],
      agenda: [
        {
          title: 'Findings of the first rehearsal',
          purpose: 'discuss',
          ownerId: ops,
          durationMinutes: 60,
          records: [s.no('i-long-cutover')],
        },
        {
          title: 'Shifts and handovers',
          purpose: 'discuss',
          ownerId: ops,
          durationMinutes: 60,
          records: [s.no('r-one-weekend')],
        },
        {
          title: 'Rollback in four hours',
          purpose: 'discuss',
          ownerId: contributor,
          durationMinutes: 45,
          records: [s.no('r-rollback')],
        },
      ],
    }),
    then: [
      ['-3 tue 13:02', 'ops', 'start', {}],
      ['-3 tue 15:50', 'ops', 'hold', {}],
      ['-3 tue 15:55', 'ops', 'edit', { attendeeIds: [ops, contributor, security, tpm] }],
    ],
  },
};
