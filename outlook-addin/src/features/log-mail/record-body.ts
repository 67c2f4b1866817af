import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { given } from '#shared/domain/given.ts';
import type { MailMessage } from '../../platform/mail-host.ts';
import type { Draft } from './draft.ts';

/** What is sent to make the record; empty fields are left out. */
export type RecordBody =
  BodyOf<'risk.create'> | BodyOf<'escalation.create'> | BodyOf<'issue.create'> | BodyOf<'action.create'>;

/** Most of a text that a field of a record takes. */
const cut = (text: string, max: number): string => text.trim().slice(0, max).trim();

/** The mail as the record's source: what finds it again, and what a reader recognises it by; none of its text. */
function sourcesOf(message: MailMessage) {
  const { internetMessageId, conversationId, subject, sender, sentAt } = message;
  if (!internetMessageId) return [];
  return [
    {
      type: 'mail' as const,
      internetMessageId: internetMessageId.slice(0, 998),
      ...given({ conversationId, subject: cut(subject, 500), sender: cut(sender ?? '', 320) }),
      ...(!Number.isNaN(sentAt.getTime()) && { sentAt: sentAt.toISOString() }),
    },
  ];
}

/** The draft as the body of its kind's create. @param isMember False leaves out what only members say. */
export function recordBody(draft: Draft, message: MailMessage, isMember: boolean): RecordBody {
  const common = {
    title: cut(draft.title, 200),
    sources: sourcesOf(message),
    ...given({ ownerId: isMember ? draft.ownerId : '' }),
  };
  switch (draft.kind) {
    case 'risk':
      return {
        ...common,
        ...given({
          cause: cut(draft.cause, 1000),
          event: cut(draft.event, 1000),
          effect: cut(draft.effect, 1000),
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
        ask: cut(draft.ask, 500),
        ...given({ optionsTried: cut(draft.optionsTried, 4000), neededByOn: draft.day }),
      };
    case 'issue':
      return { ...common, severity: draft.severity, ...given({ impact: cut(draft.effect, 1000) }) };
    case 'action':
      return { ...common, ...given({ dueOn: draft.day }) };
  }
}
