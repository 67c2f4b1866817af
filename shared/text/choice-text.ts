import type { ChangeClass } from '../domain/people/authority.ts';
import type { Profile } from '../domain/kinds/program/program.ts';
import type { ANSWERS } from '../domain/kinds/approval/approval.ts';
import type { CHANGE_KINDS, ChangeImpact, Reach } from '../domain/kinds/change/change-request.ts';
import type { DEPENDENCY_TYPES } from '../domain/kinds/dependency/dependency.ts';
import type { DOORS } from '../domain/kinds/decision/decision.ts';
import type { ESCALATION_KINDS } from '../domain/kinds/escalation/escalation.ts';
import type { Severity } from '../domain/kinds/issue/issue.ts';
import type { RITUALS } from '../domain/kinds/meeting/meeting.ts';
import type { MILESTONE_TYPES } from '../domain/kinds/milestone/milestone.ts';
import type { IMPACT_DIMENSIONS, Level, RISK_AREAS, RISK_RESPONSES, riskBand } from '../domain/kinds/risk/risk.ts';
import type { Rag, RagDimension } from '../domain/kinds/status-report/status-report.ts';

/** The words for a closed list of choices, in the order in which they are offered. */
export type Words<T extends string | number> = Readonly<Record<T, string>>;
type One<List extends readonly (string | number)[]> = List[number];

export const RAG_TEXT: Words<Rag> = { green: 'Green', amber: 'Amber', red: 'Red' };
export const RAG_DIMENSION_TEXT: Words<RagDimension> = {
  schedule: 'Schedule',
  scope: 'Scope',
  cost: 'Cost',
  risk: 'Risk',
  dependencies: 'Dependencies',
};
export const BAND_TEXT: Words<ReturnType<typeof riskBand>> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};
export const SEVERITY_TEXT: Words<Severity> = { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low' };
export const PROBABILITY_TEXT: Words<Level> = {
  1: 'Very unlikely',
  2: 'Unlikely',
  3: 'Possible',
  4: 'Likely',
  5: 'Very likely',
};
export const IMPACT_TEXT: Words<Level> = { 1: 'Very low', 2: 'Low', 3: 'Medium', 4: 'High', 5: 'Very high' };
export const IMPACT_DIMENSION_TEXT: Words<One<typeof IMPACT_DIMENSIONS>> = {
  schedule: 'Schedule',
  cost: 'Cost',
  scope: 'Scope',
  quality: 'Quality',
  compliance: 'Compliance',
};
export const RISK_AREA_TEXT: Words<One<typeof RISK_AREAS>> = { security: 'Security', compliance: 'Compliance' };
export const RESPONSE_TEXT: Words<One<typeof RISK_RESPONSES>> = {
  avoid: 'Avoid',
  mitigate: 'Mitigate',
  transfer: 'Transfer',
  accept: 'Accept',
  escalate: 'Escalate',
};
export const DEPENDENCY_TYPE_TEXT: Words<One<typeof DEPENDENCY_TYPES>> = {
  'finish-to-start': 'Must be finished first',
  'data-contract': 'Data contract',
  decision: 'Decision',
};
export const DOOR_TEXT: Words<One<typeof DOORS>> = {
  'two-way': 'Yes, easy to undo',
  'one-way': 'No, hard to undo',
};
export const MILESTONE_TYPE_TEXT: Words<One<typeof MILESTONE_TYPES>> = {
  commit: 'Commit',
  'design-complete': 'Design complete',
  'code-complete': 'Code complete',
  ready: 'Ready',
  launch: 'Launch',
  compliance: 'Compliance',
};
export const DIRECTION_TEXT: Words<'in' | 'out'> = { in: 'In scope', out: 'Out of scope' };
export const CHANGE_KIND_TEXT: Words<One<typeof CHANGE_KINDS>> = {
  schedule: 'Schedule',
  scope: 'Scope',
  cost: 'Cost',
  launch: 'Launch',
};
export const CHANGE_CLASS_TEXT: Words<ChangeClass> = { minor: 'Minor', standard: 'Standard', major: 'Major' };
export const REACH_TEXT: Words<Reach> = {
  customers: 'Customers',
  revenue: 'Revenue',
  security: 'Security',
  compliance: 'Compliance',
  operations: 'Operations',
};
export const CHANGE_IMPACT_TEXT: Words<keyof ChangeImpact> = {
  schedule: 'Schedule',
  cost: 'Cost',
  scope: 'Scope',
  risk: 'Risk',
  customers: 'Customers',
  dependencies: 'Dependencies',
};
/** What an answer was, behind the name of who gave it. */
export const ANSWER_TEXT: Words<One<typeof ANSWERS>> = {
  approve: 'approved',
  reject: 'rejected',
  abstain: 'abstained',
};
export const ESCALATION_KIND_TEXT: Words<One<typeof ESCALATION_KINDS>> = {
  staffing: 'Staffing',
  scope: 'Scope',
  security: 'Security',
  operations: 'Operations',
  customer: 'Customer',
};
export const RITUAL_TEXT: Words<One<typeof RITUALS>> = {
  steering: 'Steering committee',
  planning: 'Planning',
  'operating-review': 'Operating review',
  other: 'Other',
};
export const TIER_TEXT: Words<1 | 2 | 3> = {
  1: 'Tier 1, most critical',
  2: 'Tier 2, important',
  3: 'Tier 3, standard care',
};
export const PROFILE_TEXT: Words<Profile> = {
  light: 'Light',
  standard: 'Standard',
  regulated: 'Regulated',
};
