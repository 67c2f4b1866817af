import type { RecordOf } from './any-record.ts';
import type { Kind } from './kind.ts';
import { PROGRAM_STATUSES } from './program.ts';
import { RISK_STATUSES } from './records/risk.ts';
import { ASSUMPTION_STATUSES } from './records/assumption.ts';
import { ISSUE_STATUSES } from './records/issue.ts';
import { DEPENDENCY_STATUSES } from './records/dependency.ts';
import { DECISION_STATUSES } from './records/decision.ts';
import { ACTION_STATUSES } from './records/action.ts';
import { MILESTONE_STATUSES } from './records/milestone.ts';
import { SCOPE_STATUSES } from './records/scope-item.ts';
import { CHANGE_STATUSES } from './records/change-request.ts';
import { APPROVAL_STATUSES } from './records/approval.ts';
import { ESCALATION_STATUSES } from './records/escalation.ts';
import { PLANNING_STATUSES } from './records/planning-session.ts';
import { STATUS_REPORT_STATUSES } from './records/status-report.ts';
import { MEETING_STATUSES } from './records/meeting.ts';
import { MINUTES_STATUSES } from './records/minutes.ts';
import { SUMMARY_STATUSES } from './records/summary.ts';

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
