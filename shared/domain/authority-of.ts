import type { Kind } from './kind-places.ts';
import { COMMON_AUTHORITY, type KindAuthority } from './kind-authority.ts';
import { actionAuthority } from './kinds/action/action-authority.ts';
import { assumptionAuthority } from './kinds/assumption/assumption-authority.ts';
import { changeAuthority } from './kinds/change/change-authority.ts';
import { decisionAuthority } from './kinds/decision/decision-authority.ts';
import { dependencyAuthority } from './kinds/dependency/dependency-authority.ts';
import { escalationAuthority } from './kinds/escalation/escalation-authority.ts';
import { issueAuthority } from './kinds/issue/issue-authority.ts';
import { meetingAuthority } from './kinds/meeting/meeting-authority.ts';
import { milestoneAuthority } from './kinds/milestone/milestone-authority.ts';
import { minutesAuthority } from './kinds/minutes/minutes-authority.ts';
import { programAuthority } from './kinds/program/program-authority.ts';
import { riskAuthority } from './kinds/risk/risk-authority.ts';
import { scopeAuthority } from './kinds/scope/scope-authority.ts';

/** A kind whose acts take no more than the access of their verbs. */
const PLAIN = { acts: {}, fields: COMMON_AUTHORITY };

/** Whom the acts on each kind take. */
const AUTHORITY = {
  program: programAuthority,
  risk: riskAuthority,
  assumption: assumptionAuthority,
  issue: issueAuthority,
  dependency: dependencyAuthority,
  decision: decisionAuthority,
  action: actionAuthority,
  milestone: milestoneAuthority,
  scope: scopeAuthority,
  change: changeAuthority,
  // Who is asked, and what their answers add up to, is in the approval itself.
  approval: PLAIN,
  escalation: escalationAuthority,
  // Each team speaks for itself: planning-rules.ts.
  planning: PLAIN,
  'status-report': PLAIN,
  meeting: meetingAuthority,
  minutes: minutesAuthority,
  summary: PLAIN,
} satisfies { readonly [K in Kind]: KindAuthority<K> };

/** Whom the acts on a kind take. */
export const authorityFor = <K extends Kind>(kind: K): KindAuthority<K> =>
  (AUTHORITY as { readonly [Each in Kind]: KindAuthority<Each> })[kind];
