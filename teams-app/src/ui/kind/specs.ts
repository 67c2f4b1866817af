import type { Kind } from '#shared/domain/kind-places.ts';
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

/** The description of each kind; null for one that has pages of its own. */
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
  planning: null,
  'status-report': statusReportSpec,
  meeting: null,
  minutes: null,
  summary: null,
} satisfies { readonly [K in ListedKind]: KindSpec<K> | null };

/** The description of a kind; null for one that has pages of its own, as the program has. */
export const specOf = (kind: Kind): KindSpec<ListedKind> | null =>
  kind === 'program' ? null : (SPECS as unknown as Readonly<Record<ListedKind, KindSpec<ListedKind> | null>>)[kind];
