import type * as z from 'zod/v4';
import type { Verb } from '../domain/people/verbs.ts';
import { actionBodies } from './action.schema.ts';
import { approvalBodies } from './approval.schema.ts';
import { assumptionBodies } from './assumption.schema.ts';
import { changeBodies } from './change-request.schema.ts';
import { decisionBodies } from './decision.schema.ts';
import { dependencyBodies } from './dependency.schema.ts';
import { escalationBodies } from './escalation.schema.ts';
import type { Exact } from './exact.ts';
import { issueBodies } from './issue.schema.ts';
import { messageBodies } from './message.schema.ts';
import { meetingBodies } from './meeting.schema.ts';
import { milestoneBodies } from './milestone.schema.ts';
import { minutesBodies } from './minutes.schema.ts';
import { planningBodies } from './planning-session.schema.ts';
import { programBodies } from './program.schema.ts';
import { riskBodies } from './risk.schema.ts';
import { scopeBodies } from './scope.schema.ts';
import { statusReportBodies } from './status-report.schema.ts';
import { summaryBodies } from './summary.schema.ts';

type Named<Kind extends string, Bodies> = {
  readonly [Act in keyof Bodies & string as `${Kind}.${Act}`]: Bodies[Act];
};

const named = <Kind extends string, Bodies extends Readonly<Record<string, z.ZodType>>>(kind: Kind, bodies: Bodies) =>
  Object.fromEntries(Object.entries(bodies).map(([act, body]) => [`${kind}.${act}`, body])) as Named<Kind, Bodies>;

/** The schema of every JSON body, by verb. A verb that is not here takes none. */
export const BODIES = {
  ...named('program', programBodies),
  ...named('record', messageBodies),
  ...named('risk', riskBodies),
  ...named('assumption', assumptionBodies),
  ...named('issue', issueBodies),
  ...named('dependency', dependencyBodies),
  ...named('decision', decisionBodies),
  ...named('action', actionBodies),
  ...named('milestone', milestoneBodies),
  ...named('scope', scopeBodies),
  ...named('change', changeBodies),
  ...named('approval', approvalBodies),
  ...named('escalation', escalationBodies),
  ...named('planning', planningBodies),
  ...named('status-report', statusReportBodies),
  ...named('meeting', meetingBodies),
  ...named('minutes', minutesBodies),
  ...named('summary', summaryBodies),
} satisfies { readonly [V in Verb]?: z.ZodType };

/** Verbs that take a JSON body. */
export type BodyVerb = keyof typeof BODIES;

/** What a client sends with a verb; `undefined` when it takes no body. */
export type BodyOf<V extends Verb> = V extends BodyVerb ? Exact<z.input<(typeof BODIES)[V]>> : undefined;
