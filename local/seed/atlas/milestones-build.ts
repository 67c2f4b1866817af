import { ID } from '../people.ts';
import { met, open } from '../criteria.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

/** What has to be built; promised in week -15. */
export const buildMilestones: Lives<'milestone'> = {
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
};
