import type { AnyRecord } from '#shared/domain/any-record.ts';
import type { ListedKind } from '../data/use-list.ts';
import { actionSpec } from './action-spec.ts';
import { approvalSpec } from './approval-spec.tsx';
import { assumptionSpec } from './assumption-spec.ts';
import { changeSpec } from './change-spec.tsx';
import { decisionSpec } from './decision-spec.ts';
import { dependencySpec } from './dependency-spec.ts';
import { escalationSpec } from './escalation-spec.tsx';
import { issueSpec } from './issue-spec.tsx';
import { milestoneSpec } from './milestone-spec.tsx';
import { riskSpec } from './risk-spec.tsx';
import { scopeSpec } from './scope-spec.ts';
import type { KindSpec } from './spec.ts';
import { statusReportSpec } from './status-report-spec.tsx';

const SPECS = {
  risk: riskSpec,
  assumption: assumptionSpec,
  issue: issueSpec,
  dependency: dependencySpec,
  decision: decisionSpec,
  action: actionSpec,
  milestone: milestoneSpec,
  scope: scopeSpec,
  change: changeSpec,
  approval: approvalSpec,
  escalation: escalationSpec,
  'status-report': statusReportSpec,
};

/** The description of a kind; undefined for meetings, minutes and summaries, which have pages of their own. */
export const specOf = (kind: AnyRecord['kind']): KindSpec<ListedKind> | undefined =>
  (SPECS as unknown as Readonly<Partial<Record<AnyRecord['kind'], KindSpec<ListedKind>>>>)[kind];
