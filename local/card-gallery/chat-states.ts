import { COMMANDS } from '#bot/commands.ts';
import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { ProgramContext } from '#shared/cards/card-context.ts';
import { confidentialCard } from '#shared/cards/confidential-card.ts';
import { helpCard } from '#shared/cards/help-card.ts';
import { logRiskFormCard } from '#shared/cards/log-risk-form-card.ts';
import { statusCard } from '#shared/cards/status-card.ts';
import type { StatusReport } from '#shared/domain/kinds/status-report/status-report.ts';
import { common, sampleMilestone, type Say } from './sample-records.ts';

const sampleReport = (say: Say): StatusReport => ({
  ...common('status-report', 9, say('Week 47')),
  status: 'current',
  overall: 'amber',
  dimensions: { schedule: 'amber', cost: 'green', risk: 'red' },
  reason: say('The settlement file arrives late every third night.'),
  pathToGreen: say('Operations repairs the transfer by 4 December.'),
  reportedOn: '2026-11-18',
});

/** Cards that the bot answers with when it is asked in words, by family and state. */
export const chatStates = (
  say: Say,
  context: ProgramContext,
): readonly (readonly [family: string, states: Readonly<Record<string, AdaptiveCard>>])[] => [
  [
    'Status',
    {
      'with a report': statusCard(
        { report: sampleReport(say), milestones: [sampleMilestone(say)], counts: { risks: 4, issues: 0 } },
        context,
      ),
      'with a report that is too old': statusCard(
        { report: { ...sampleReport(say), reportedOn: '2026-10-01' }, milestones: [], counts: {} },
        context,
      ),
      'without a report': statusCard({ report: undefined, milestones: [], counts: {} }, context),
    },
  ],
  [
    'Log a risk',
    {
      form: logRiskFormCard([
        { id: 'atlas', title: say('Atlas payments migration') },
        { id: 'mobile', title: say('Mobile app') },
      ]),
    },
  ],
  ['Confidential', { 'in place of any card': confidentialCard('R-9', context) }],
  ['Help', { commands: helpCard(Object.values(COMMANDS), context.linkTo('PRG-1')) }],
];
