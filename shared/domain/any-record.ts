import type { CommonFields } from './common-fields.ts';
import type { Kind } from './kind.ts';
import type { Program, ProgramFields } from './kinds/program/program.ts';
import type { Action, ActionFields } from './kinds/action/action.ts';
import type { Approval, ApprovalFields } from './kinds/approval/approval.ts';
import type { Assumption, AssumptionFields } from './kinds/assumption/assumption.ts';
import type { ChangeRequest, ChangeRequestFields } from './kinds/change/change-request.ts';
import type { Decision, DecisionFields } from './kinds/decision/decision.ts';
import type { Dependency, DependencyFields } from './kinds/dependency/dependency.ts';
import type { Escalation, EscalationFields } from './kinds/escalation/escalation.ts';
import type { Issue, IssueFields } from './kinds/issue/issue.ts';
import type { Meeting, MeetingFields } from './kinds/meeting/meeting.ts';
import type { Milestone, MilestoneFields } from './kinds/milestone/milestone.ts';
import type { Minutes, MinutesFields } from './kinds/minutes/minutes.ts';
import type { PlanningSession, PlanningSessionFields } from './kinds/planning/planning-session.ts';
import type { Risk, RiskFields } from './kinds/risk/risk.ts';
import type { ScopeItem, ScopeItemFields } from './kinds/scope/scope-item.ts';
import type { StatusReport, StatusReportFields } from './kinds/status-report/status-report.ts';
import type { Summary, SummaryFields } from './kinds/summary/summary.ts';

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
