import { answer } from '../answer.ts';
import { ID } from '../people.ts';
import type { Lives, Story } from '../story.ts';

const { contributor, security, tpm } = ID;

/** What was promised and is to be promised otherwise: one rejected, one applied, one that waits, one being written. */
export const atlasChanges: Lives<'change'> = {
  'cr-corporate': {
    at: '-6 mon 11:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Bulk upload for corporate customers joins the scope',
      changeKind: 'scope',
      reason: '23 corporate customers ask for it; nine of them name it in their renewal this winter.',
      alternatives: 'After the switch-off, as a release of its own.',
      baselineChanges: [{ part: 'scope', record: s.no('sc-corporate'), to: true }],
      impact: {
        scope: '15 points more, on 220 promised.',
        schedule: 'Six weeks of two people who work on the mapping today.',
        customers: '23 corporate customers upload files in place of typing them.',
      },
      reaches: ['customers'],
      ownerId: contributor,
      links: [{ type: 'implements', to: s.no('d-corporate') }],
    }),
    then: [['-5 mon 10:30', 'contributor', 'submit', {}]],
  },
  'cr-cutover': {
    at: '-6 fri 16:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Cutover five weeks later, with two contractors',
      changeKind: 'launch',
      reason:
        'The first rehearsal took 31 hours against 26 and left 3,120 mismatches in 410,000 payments; the steering has moved the cutover.',
      alternatives:
        'Keep the day and leave 66 booking types on the mainframe: refused, since both would have to be run.',
      baselineChanges: [
        { part: 'milestone', record: s.no('ms-readiness'), to: s.day('7 wed') },
        { part: 'milestone', record: s.no('ms-cutover'), to: s.day('8 sat') },
        { part: 'milestone', record: s.no('ms-parallel-end'), to: s.day('12 fri') },
        { part: 'milestone', record: s.no('ms-switch-off'), to: s.day('15 fri') },
        { part: 'budget', to: { amount: 4_290_000, currency: 'EUR' } },
      ],
      impact: {
        schedule: 'Cutover, parallel run and switch-off five to six weeks later.',
        cost: 'EUR 90,000 for two contractors on the mapping.',
        risk: 'The mapping is complete before the second rehearsal, not after it.',
        dependencies: 'The new day comes after the ledger freeze.',
      },
      reaches: ['operations'],
      ownerId: tpm,
      links: [{ type: 'implements', to: s.no('d-moved') }],
    }),
    then: [['-6 fri 16:35', 'tpm', 'submit', {}]],
  },
  'cr-keys': {
    at: '0 wed 15:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Automatic rotation of signing keys joins the scope',
      changeKind: 'scope',
      reason:
        'Finding 1 of the threat model: the signing keys of the gateway are rotated by hand, last time 14 months ago.',
      alternatives: 'Rotate once by hand before the cutover, and add the automation next quarter.',
      baselineChanges: [{ part: 'scope', record: s.no('sc-key-rotation'), to: true }],
      impact: {
        scope: '5 points more.',
        schedule: 'Five days of one person; no milestone moves.',
        risk: 'A leaked key is worthless after 30 days.',
      },
      reaches: ['security'],
      decideByOn: s.day('2 wed'),
      ownerId: contributor,
    }),
    then: [['0 thu 14:10', 'contributor', 'submit', {}]],
  },
  'cr-pentest': {
    at: '0 fri 15:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Penetration test after the cutover',
      changeKind: 'schedule',
      reason: `The booked vendor has cancelled; its next slot is in the week of ${s.say('9 mon')}.`,
      alternatives: 'One of two other testers before the cutover, when their offers are in.',
      baselineChanges: [{ part: 'milestone', record: s.no('ms-pentest'), to: s.day('9 fri') }],
      impact: { risk: 'The platform is live for a week with the internal red team alone.' },
      reaches: ['security', 'customers'],
      ownerId: security,
    }),
  },
};

/** What was answered. The sponsor has not answered for the keys yet. */
export const atlasAnswers: NonNullable<Story['later']> = {
  approval: {
    'cr-corporate-approval': [
      [
        '-5 wed 15:40',
        'sponsor',
        'decide',
        answer('cr-corporate', 'reject', 'No new scope while the program is not green.'),
      ],
    ],
    'cr-cutover-approval': [
      ['-5 mon 09:40', 'ops', 'decide', answer('cr-cutover', 'approve', 'The weekend is free; 19 people are asked.')],
      ['-5 mon 11:20', 'sponsor', 'decide', answer('cr-cutover', 'approve')],
      ['-5 mon 13:05', 'director', 'decide', answer('cr-cutover', 'approve', 'No other program needs that weekend.')],
    ],
    'cr-keys-approval': [
      [
        '0 fri 09:20',
        'security',
        'decide',
        answer('cr-keys', 'approve', 'It closes finding 1; better before the cutover than after.'),
      ],
    ],
  },
};
