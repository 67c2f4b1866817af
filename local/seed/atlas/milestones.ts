import { ID } from '../people.ts';
import { met, open } from '../criteria.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

/** Milestones of Atlas. */
export const atlasMilestones: Lives<'milestone'> = {
  // Building; promised in week -15.
  'ms-architecture': {
    at: '-17 tue 14:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Target architecture approved',
      milestoneType: 'design-complete',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('-13 fri'),
      acceptanceCriteria: open(
        'Architecture board has signed the target picture',
        'Cost model covers three years of running',
      ),
    }),
    then: [
      [
        '-13 thu 16:40',
        'ops',
        'edit',
        {
          acceptanceCriteria: met(
            [
              'Architecture board has signed the target picture',
              'Board minutes 31, item 4: approved without conditions.',
            ],
            ['Cost model covers three years of running', 'Cost model v3 reviewed by finance.'],
          ),
        },
      ],
      ['-13 thu 16:45', 'ops', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-contract': {
    at: '-17 tue 14:06',
    by: 'tpm',
    fields: (s) => ({
      title: 'Gateway API contract frozen',
      milestoneType: 'design-complete',
      ownerId: contributor,
      team: 'Payments',
      forecastOn: s.day('-11 wed'),
      predecessors: [s.no('ms-architecture')],
      acceptanceCriteria: open(
        'All 14 channel teams have agreed to version 1.0',
        'Contract tests run in every channel build',
      ),
    }),
    then: [
      [
        '-12 thu 09:30',
        'contributor',
        'flag',
        { reason: 'Three of 14 channel teams ask for a retry semantic that version 1.0 does not have.' },
      ],
      ['-12 thu 09:34', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-10 wed') })],
      [
        '-10 wed 17:10',
        'contributor',
        'edit',
        {
          acceptanceCriteria: met(
            ['All 14 channel teams have agreed to version 1.0', 'Fourteen sign-offs in ATL-118.'],
            ['Contract tests run in every channel build', 'Build report of the same evening: 14 of 14 green.'],
          ),
        },
      ],
      ['-10 wed 17:15', 'contributor', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-regulator': {
    at: '-17 tue 14:12',
    by: 'tpm',
    fields: (s) => ({
      title: 'Material outsourcing notice filed with the regulator',
      milestoneType: 'compliance',
      ownerId: tpm,
      forecastOn: s.day('-4 fri'),
      isQuarterCommitment: true,
      acceptanceCriteria: open('Notice filed with exit plan and risk assessment', 'Receipt of the regulator on file'),
    }),
    then: [
      [
        '-4 wed 15:20',
        'tpm',
        'edit',
        {
          acceptanceCriteria: met(
            ['Notice filed with exit plan and risk assessment', 'Filed through the supervisory portal, 64 pages.'],
            ['Receipt of the regulator on file', 'Receipt number on file with Compliance.'],
          ),
        },
      ],
      ['-4 wed 15:22', 'tpm', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-mapping': {
    at: '-17 tue 14:18',
    by: 'tpm',
    fields: (s) => ({
      title: 'Ledger mapping complete',
      milestoneType: 'code-complete',
      ownerId: contributor,
      team: 'Data',
      forecastOn: s.day('-6 fri'),
      predecessors: [s.no('ms-contract')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('184 of 184 booking types mapped', 'Replay of one million payments without a mismatch'),
    }),
    then: [
      [
        '-9 tue 11:05',
        'contributor',
        'flag',
        { reason: '71 of 184 booking types are mapped; the plan for this day was 110.' },
      ],
      ['-9 tue 11:08', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-4 fri') })],
      ['-7 mon 10:40', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-2 wed') })],
      [
        '-2 wed 16:30',
        'contributor',
        'edit',
        {
          acceptanceCriteria: met(
            ['184 of 184 booking types mapped', 'Mapping register v41: 184 mapped, 0 open.'],
            ['Replay of one million payments without a mismatch', 'Replay run 212: 1,004,380 payments, 0 mismatches.'],
          ),
        },
      ],
      ['-2 wed 16:36', 'contributor', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-rehearsal-1': {
    at: '-17 tue 14:24',
    by: 'tpm',
    fields: (s) => ({
      title: 'First dress rehearsal',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('-8 thu'),
      predecessors: [s.no('ms-contract')],
      acceptanceCriteria: open('Cutover runbook executed from start to end', 'Findings recorded with owners'),
    }),
    then: [
      ['-9 tue 11:20', 'ops', 'edit', (s) => ({ forecastOn: s.day('-7 thu') })],
      [
        '-7 thu 18:20',
        'ops',
        'edit',
        {
          acceptanceCriteria: met(
            ['Cutover runbook executed from start to end', 'Executed in 31 hours against 26 planned.'],
            ['Findings recorded with owners', 'Nineteen findings, all with an owner.'],
          ),
        },
      ],
      ['-7 thu 18:24', 'ops', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-threat-model': {
    at: '-17 tue 14:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Threat model of the gateway signed off',
      milestoneType: 'compliance',
      ownerId: security,
      team: 'Security',
      forecastOn: s.day('-3 fri'),
      predecessors: [s.no('ms-contract')],
      acceptanceCriteria: open('No open finding of severity high', 'Signed by the security approver'),
    }),
    then: [
      ['-4 mon 09:50', 'security', 'edit', (s) => ({ forecastOn: s.day('-1 thu') })],
      [
        '-1 thu 17:00',
        'security',
        'edit',
        {
          acceptanceCriteria: met(
            ['No open finding of severity high', 'Two findings of severity medium remain, none high.'],
            ['Signed by the security approver', 'Signed on the gateway threat model v1.2.'],
          ),
        },
      ],
      ['-1 thu 17:04', 'security', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },

  // The way to the cutover, which moved by five weeks after the first rehearsal.
  'ms-rehearsal-2': {
    at: '-17 tue 14:36',
    by: 'tpm',
    fields: (s) => ({
      title: 'Second dress rehearsal',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('-4 thu'),
      predecessors: [s.no('ms-rehearsal-1'), s.no('ms-mapping')],
      acceptanceCriteria: open('October sample replayed without a mismatch', 'Cutover fits into 26 hours'),
    }),
    then: [
      ['-7 fri 13:10', 'ops', 'edit', (s) => ({ forecastOn: s.day('-1 tue') })],
      ['-2 mon 09:15', 'ops', 'edit', (s) => ({ forecastOn: s.day('0 tue') })],
      [
        '0 wed 09:40',
        'ops',
        'edit',
        (s) => ({
          acceptanceCriteria: met(
            [
              `October sample replayed without a mismatch`,
              `1.2 million payments replayed on ${s.say('0 tue')}, 0 mismatches.`,
            ],
            ['Cutover fits into 26 hours', 'Measured 24 hours 50 minutes, nightly batch left out.'],
          ),
        }),
      ],
      ['0 wed 09:44', 'ops', 'meet', (s) => ({ actualOn: s.day('0 tue') })],
    ],
  },
  'ms-reconciliation': {
    at: '-17 tue 14:42',
    by: 'tpm',
    fields: (s) => ({
      title: 'Nightly reconciliation runs unattended',
      milestoneType: 'code-complete',
      ownerId: contributor,
      team: 'Data',
      forecastOn: s.day('-1 fri'),
      predecessors: [s.no('ms-mapping')],
      acceptanceCriteria: open('Ten nights in a row without a manual step', 'Breaks are reported before 06:00'),
    }),
    then: [
      ['-3 thu 10:20', 'contributor', 'edit', (s) => ({ forecastOn: s.day('1 fri') })],
      [
        '0 wed 10:05',
        'contributor',
        'flag',
        {
          reason:
            'The job times out about every third night because the settlement file comes 90 minutes late; the longest run is four nights.',
        },
      ],
      ['0 wed 10:08', 'contributor', 'edit', (s) => ({ forecastOn: s.day('3 fri') })],
    ],
  },
  'ms-pentest': {
    at: '-17 tue 14:48',
    by: 'tpm',
    fields: (s) => ({
      title: 'Penetration test passed',
      milestoneType: 'compliance',
      ownerId: security,
      team: 'Security',
      forecastOn: s.day('-1 fri'),
      predecessors: [s.no('ms-threat-model')],
      isQuarterCommitment: true,
      acceptanceCriteria: open(
        'Independent tester has tested gateway and back office',
        'No open finding of severity high or critical',
      ),
    }),
    then: [
      ['-6 fri 15:50', 'security', 'edit', (s) => ({ forecastOn: s.day('2 fri') })],
      [
        '0 thu 11:30',
        'security',
        'flag',
        (s) => ({
          reason: `The booked vendor has cancelled; its next slot is in the week of ${s.say('9 mon')}, after the planned cutover.`,
        }),
      ],
      ['0 thu 11:33', 'security', 'edit', (s) => ({ forecastOn: s.day('9 fri') })],
    ],
  },
  'ms-training': {
    at: '-17 tue 14:54',
    by: 'tpm',
    fields: (s) => ({
      title: 'Support desk trained',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Support',
      forecastOn: s.day('1 fri'),
      acceptanceCriteria: open(
        '38 agents have passed the short test',
        'Knowledge base holds the 25 most likely questions',
      ),
    }),
    then: [['-2 tue 13:30', 'ops', 'edit', (s) => ({ forecastOn: s.day('3 wed') })]],
  },
  'ms-readiness': {
    at: '-17 tue 15:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Operational readiness review passed',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('2 wed'),
      predecessors: [s.no('ms-rehearsal-2'), s.no('ms-training'), s.no('ms-pentest')],
      acceptanceCriteria: open(
        'Alerts for the twelve service levels are live and tested',
        'Rollback rehearsed within four hours',
        'On-call rota staffed for the parallel run',
        'Sign-offs of Security, Operations and Support',
      ),
    }),
    then: [
      ['-6 fri 15:55', 'ops', 'edit', (s) => ({ forecastOn: s.day('7 wed') })],
      [
        '0 fri 15:10',
        'ops',
        'flag',
        { reason: 'Two of four sign-offs depend on the penetration test and on cover for two absences in Support.' },
      ],
    ],
  },
  'ms-cutover': {
    at: '-17 tue 15:06',
    by: 'tpm',
    fields: (s) => ({
      title: 'Cutover to the new platform',
      milestoneType: 'launch',
      ownerId: tpm,
      forecastOn: s.day('3 sat'),
      predecessors: [s.no('ms-readiness'), s.no('ms-regulator')],
      isQuarterCommitment: true,
      acceptanceCriteria: open(
        'First business day without a payment incident of severity high',
        'Reconciliation closes at zero breaks',
      ),
    }),
    then: [
      [
        '-7 fri 09:20',
        'tpm',
        'flag',
        { reason: 'The first rehearsal took five hours too long and left 3,120 mismatches in 410,000 payments.' },
      ],
      ['-6 fri 16:05', 'tpm', 'edit', (s) => ({ forecastOn: s.day('8 sat') })],
    ],
  },

  // After the cutover, and one given up before it.
  'ms-parallel-end': {
    at: '-17 tue 15:12',
    by: 'tpm',
    fields: (s) => ({
      title: 'Parallel run ends',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('6 wed'),
      predecessors: [s.no('ms-cutover')],
      acceptanceCriteria: open('Ten business days at zero breaks', 'Sponsor has released the mainframe module'),
    }),
    then: [['-6 fri 16:10', 'ops', 'edit', (s) => ({ forecastOn: s.day('12 fri') })]],
  },
  'ms-switch-off': {
    at: '-17 tue 15:18',
    by: 'tpm',
    fields: (s) => ({
      title: 'Payments module of the mainframe switched off',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('9 fri'),
      predecessors: [s.no('ms-parallel-end')],
      acceptanceCriteria: open('Licences cancelled with 14 days of notice', 'Archive readable for ten years'),
    }),
    then: [['-6 fri 16:14', 'ops', 'edit', (s) => ({ forecastOn: s.day('15 fri') })]],
  },
  'ms-branch-pilot': {
    at: '-17 tue 15:24',
    by: 'tpm',
    fields: (s) => ({
      title: 'Branch teller pilot',
      milestoneType: 'ready',
      ownerId: contributor,
      team: 'Payments',
      forecastOn: s.day('-3 wed'),
      acceptanceCriteria: open('Two branches have worked one week on the new screens'),
    }),
    then: [
      [
        '-16 fri 14:20',
        'tpm',
        'cancel',
        { reason: 'Teller screens move to the branch program; the migration keeps the old screens behind an adapter.' },
      ],
    ],
  },
};
