import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

/** What was promised, what came later, and what is left out on purpose. */
export const atlasScope: Lives<'scope'> = {
  'sc-domestic': {
    at: '-16 mon 10:00',
    by: 'tpm',
    fields: {
      title: 'Domestic credit transfers and direct debits',
      detail: 'About 5.1 million payments a month on 96 booking types.',
      direction: 'in',
      size: 34,
      ownerId: contributor,
    },
  },
  'sc-cross-border': {
    at: '-16 mon 10:04',
    by: 'tpm',
    fields: {
      title: 'Cross-border payments in ISO 20022',
      detail: '88 booking types, eleven correspondent banks.',
      direction: 'in',
      size: 55,
      ownerId: contributor,
    },
  },
  'sc-gateway': {
    at: '-16 mon 10:08',
    by: 'tpm',
    fields: {
      title: 'Payment gateway for the 14 channels',
      detail: 'One API in place of five file formats.',
      direction: 'in',
      size: 40,
      ownerId: contributor,
    },
    then: [['-10 thu 10:00', 'contributor', 'deliver', {}]],
  },
  'sc-reconciliation': {
    at: '-16 mon 10:12',
    by: 'tpm',
    fields: {
      title: 'Nightly reconciliation against the general ledger',
      direction: 'in',
      size: 21,
      ownerId: contributor,
    },
  },
  'sc-fraud': {
    at: '-16 mon 10:16',
    by: 'tpm',
    fields: {
      title: 'Fraud screening in the new flow',
      detail: 'Same rules and thresholds as today, response under 300 ms at the 99th percentile.',
      direction: 'in',
      size: 24,
      ownerId: security,
    },
  },
  'sc-sanctions': {
    at: '-16 mon 10:20',
    by: 'tpm',
    fields: { title: 'Sanctions screening on every leg', direction: 'in', size: 18, ownerId: security },
    then: [['-3 mon 14:00', 'security', 'deliver', {}]],
  },
  'sc-history': {
    at: '-16 mon 10:24',
    by: 'tpm',
    fields: {
      title: 'Ten years of payment history in the archive',
      detail: '1.9 TB, searchable by account and reference.',
      direction: 'in',
      size: 16,
      ownerId: ops,
    },
  },
  'sc-monitoring': {
    at: '-16 mon 10:28',
    by: 'tpm',
    fields: { title: 'Monitoring with twelve service levels', direction: 'in', size: 12, ownerId: ops },
  },
  'sc-teller': {
    at: '-16 mon 10:32',
    by: 'tpm',
    fields: { title: 'New teller screens in the branches', direction: 'in', size: 26, ownerId: contributor },
    then: [
      [
        '-15 wed 16:00',
        'tpm',
        'remove',
        { reason: 'The branch program builds them next year; 26 points leave before the baseline.' },
      ],
    ],
  },
  'sc-instant': {
    at: '-16 mon 10:36',
    by: 'tpm',
    fields: {
      title: 'Instant payments outside the euro area',
      detail: 'Named so that nobody assumes it: planned for the year after.',
      direction: 'out',
    },
  },
  'sc-cards': {
    at: '-16 mon 10:40',
    by: 'tpm',
    fields: {
      title: 'Card platform',
      detail: 'Stays where it is; only its settlement file changes its address.',
      direction: 'out',
    },
  },
  'sc-corporate': {
    at: '-9 thu 11:30',
    by: 'contributor',
    fields: {
      title: 'Bulk upload for corporate customers',
      detail: 'Asked for after the baseline by 23 corporate customers; needs a change request.',
      direction: 'in',
      size: 15,
      ownerId: contributor,
    },
  },
  'sc-key-rotation': {
    at: '-1 fri 15:40',
    by: 'security',
    fields: {
      title: 'Automatic rotation of signing keys',
      detail: 'About five days of work; finding 1 of the threat model.',
      direction: 'in',
      size: 5,
      ownerId: security,
    },
  },
};
