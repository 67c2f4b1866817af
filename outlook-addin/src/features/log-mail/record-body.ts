import { ESCALATION_FIELDS } from '#shared/domain/kinds/escalation/escalation.ts';
import { ISSUE_FIELDS } from '#shared/domain/kinds/issue/issue.ts';
import { RISK_FIELDS } from '#shared/domain/kinds/risk/risk.ts';
import { COMMON_FIELDS, MAIL_FIELDS } from '#shared/domain/record.ts';
import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { given } from '#shared/domain/given.ts';
import type { MailMessage } from '../../platform/mail-host.ts';
import type { Draft } from './draft.ts';

/** What is sent to make the record; empty fields are left out. */
export type RecordBody =
  BodyOf<'risk.create'> | BodyOf<'escalation.create'> | BodyOf<'issue.create'> | BodyOf<'action.create'>;

/** As much of a text as its field takes. */
const cut = (text: string, { max }: { readonly max: number }): string => text.trim().slice(0, max).trim();

/** The mail as the record's source: what finds it again, and what a reader recognises it by; none of its text. */
function sourcesOf(message: MailMessage) {
  const { internetMessageId, conversationId, subject, sender, sentAt } = message;
  if (!internetMessageId) return [];
  return [
    {
      type: 'mail' as const,
      internetMessageId: cut(internetMessageId, MAIL_FIELDS.internetMessageId),
      ...given({
        conversationId,
        subject: cut(subject, MAIL_FIELDS.subject),
        sender: cut(sender ?? '', MAIL_FIELDS.sender),
      }),
      ...(!Number.isNaN(sentAt.getTime()) && { sentAt: sentAt.toISOString() }),
    },
  ];
}

/** The draft as the body of its kind's create. @param isMember False leaves out what only members say. */
export function recordBody(draft: Draft, message: MailMessage, isMember: boolean): RecordBody {
  const common = {
    title: cut(draft.title, COMMON_FIELDS.title),
    sources: sourcesOf(message),
    ...given({ ownerId: isMember ? draft.ownerId : '' }),
  };
  switch (draft.kind) {
    case 'risk':
      return {
        ...common,
        ...given({
          cause: cut(draft.cause, RISK_FIELDS.cause),
          event: cut(draft.event, RISK_FIELDS.event),
          effect: cut(draft.effect, RISK_FIELDS.effect),
          probability: draft.probability,
          proximityOn: draft.day,
        }),
        ...(Object.keys(draft.impact).length > 0 && { impact: draft.impact }),
      };
    case 'escalation':
      return {
        ...common,
        escalationKind: draft.escalationKind,
        severity: draft.severity,
        ask: cut(draft.ask, ESCALATION_FIELDS.ask),
        ...given({ optionsTried: cut(draft.optionsTried, ESCALATION_FIELDS.optionsTried), neededByOn: draft.day }),
      };
    case 'issue':
      return { ...common, severity: draft.severity, ...given({ impact: cut(draft.effect, ISSUE_FIELDS.impact) }) };
    case 'action':
      return { ...common, ...given({ dueOn: draft.day }) };
  }
}
