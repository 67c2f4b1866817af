/** What every kind of record holds: its type, its fields, its life. What it is called and where it lives: `kind-places.ts`. */
import { KIND_NAMES, type Kind } from './kind-places.ts';
import type { CommandLife, Life } from './life.ts';
import { ACTION_FIELDS, ACTION_LIFE, type Action, type ActionFields } from './kinds/action/action.ts';
import { APPROVAL_FIELDS, APPROVAL_LIFE, type Approval, type ApprovalFields } from './kinds/approval/approval.ts';
import {
  ASSUMPTION_FIELDS,
  ASSUMPTION_LIFE,
  type Assumption,
  type AssumptionFields,
} from './kinds/assumption/assumption.ts';
import {
  CHANGE_FIELDS,
  CHANGE_LIFE,
  type ChangeRequest,
  type ChangeRequestFields,
} from './kinds/change/change-request.ts';
import { DECISION_FIELDS, DECISION_LIFE, type Decision, type DecisionFields } from './kinds/decision/decision.ts';
import {
  DEPENDENCY_FIELDS,
  DEPENDENCY_LIFE,
  type Dependency,
  type DependencyFields,
} from './kinds/dependency/dependency.ts';
import {
  ESCALATION_FIELDS,
  ESCALATION_LIFE,
  type Escalation,
  type EscalationFields,
} from './kinds/escalation/escalation.ts';
import { ISSUE_FIELDS, ISSUE_LIFE, type Issue, type IssueFields } from './kinds/issue/issue.ts';
import { MEETING_FIELDS, MEETING_LIFE, type Meeting, type MeetingFields } from './kinds/meeting/meeting.ts';
import { MILESTONE_FIELDS, MILESTONE_LIFE, type Milestone, type MilestoneFields } from './kinds/milestone/milestone.ts';
import { MINUTES_FIELDS, MINUTES_LIFE, type Minutes, type MinutesFields } from './kinds/minutes/minutes.ts';
import {
  PLANNING_FIELDS,
  PLANNING_LIFE,
  type PlanningSession,
  type PlanningSessionFields,
} from './kinds/planning/planning-session.ts';
import { PROGRAM_FIELDS, PROGRAM_LIFE, type Program, type ProgramFields } from './kinds/program/program.ts';
import { RISK_FIELDS, RISK_LIFE, type Risk, type RiskFields } from './kinds/risk/risk.ts';
import { SCOPE_FIELDS, SCOPE_LIFE, type ScopeItem, type ScopeItemFields } from './kinds/scope/scope-item.ts';
import {
  STATUS_REPORT_FIELDS,
  STATUS_REPORT_LIFE,
  type StatusReport,
  type StatusReportFields,
} from './kinds/status-report/status-report.ts';
import { SUMMARY_FIELDS, SUMMARY_LIFE, type Summary, type SummaryFields } from './kinds/summary/summary.ts';
import { COMMON_FIELDS, STAMP_FIELDS, type CommonFields } from './record.ts';
import type { BodyOfTable, FieldTable } from './fields.ts';

/** By kind: its record, and what people write of it. */
interface Kinds {
  program: { record: Program; fields: ProgramFields };
  risk: { record: Risk; fields: RiskFields };
  assumption: { record: Assumption; fields: AssumptionFields };
  issue: { record: Issue; fields: IssueFields };
  dependency: { record: Dependency; fields: DependencyFields };
  decision: { record: Decision; fields: DecisionFields };
  action: { record: Action; fields: ActionFields };
  milestone: { record: Milestone; fields: MilestoneFields };
  scope: { record: ScopeItem; fields: ScopeItemFields };
  change: { record: ChangeRequest; fields: ChangeRequestFields };
  approval: { record: Approval; fields: ApprovalFields };
  escalation: { record: Escalation; fields: EscalationFields };
  planning: { record: PlanningSession; fields: PlanningSessionFields };
  'status-report': { record: StatusReport; fields: StatusReportFields };
  meeting: { record: Meeting; fields: MeetingFields };
  minutes: { record: Minutes; fields: MinutesFields };
  summary: { record: Summary; fields: SummaryFields };
}

/** The record of a kind. */
export type RecordOf<K extends Kind> = Kinds[K]['record'];
/** What people write of a kind. */
export type FieldsOf<K extends Kind> = CommonFields & Kinds[K]['fields'];
export type AnyRecord = Kinds[Kind]['record'];

/** What is said of a kind. */
interface KindFacts {
  /** Its own fields, beside those of every kind. */
  readonly fields: FieldTable;
  readonly life: Life;
}

/** Every kind, in the order in which people meet them. */
export const KINDS = {
  program: { fields: PROGRAM_FIELDS, life: PROGRAM_LIFE },
  risk: { fields: RISK_FIELDS, life: RISK_LIFE },
  assumption: { fields: ASSUMPTION_FIELDS, life: ASSUMPTION_LIFE },
  issue: { fields: ISSUE_FIELDS, life: ISSUE_LIFE },
  dependency: { fields: DEPENDENCY_FIELDS, life: DEPENDENCY_LIFE },
  decision: { fields: DECISION_FIELDS, life: DECISION_LIFE },
  action: { fields: ACTION_FIELDS, life: ACTION_LIFE },
  milestone: { fields: MILESTONE_FIELDS, life: MILESTONE_LIFE },
  scope: { fields: SCOPE_FIELDS, life: SCOPE_LIFE },
  change: { fields: CHANGE_FIELDS, life: CHANGE_LIFE },
  approval: { fields: APPROVAL_FIELDS, life: APPROVAL_LIFE },
  escalation: { fields: ESCALATION_FIELDS, life: ESCALATION_LIFE },
  planning: { fields: PLANNING_FIELDS, life: PLANNING_LIFE },
  'status-report': {
    fields: STATUS_REPORT_FIELDS,
    life: STATUS_REPORT_LIFE,
  },
  meeting: { fields: MEETING_FIELDS, life: MEETING_LIFE },
  minutes: { fields: MINUTES_FIELDS, life: MINUTES_LIFE },
  summary: { fields: SUMMARY_FIELDS, life: SUMMARY_LIFE },
} as const satisfies { readonly [K in Kind]: KindFacts };

type Facts = typeof KINDS;
type Common = typeof COMMON_FIELDS;
/** What the fields of a kind hold, those that every kind has among them. */
export type TableOfKind<K extends Kind> = Omit<Common, keyof Facts[K]['fields']> & Facts[K]['fields'];
/** What one may do with a record of a kind beyond editing it. */
export type CommandOf<K extends Kind> = keyof Facts[K]['life']['commands'] & string;
/** What is sent with a command. */
export type CommandBody<K extends Kind, C extends CommandOf<K>> = Facts[K]['life']['commands'][C] extends {
  readonly body: infer T;
}
  ? BodyOfTable<T>
  : never;
/** What the rule of a command is handed: what was sent, and what the use case worked out. */
export type RuleBody<K extends Kind, C extends CommandOf<K>> = CommandBody<K, C> &
  (Facts[K]['life']['commands'][C] extends { readonly added: infer T } ? BodyOfTable<T> : unknown);

const TABLES = new Map<Kind, FieldTable>(
  KIND_NAMES.map((kind) => [kind, { ...STAMP_FIELDS, ...COMMON_FIELDS, ...KINDS[kind].fields }]),
);

/** The fields of a kind with those of every kind: all that stands in its records. */
export const fieldsOf = (kind: Kind): FieldTable => TABLES.get(kind) ?? {};

/** The life of a kind, its states as plain words. */
export const lifeOf = (kind: Kind): Life => KINDS[kind].life;

/** The command of a kind; undefined when it has none of that name. */
export const commandOf = (kind: Kind, name: string): CommandLife | undefined => lifeOf(kind).commands[name];

/** True when the record takes no further edits. */
export const isFinal = ({ kind, status }: AnyRecord): boolean => lifeOf(kind).final.includes(status);
