import type { HttpResponseInit } from '@azure/functions';
import type { Refusal, RefusalCode } from '#shared/domain/refusal.ts';
import { refusalText } from '#shared/text/refusal-text.ts';

/** Every refusal has one HTTP status; leaving one out does not compile. */
export const STATUS: Readonly<Record<RefusalCode, number>> = {
  'caller/unknown': 401,
  'caller/expired': 401,
  'caller/wrong-token': 401,
  'caller/foreign-tenant': 403,
  'caller/too-fast': 429,
  'access/denied': 403,
  'input/invalid': 400,
  'input/not-json': 400,
  'input/too-large': 413,
  'input/unsupported-type': 415,
  'route/not-found': 404,
  'program/not-found': 404,
  'program/busy': 503,
  'program/paused': 409,
  'program/closed': 409,
  'chat/taken': 409,
  'chat/contested': 409,
  'record/not-found': 404,
  'record/changed': 412,
  'record/version-needed': 428,
  'record/wrong-state': 409,
  'record/duplicate': 409,
  'record/too-large': 413,
  'command/key-reused': 422,
  'command/too-large': 413,
  'baseline/needs-change-request': 409,
  'owner/not-a-member': 400,
  'approval/closed': 409,
  'approval/void': 409,
  'approval/not-yours': 403,
  'approval/voted': 409,
  'approval/nobody': 409,
  'change/outdated': 409,
  'transcript/unreadable': 400,
  'transcript/not-yours': 403,
  'minutes/not-reviewed': 409,
  'summary/unsupported-claims': 409,
  'erasure/nothing': 409,
};

const TYPE = { 'content-type': 'application/problem+json' };

/** A refusal as `application/problem+json` (RFC 9457). */
export function toProblem({ code, more }: Refusal, correlationId: string): HttpResponseInit {
  const status = STATUS[code];
  return {
    status,
    headers: {
      ...TYPE,
      ...(status === 401 && { 'www-authenticate': 'Bearer' }),
      ...((status === 503 || status === 429) && { 'retry-after': '2' }),
    },
    body: JSON.stringify({
      type: `urn:steerline:problem:${code}`,
      title: refusalText(code),
      status,
      code,
      ...more,
      correlationId,
    }),
  };
}

/** A fault: the person learns that it was not their doing, and an id to quote. */
export const toFault = (correlationId: string): HttpResponseInit => ({
  status: 500,
  headers: TYPE,
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Something went wrong on our side. Nothing was lost; please try again.',
    status: 500,
    correlationId,
  }),
});
