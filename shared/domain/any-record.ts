import type { CommonFields } from './common-fields.ts';
import type { Kind } from './kind.ts';
import type { Program, ProgramFields } from './program.ts';
import type { Action, ActionFields } from './records/action.ts';
import type { Approval, ApprovalFields } from './records/approval.ts';
import type { Assumption, AssumptionFields } from './records/assumption.ts';
import type { ChangeRequest, ChangeRequestFields } from './records/change-request.ts';
import type { Decision, DecisionFields } from './records/decision.ts';
import type { Dependency, DependencyFields } from './records/dependency.ts';
import type { Escalation, EscalationFields } from './records/escalation.ts';
import type { Issue, IssueFields } from './records/issue.ts';
import type { Meeting, MeetingFields } from './records/meeting.ts';
import type { Milestone, MilestoneFields } from './records/milestone.ts';
import type { Minutes, MinutesFields } from './records/minutes.ts';
import type { PlanningSession, PlanningSessionFields } from './records/planning-session.ts';
import type { Risk, RiskFields } from './records/risk.ts';
import type { ScopeItem, ScopeItemFields } from './records/scope-item.ts';
import type { StatusReport, StatusReportFields } from './records/status-report.ts';
import type { Summary, SummaryFields } from './records/summary.ts';

interface Records {
  program: Program;
  risk: Risk;
  assumption: Assumption;
  issue: Issue;
  dependency: Dependency;
  decision: Decision;
  action: Action;
  milestone: Milestone;
  scope: ScopeItem;
  change: ChangeRequest;
  approval: Approval;
  escalation: Escalation;
  planning: PlanningSession;
  'status-report': StatusReport;
  meeting: Meeting;
  minutes: Minutes;
  summary: Summary;
}

interface Fields {
  program: ProgramFields;
  risk: RiskFields;
  assumption: AssumptionFields;
  issue: IssueFields;
  dependency: DependencyFields;
  decision: DecisionFields;
  action: ActionFields;
  milestone: MilestoneFields;
  scope: ScopeItemFields;
  change: ChangeRequestFields;
  approval: ApprovalFields;
  escalation: EscalationFields;
  planning: PlanningSessionFields;
  'status-report': StatusReportFields;
  meeting: MeetingFields;
  minutes: MinutesFields;
  summary: SummaryFields;
}

/** The record of a kind. */
export type RecordOf<K extends Kind> = Records[K];

/** What people write of a kind. */
export type FieldsOf<K extends Kind> = CommonFields & Fields[K];

export type AnyRecord = Records[Kind];
