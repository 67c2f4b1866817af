import { meets } from '../access.ts';
import { commonFields } from '../common-fields.ts';
import type { Day } from '../day.ts';
import type { KindRules, RecordCommand } from '../kind-rules.ts';
import {
  worstImpact,
  type Acceptance,
  type Impact,
  type Level,
  type Risk,
  type RISK_RESPONSES,
} from '../records/risk.ts';
import { Refusal, type FieldError } from '../refusal.ts';

function derive(risk: Risk): Risk {
  const { score: _score, residualScore: _residual, ...rest } = risk;
  const worst = worstImpact(risk.impact);
  const score = risk.probability && worst && risk.probability * worst;
  return {
    ...rest,
    ...(score && { score, inherentScore: risk.inherentScore ?? score }),
    ...(risk.residual && { residualScore: risk.residual.probability * risk.residual.impact }),
  };
}

/** A proposed risk may be a title alone; one that is being managed has an owner and a score. */
function check(risk: Risk): FieldError[] {
  const errors: FieldError[] = [];
  if (risk.status === 'open' || risk.status === 'mitigating') {
    if (!risk.ownerId) errors.push({ path: '/ownerId', message: 'An open risk needs an owner.' });
    if (!risk.probability) errors.push({ path: '/probability', message: 'An open risk needs a probability, 1 to 5.' });
    if (!worstImpact(risk.impact)) errors.push({ path: '/impact', message: 'An open risk needs an impact, 1 to 5.' });
  }
  return errors;
}

const open: RecordCommand<Risk, { ownerId?: string; probability?: Level; impact?: Impact }> = {
  from: ['proposed', 'accepted', 'closed'],
  apply(before, body) {
    const { acceptance: _acceptance, closing: _closing, ...rest } = before;
    return { subject: { ...rest, ...body, status: 'open' } };
  },
};

const mitigate: RecordCommand<Risk, { response?: (typeof RISK_RESPONSES)[number] }> = {
  from: ['open'],
  apply: (before, body) => ({ subject: { ...before, response: 'mitigate', ...body, status: 'mitigating' } }),
};

/** Segregation: the owner and the one who raised it never accept it themselves. */
const accept: RecordCommand<Risk, { untilOn: Day; control: string }> = {
  from: ['open', 'mitigating'],
  apply(before, { untilOn, control }, context) {
    const byId = context.caller.personId;
    if (before.ownerId === byId || before.createdById === byId) throw new Refusal('acceptance/own-risk');
    if (untilOn <= context.today)
      throw new Refusal('input/invalid', {
        errors: [{ path: '/untilOn', message: 'An acceptance ends after today.' }],
      });
    const acceptance: Acceptance = { byId, acceptedAt: context.now, untilOn, control };
    return { subject: { ...before, status: 'accepted', response: 'accept', acceptance } };
  },
};

/** The risk has happened: it becomes an issue that says so, and is never deleted. */
const occur: RecordCommand<Risk, { severity: 'critical' | 'high' | 'medium' | 'low'; workaround?: string }> = {
  from: ['proposed', 'open', 'mitigating', 'accepted'],
  apply(before, body, context) {
    const issue = context.begin('issue', {
      ...commonFields(before),
      links: [{ type: 'evidences', to: before.number }],
      ...body,
      ...(before.effect && { impact: before.effect }),
    });
    const links = [...before.links, { type: 'causes' as const, to: issue.number }];
    return { subject: { ...before, status: 'occurred', links }, also: [issue] };
  },
};

const close: RecordCommand<Risk, { reason: string }> = {
  from: ['proposed', 'open', 'mitigating', 'accepted'],
  apply(before, { reason }, context) {
    const closing = { byId: context.caller.personId, closedAt: context.now, reason };
    return { subject: { ...before, status: 'closed', closing } };
  },
};

export const riskRules = {
  kind: 'risk',
  final: ['occurred', 'closed'],
  begin(fields, { caller, program }) {
    const complete = fields.probability && worstImpact(fields.impact) && fields.ownerId;
    return { status: complete && meets('contributor', caller, program) ? 'open' : 'proposed' };
  },
  derive,
  check,
  commands: { open, mitigate, accept, occur, close },
} satisfies KindRules<'risk'>;
