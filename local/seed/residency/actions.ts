import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, security, tpm } = ID;

export const residencyActions: Lives<'action'> = {
  'a-register': {
    at: '-16 thu 10:00',
    by: 'tpm',
    fields: (s) => ({ title: 'Describe the data flows of 37 systems', ownerId: ops, dueOn: s.day('-11 wed') }),
    then: [['-11 tue 13:40', 'ops', 'complete', { evidence: 'Register v5.' }]],
  },
  'a-clause': {
    at: '-15 tue 10:20',
    by: 'tpm',
    fields: (s) => ({ title: 'Write the clause for suppliers', ownerId: security, dueOn: s.day('-12 wed') }),
    then: [['-12 mon 14:20', 'security', 'complete', { evidence: 'Clause v2, accepted by outside counsel.' }]],
  },
  'a-offers': {
    at: '-8 wed 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Get offers of two analytics suppliers',
      ownerId: ops,
      dueOn: s.day('-7 tue'),
      links: [{ type: 'mitigates', to: s.no('r-analytics') }],
    }),
    then: [['-7 tue 14:10', 'ops', 'complete', { evidence: 'EUR 64,000 and EUR 81,000.' }]],
  },
  'a-backups': {
    at: '-6 wed 11:40',
    by: 'ops',
    fields: (s) => ({
      title: 'List all backups outside the union with their end',
      ownerId: ops,
      dueOn: s.day('-4 wed'),
      links: [{ type: 'mitigates', to: s.no('r-backups') }],
    }),
    then: [['-4 wed 10:20', 'ops', 'complete', { evidence: '214 sets, the last ends in eleven months.' }]],
  },
  'a-keys-destroy': {
    at: '-2 wed 10:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Plan how the keys of old backups are destroyed',
      ownerId: ops,
      dueOn: s.day('2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-backups') }],
    }),
  },
  'a-masking': {
    at: '-4 mon 11:00',
    by: 'security',
    fields: (s) => ({
      title: 'Agree on masked data with two suppliers',
      ownerId: security,
      dueOn: s.day('-1 wed'),
      links: [{ type: 'mitigates', to: s.no('r-support-access') }],
    }),
    then: [['0 mon 09:30', 'security', 'carry', (s) => ({ dueOn: s.day('2 mon'), reason: 'One of two has agreed.' })]],
  },
  'a-auditor': {
    at: '-2 tue 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Reserve the auditor for the quarter of the evidence',
      ownerId: tpm,
      dueOn: s.day('1 wed'),
      links: [{ type: 'mitigates', to: s.no('r-auditor') }],
    }),
  },
  'a-reports': {
    at: '-1 thu 09:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Strip customer numbers from error reports',
      ownerId: ops,
      dueOn: s.day('1 tue'),
      links: [{ type: 'mitigates', to: s.no('i-logs') }],
    }),
    then: [['1 tue 15:30', 'ops', 'complete', { evidence: 'No customer number in 200 reports.' }]],
  },
};
