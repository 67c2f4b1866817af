import { type Kind, readNumber } from '../domain/kind-places.ts';
import type { AnyRecord } from '../domain/kinds.ts';
import { capital } from '../domain/capital.ts';
import type { Role } from '../domain/kinds/program/program.ts';
import type { Link, Reference } from '../domain/record.ts';

/** What a kind is called, alone and together. */
export const KIND_TEXT: Readonly<Record<Kind, { readonly one: string; readonly many: string }>> = {
  program: { one: 'program', many: 'programs' },
  risk: { one: 'risk', many: 'risks' },
  assumption: { one: 'assumption', many: 'assumptions' },
  issue: { one: 'issue', many: 'issues' },
  dependency: { one: 'dependency', many: 'dependencies' },
  decision: { one: 'decision', many: 'decisions' },
  action: { one: 'action', many: 'actions' },
  milestone: { one: 'milestone', many: 'milestones' },
  scope: { one: 'scope item', many: 'scope items' },
  change: { one: 'change request', many: 'change requests' },
  approval: { one: 'approval', many: 'approvals' },
  escalation: { one: 'escalation', many: 'escalations' },
  planning: { one: 'planning session', many: 'planning sessions' },
  'status-report': { one: 'status report', many: 'status reports' },
  meeting: { one: 'meeting', many: 'meetings' },
  minutes: { one: 'minutes', many: 'minutes' },
  summary: { one: 'summary', many: 'summaries' },
};

/** What a record is called inside a sentence: its number, or `the program`. */
export const recordText = (number: string): string => (readNumber(number)?.kind === 'program' ? 'the program' : number);

/** Every state a record can be in. */
export type Status = AnyRecord['status'];

/** The word for a state. */
export const STATUS_TEXT: Readonly<Record<Status, string>> = {
  proposed: 'Proposed',
  active: 'Active',
  paused: 'Paused',
  open: 'Open',
  mitigating: 'Mitigating',
  accepted: 'Accepted',
  occurred: 'Occurred',
  closed: 'Closed',
  validated: 'Validated',
  invalidated: 'Does not hold',
  expired: 'Expired',
  'in-progress': 'In progress',
  resolved: 'Resolved',
  requested: 'Requested',
  agreed: 'Agreed',
  'at-risk': 'At risk',
  delivered: 'Delivered',
  rejected: 'Rejected',
  decided: 'Decided',
  deferred: 'Deferred',
  superseded: 'Superseded',
  reversed: 'Reversed',
  done: 'Done',
  dropped: 'Dropped',
  planned: 'Planned',
  met: 'Met',
  missed: 'Missed',
  cancelled: 'Cancelled',
  committed: 'Committed',
  removed: 'Removed',
  submitted: 'Waiting for approval',
  applied: 'Applied',
  withdrawn: 'Withdrawn',
  void: 'Void',
  raised: 'Raised',
  acknowledged: 'Acknowledged',
  voting: 'Voting',
  voted: 'Vote closed',
  draft: 'Draft',
  current: 'Current',
  stale: 'Stale',
  live: 'Live',
  held: 'Held',
  'minutes-drafted': 'Minutes drafted',
  'minutes-approved': 'Minutes approved',
  published: 'Published',
  approved: 'Approved',
  drafted: 'Drafted',
  'in-review': 'In review',
};

/** The word for a state; the state itself when it is not known here. */
export const statusText = (status: string): string => (STATUS_TEXT as Record<string, string>)[status] ?? status;

const HALT = {
  paused: { title: 'Paused.', meaning: 'Its records can be read and not changed until it is resumed.' },
  closed: { title: 'Closed.', meaning: 'It can be read and not changed.' },
} as const;

/** What it means that a program is paused or closed. */
export const haltText = (status: keyof typeof HALT): (typeof HALT)[typeof status] => HALT[status];

const ROLE: Readonly<Record<Exclude<Role, `approver:${string}`>, string>> = {
  sponsor: 'Sponsor',
  tpm: 'TPM',
  cover: 'Cover for the TPM',
  contributor: 'Contributor',
  director: 'Director',
  viewer: 'Viewer',
};

/** The word for a role: `Approver, security` for `approver:security`. */
export function roleText(role: Role): string {
  const [, answersFor] = /^approver:(.+)$/.exec(role) ?? [];
  return answersFor ? `Approver, ${answersFor.replaceAll('-', ' ')}` : ROLE[role as keyof typeof ROLE];
}

/** What a person answers for in an approval: `Sponsor`, `TPM`, `Data protection` for `data-protection`. */
export function functionText(name: string): string {
  if (name === 'sponsor' || name === 'tpm') return ROLE[name];
  return capital(name.replaceAll('-', ' '));
}

/** How a link reads from the record that has it. */
export const LINK_TEXT: Readonly<Record<Link['type'], string>> = {
  causes: 'Causes',
  blocks: 'Blocks',
  mitigates: 'Mitigates',
  implements: 'Implements',
  evidences: 'Comes from',
  supersedes: 'Supersedes',
};

/** The name of another system. */
export const SYSTEM_TEXT: Readonly<Record<Reference['system'], string>> = {
  jira: 'Jira',
  'azure-devops': 'Azure DevOps',
  github: 'GitHub',
  servicenow: 'ServiceNow',
  other: 'Other',
};
