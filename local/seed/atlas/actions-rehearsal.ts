import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, tpm, director } = ID;

/** Work handed out between the rehearsals; some of it is overdue. */
export const rehearsalActions: Lives<'action'> = {
  'a-findings': {
    at: '-7 fri 11:30',
    by: 'ops',
    fields: (s) => ({ title: 'Work off the 19 findings of the first rehearsal', ownerId: ops, dueOn: s.day('-3 fri') }),
    then: [
      [
        '-2 mon 11:00',
        'ops',
        'carry',
        (s) => ({ dueOn: s.day('0 wed'), reason: '16 of 19 done; three need the second rehearsal.' }),
      ],
      ['0 wed 10:00', 'ops', 'complete', { evidence: '18 done, one became an issue of its own.' }],
    ],
  },
  'a-rollback-script': {
    at: '-6 thu 11:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Speed up the script that books payments back',
      ownerId: contributor,
      dueOn: s.day('-3 fri'),
      links: [{ type: 'mitigates', to: s.no('r-rollback') }],
    }),
    then: [
      [
        '-2 tue 09:25',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-1 wed'), reason: 'Mapping had to be finished first.' }),
      ],
      [
        '-1 thu 09:35',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('0 wed'), reason: 'The script runs, the check of the balances is missing.' }),
      ],
      [
        '0 thu 09:10',
        'contributor',
        'carry',
        (s) => ({
          dueOn: s.day('2 fri'),
          reason: 'Measured at four hours and 20 minutes; index on the reference is missing.',
        }),
      ],
    ],
  },
  'a-retention': {
    at: '-8 tue 17:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Agree on a retention offer with Human Resources',
      ownerId: director,
      dueOn: s.day('-6 fri'),
      confidential: true,
      watcherIds: [tpm],
      links: [{ type: 'mitigates', to: s.no('r-lead-leaves') }],
    }),
    then: [['-6 thu 17:45', 'director', 'complete', { evidence: 'Offer made and accepted in principle.' }]],
  },
  'a-group-alerts': {
    at: '-4 mon 10:25',
    by: 'ops',
    fields: (s) => ({
      title: 'Group comparison breaks by cause before they alert',
      ownerId: ops,
      dueOn: s.day('-2 fri'),
      links: [{ type: 'mitigates', to: s.no('r-alert-noise') }],
    }),
    then: [['-2 fri 11:40', 'ops', 'complete', { evidence: 'Seven alerts in the first week, down from 212.' }]],
  },
  'a-nodes': {
    at: '-5 tue 09:50',
    by: 'ops',
    fields: (s) => ({
      title: 'Add four nodes at the backup site',
      ownerId: ops,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-backup-site') }],
    }),
    then: [['-2 tue 10:20', 'ops', 'complete', { evidence: 'Four nodes in service, load test planned.' }]],
  },
  'a-faq': {
    at: '-6 tue 16:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Write answers to the 25 most likely questions',
      ownerId: contributor,
      dueOn: s.day('-1 wed'),
      links: [{ type: 'implements', to: s.no('dep-support-scripts') }],
    }),
    then: [
      ['-1 thu 11:05', 'contributor', 'complete', { evidence: '25 texts in two languages in the knowledge base.' }],
    ],
  },
  'a-desk-plan': {
    at: '-5 thu 10:55',
    by: 'ops',
    fields: (s) => ({
      title: 'Plan 20 percent more agents for the first week',
      ownerId: ops,
      dueOn: s.day('-1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-support-volume') }],
    }),
  },
  'a-northbank-mail': {
    at: '-3 wed 11:25',
    by: 'contributor',
    fields: (s) => ({
      title: 'Write to the integration desk of Northbank again',
      ownerId: contributor,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-northbank') }],
    }),
    then: [['-2 wed 14:40', 'contributor', 'complete', { evidence: 'Third mail sent; no answer so far.' }]],
  },
  'a-retries-reading': {
    at: '-3 thu 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Let the reconciliation job wait for the settlement file',
      detail: 'Up to two hours, with a message to the on-call engineer after 45 minutes.',
      ownerId: contributor,
      dueOn: s.day('-1 wed'),
      links: [{ type: 'mitigates', to: s.no('i-settlement-timeout') }],
    }),
    then: [
      ['0 mon 10:50', 'contributor', 'carry', (s) => ({ dueOn: s.day('2 wed'), reason: 'Second rehearsal first.' })],
    ],
  },
};
