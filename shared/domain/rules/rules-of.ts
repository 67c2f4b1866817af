import type { Kind } from '../kind.ts';
import type { KindRules } from '../kind-rules.ts';
import { actionRules } from './action-rules.ts';
import { approvalRules } from './approval-rules.ts';
import { assumptionRules } from './assumption-rules.ts';
import { changeRules } from './change-rules.ts';
import { decisionRules } from './decision-rules.ts';
import { dependencyRules } from './dependency-rules.ts';
import { escalationRules } from './escalation-rules.ts';
import { issueRules } from './issue-rules.ts';
import { meetingRules } from './meeting-rules.ts';
import { milestoneRules } from './milestone-rules.ts';
import { minutesRules } from './minutes-rules.ts';
import { planningRules } from './planning-rules.ts';
import { programRules } from './program-rules.ts';
import { riskRules } from './risk-rules.ts';
import { scopeRules } from './scope-rules.ts';
import { statusReportRules } from './status-report-rules.ts';
import { summaryRules } from './summary-rules.ts';

/** The rules of every kind, with the body of each command in its type. */
export const RULES = {
  program: programRules,
  risk: riskRules,
  assumption: assumptionRules,
  issue: issueRules,
  dependency: dependencyRules,
  decision: decisionRules,
  action: actionRules,
  milestone: milestoneRules,
  scope: scopeRules,
  change: changeRules,
  approval: approvalRules,
  escalation: escalationRules,
  planning: planningRules,
  'status-report': statusReportRules,
  meeting: meetingRules,
  minutes: minutesRules,
  summary: summaryRules,
} satisfies { readonly [K in Kind]: KindRules<K> };

/** The rules of a kind. */
export const rulesOf = <K extends Kind>(kind: K): KindRules<K> =>
  (RULES as { readonly [Each in Kind]: KindRules<Each> })[kind];
