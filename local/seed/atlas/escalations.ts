import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { contributor, tpm } = ID;

/** What the team could not settle itself: one resolved, one that waits for the sponsor. */
export const atlasEscalations: Lives<'escalation'> = {
  'esc-access': {
    at: '-5 wed 10:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Two contractors have no access to the mapping register',
      escalationKind: 'security',
      severity: 'high',
      ask: 'Approve the access of both contractors by Friday.',
      optionsTried: 'Asked the access desk twice; both requests wait for a second approver.',
      neededByOn: s.day('-5 fri'),
      ownerId: contributor,
      links: [{ type: 'blocks', to: s.no('ms-mapping') }],
    }),
    then: [
      ['-5 wed 13:30', 'security', 'acknowledge', {}],
      [
        '-5 fri 09:15',
        'security',
        'decide',
        { text: 'A second approver is named for the register; both have access until the end of the parallel run.' },
      ],
      [
        '-4 mon 16:50',
        'contributor',
        'resolve',
        { text: 'Both contractors work in the register since this afternoon.' },
      ],
    ],
  },
  'esc-northbank': {
    at: '0 fri 15:50',
    by: 'tpm',
    fields: (s) => ({
      title: 'Northbank gives no date for its certificate',
      escalationKind: 'customer',
      severity: 'high',
      ask: 'Get a date for the certificate from the board of Northbank.',
      optionsTried: 'Three mails to the integration desk, one to the service manager, receipt confirmed, no answer.',
      neededByOn: s.day('1 wed'),
      ownerId: tpm,
      links: [{ type: 'mitigates', to: s.no('r-northbank') }],
    }),
  },
};
