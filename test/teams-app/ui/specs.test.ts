/** @jest-environment jsdom */
import { DECISION_STATUSES } from '#shared/domain/kinds/decision/decision.ts';
import { ACTION_STATUSES } from '#shared/domain/kinds/action/action.ts';
import { APPROVAL_STATUSES } from '#shared/domain/kinds/approval/approval.ts';
import { ASSUMPTION_STATUSES } from '#shared/domain/kinds/assumption/assumption.ts';
import { CHANGE_STATUSES } from '#shared/domain/kinds/change/change-request.ts';
import { DEPENDENCY_STATUSES } from '#shared/domain/kinds/dependency/dependency.ts';
import { ESCALATION_STATUSES } from '#shared/domain/kinds/escalation/escalation.ts';
import { ISSUE_STATUSES } from '#shared/domain/kinds/issue/issue.ts';
import { MILESTONE_STATUSES } from '#shared/domain/kinds/milestone/milestone.ts';
import { RISK_STATUSES } from '#shared/domain/kinds/risk/risk.ts';
import { SCOPE_STATUSES } from '#shared/domain/kinds/scope/scope-item.ts';
import { STATUS_REPORT_STATUSES } from '#shared/domain/kinds/status-report/status-report.ts';
import { RULES } from '#shared/domain/rules-of.ts';
import { BODIES } from '#shared/contracts/bodies.schema.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';
import { actionSpec } from '../../../teams-app/src/ui/kind/action-spec.ts';
import { approvalSpec } from '../../../teams-app/src/ui/kind/approval-spec.tsx';
import { assumptionSpec } from '../../../teams-app/src/ui/kind/assumption-spec.ts';
import { changeSpec } from '../../../teams-app/src/ui/kind/change-spec.tsx';
import { decisionSpec } from '../../../teams-app/src/ui/kind/decision-spec.ts';
import { dependencySpec } from '../../../teams-app/src/ui/kind/dependency-spec.ts';
import { escalationSpec } from '../../../teams-app/src/ui/kind/escalation-spec.tsx';
import { issueSpec } from '../../../teams-app/src/ui/kind/issue-spec.tsx';
import { milestoneSpec } from '../../../teams-app/src/ui/kind/milestone-spec.tsx';
import { programSpec } from '../../../teams-app/src/ui/kind/program-spec.ts';
import { riskSpec } from '../../../teams-app/src/ui/kind/risk-spec.tsx';
import { scopeSpec } from '../../../teams-app/src/ui/kind/scope-spec.ts';
import { statusReportSpec } from '../../../teams-app/src/ui/kind/status-report-spec.tsx';

const SPECS = [
  [riskSpec, RISK_STATUSES],
  [assumptionSpec, ASSUMPTION_STATUSES],
  [issueSpec, ISSUE_STATUSES],
  [dependencySpec, DEPENDENCY_STATUSES],
  [decisionSpec, DECISION_STATUSES],
  [actionSpec, ACTION_STATUSES],
  [milestoneSpec, MILESTONE_STATUSES],
  [scopeSpec, SCOPE_STATUSES],
  [changeSpec, CHANGE_STATUSES],
  [escalationSpec, ESCALATION_STATUSES],
  [statusReportSpec, STATUS_REPORT_STATUSES],
] as const;

/** The parts of a zod object that the test looks at. */
type Shaped = { readonly shape: Readonly<Record<string, unknown>> };
const fieldsOf = (verb: string): readonly string[] =>
  Object.keys((BODIES as unknown as Record<string, Shaped>)[verb]?.shape ?? {});

describe('the description of a program', () => {
  test('offers to pause, resume and close it in the states its rules allow', () => {
    // The baseline has a dialog of its own; chats are bound where Teams shows them.
    const {
      'commit-baseline': _baseline,
      'bind-chat': _bind,
      'release-chat': _release,
      ...ruled
    } = RULES.program.commands;
    const told = Object.fromEntries(programSpec.commands.map(({ act, from }) => [act, [...from].sort()]));
    expect(told).toEqual(Object.fromEntries(Object.entries(ruled).map(([act, { from }]) => [act, [...from].sort()])));
    expect(programSpec.final).toEqual(RULES.program.final);
  });

  test('writes every field that the server takes, and no other', () => {
    const common = ['ownerId', 'links', 'references', 'sources', 'tags', 'watcherIds'];
    const written = programSpec.fields.map(({ name }) => name);
    expect([...written, ...common].sort()).toEqual([...fieldsOf('program.edit')].sort());
    for (const { act, fields } of programSpec.commands)
      expect(fieldsOf(`program.${act}`)).toEqual(fields.map(({ name }) => name));
  });
});

describe.each(SPECS)('the description of $kind', (spec, statuses) => {
  const rules = RULES[spec.kind];

  test('offers every command of its rules, in the states they allow', () => {
    const told = Object.fromEntries(spec.commands.map(({ act, from }) => [act, [...from].sort()]));
    const ruled = Object.fromEntries(
      Object.entries(rules.commands).map(([act, { from }]) => [act, [...(from as readonly string[])].sort()]),
    );
    expect(told).toEqual(ruled);
  });

  test('knows its states, and those in which nothing is edited', () => {
    expect(spec.statuses).toEqual(statuses);
    expect(spec.final).toEqual(rules.final);
    expect(spec.openStatuses.every((status) => spec.statuses.includes(status))).toBe(true);
  });

  test('writes only fields that the server takes', () => {
    const create = spec.fields.filter(({ only }) => only !== 'edit').map(({ name }) => name);
    const edit = spec.fields.filter(({ only }) => only !== 'create').map(({ name }) => name);
    expect(fieldsOf(`${spec.kind}.create`)).toEqual(expect.arrayContaining(create));
    expect(fieldsOf(`${spec.kind}.edit`)).toEqual(expect.arrayContaining(edit));
    for (const { act, fields } of spec.commands)
      expect(fieldsOf(`${spec.kind}.${act}`)).toEqual(expect.arrayContaining(fields.map(({ name }) => name)));
  });

  test('takes back only by commands there are', () => {
    for (const { undo } of spec.commands) if (undo) expect(VERBS).toHaveProperty([`${spec.kind}.${undo.act}`]);
  });

  test('sorts at first by a column that can be sorted', () => {
    const sortable = (spec.columns as readonly { id: string; sortKey?: unknown }[]).filter(({ sortKey }) => sortKey);
    if (spec.sort) expect(sortable.map(({ id }) => id)).toContain(spec.sort.by);
  });
});

test('the description of approvals knows its states, and writes nothing: they are answered in their view', () => {
  expect(approvalSpec.statuses).toEqual(APPROVAL_STATUSES);
  expect(approvalSpec.final).toEqual(RULES.approval.final);
  expect([approvalSpec.fields, approvalSpec.commands, approvalSpec.createLabel]).toEqual([[], [], undefined]);
});
