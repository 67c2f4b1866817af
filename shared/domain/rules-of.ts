import type { Kind } from './kind-places.ts';
import type { KindRules } from './kind-rules.ts';
import { actionRules } from './kinds/action/action-rules.ts';
import { approvalRules } from './kinds/approval/approval-rules.ts';
import { assumptionRules } from './kinds/assumption/assumption-rules.ts';
import { changeRules } from './kinds/change/change-rules.ts';
import { decisionRules } from './kinds/decision/decision-rules.ts';
import { dependencyRules } from './kinds/dependency/dependency-rules.ts';
import { escalationRules } from './kinds/escalation/escalation-rules.ts';
import { issueRules } from './kinds/issue/issue-rules.ts';
import { meetingRules } from './kinds/meeting/meeting-rules.ts';
import { milestoneRules } from './kinds/milestone/milestone-rules.ts';
import { minutesRules } from './kinds/minutes/minutes-rules.ts';
import { planningRules } from './kinds/planning/planning-rules.ts';
import { programRules } from './kinds/program/program-rules.ts';
import { riskRules } from './kinds/risk/risk-rules.ts';
import { scopeRules } from './kinds/scope/scope-rules.ts';
import { statusReportRules } from './kinds/status-report/status-report-rules.ts';
import { summaryRules } from './kinds/summary/summary-rules.ts';

/** The rules of every kind, with the body of each command in its type. */
const RULES = {
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
