import type { RecordOf } from './any-record.ts';
import type { Kind } from './kind.ts';
import { PROGRAM_STATUSES } from './kinds/program/program.ts';
import { RISK_STATUSES } from './kinds/risk/risk.ts';
import { ASSUMPTION_STATUSES } from './kinds/assumption/assumption.ts';
import { ISSUE_STATUSES } from './kinds/issue/issue.ts';
import { DEPENDENCY_STATUSES } from './kinds/dependency/dependency.ts';
import { DECISION_STATUSES } from './kinds/decision/decision.ts';
import { ACTION_STATUSES } from './kinds/action/action.ts';
import { MILESTONE_STATUSES } from './kinds/milestone/milestone.ts';
import { SCOPE_STATUSES } from './kinds/scope/scope-item.ts';
import { CHANGE_STATUSES } from './kinds/change/change-request.ts';
import { APPROVAL_STATUSES } from './kinds/approval/approval.ts';
import { ESCALATION_STATUSES } from './kinds/escalation/escalation.ts';
import { PLANNING_STATUSES } from './kinds/planning/planning-session.ts';
import { STATUS_REPORT_STATUSES } from './kinds/status-report/status-report.ts';
import { MEETING_STATUSES } from './kinds/meeting/meeting.ts';
import { MINUTES_STATUSES } from './kinds/minutes/minutes.ts';
import { SUMMARY_STATUSES } from './kinds/summary/summary.ts';

/** The states a record of each kind can be in, in the order of its life. */
export const STATUSES: { readonly [K in Kind]: readonly RecordOf<K>['status'][] } = {
  program: PROGRAM_STATUSES,
  risk: RISK_STATUSES,
  assumption: ASSUMPTION_STATUSES,
  issue: ISSUE_STATUSES,
  dependency: DEPENDENCY_STATUSES,
  decision: DECISION_STATUSES,
  action: ACTION_STATUSES,
  milestone: MILESTONE_STATUSES,
  scope: SCOPE_STATUSES,
  change: CHANGE_STATUSES,
  approval: APPROVAL_STATUSES,
  escalation: ESCALATION_STATUSES,
  planning: PLANNING_STATUSES,
  'status-report': STATUS_REPORT_STATUSES,
  meeting: MEETING_STATUSES,
  minutes: MINUTES_STATUSES,
  summary: SUMMARY_STATUSES,
};
