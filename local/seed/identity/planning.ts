import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

/** The next quarter is being planned: one team asks for more than it can carry, one has not said yet what it can. */
export const identityPlanning: Lives<'planning'> = {
  plan: {
    at: '0 mon 10:05',
    by: 'tpm',
    fields: (s) => ({
      title: 'Plan of the next quarter',
      periodFromOn: s.day('2 mon'),
      periodToOn: s.day('14 fri'),
      ownerId: ID.tpm,
    }),
    then: [
      ['0 mon 14:10', 'security', 'capacity', { team: 'Identity', amount: 90 }],
      ['0 mon 14:14', 'security', 'propose', (s) => ({ team: 'Identity', milestone: s.no('ms-mfa'), demand: 34 })],
      [
        '0 mon 14:20',
        'security',
        'propose',
        (s) => ({
          team: 'Identity',
          title: 'Guests sign in through the new directory',
          forecastOn: s.day('9 thu'),
          demand: 48,
        }),
      ],
      ['0 tue 10:30', 'contributor', 'capacity', { team: 'Applications', amount: 110 }],
      [
        '0 tue 10:34',
        'contributor',
        'propose',
        (s) => ({ team: 'Applications', milestone: s.no('ms-wave-2'), demand: 128 }),
      ],
      ['0 tue 15:40', 'ops', 'capacity', { team: 'Workplace', amount: 60 }],
      ['0 tue 15:45', 'ops', 'propose', (s) => ({ team: 'Workplace', milestone: s.no('ms-off'), demand: 41 })],
    ],
  },
};

/** What the teams ask of each other for it: one promised late, one without an answer yet. */
export const identityPlanningDependencies: Lives<'dependency'> = {
  'dep-packages': {
    at: '0 tue 11:05',
    by: 'contributor',
    fields: (s) => ({
      title: 'Installation packages of the last 40 applications',
      providerTeam: 'Workplace',
      consumerTeam: 'Applications',
      deliverable: '40 packages in the store of the devices',
      needByOn: s.day('4 wed'),
      dependencyType: 'finish-to-start',
      ownerId: ID.contributor,
      links: [{ type: 'blocks', to: s.no('ms-wave-2') }],
    }),
    then: [
      ['0 tue 11:06', 'contributor', 'agree', { side: 'consumer' }],
      ['0 wed 10:20', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('6 wed') })],
    ],
  },
  'dep-guests': {
    at: '0 wed 09:40',
    by: 'security',
    fields: (s) => ({
      title: 'Hotline for the guests in the week of their move',
      providerTeam: 'Service desk',
      consumerTeam: 'Identity',
      deliverable: 'Three people for one week',
      needByOn: s.day('8 mon'),
      dependencyType: 'finish-to-start',
      ownerId: ID.security,
    }),
    then: [['0 wed 09:41', 'security', 'agree', { side: 'consumer' }]],
  },
};
