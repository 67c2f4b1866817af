import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { randomUUID } from 'node:crypto';
import { Refusal } from '#shared/domain/refusal.ts';
import { faultText } from './fault-text.ts';
import { toFault, toProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** Takes an activity with its token, and says what to answer. */
type Receive = (
  authorization: string,
  activity: unknown,
  correlationId: string,
) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** POST /api/messages: what Teams says to the bot. @param load Called for the first message only. */
export const serveBotMessages = (load: () => Promise<Receive>): void =>
  app.http('bot-messages', {
    methods: ['POST'],
    route: 'api/messages',
    authLevel: 'anonymous',
    handler: handleMessages(load),
  });

const ROUTE = { method: 'POST', path: 'messages' } as const;

/** The handler alone. Who brings no token is turned away before anything is read or loaded; nobody hears of our insides. */
export const handleMessages =
  (load: () => Promise<Receive>) =>
  async (request: HttpRequest, context: Pick<InvocationContext, 'error'>): Promise<HttpResponseInit> => {
    const correlationId = randomUUID();
    const headers = { 'x-correlation-id': correlationId, 'cache-control': 'no-store' };
    const authorization = request.headers.get('authorization') ?? '';
    if (!/^Bearer \S+$/.test(authorization)) return { status: 401, headers };
    try {
      const activity = await readBody(request, ROUTE);
      const { status, body } = await (await load())(authorization, activity, correlationId);
      return { status, headers, ...(body !== undefined && { jsonBody: body }) };
    } catch (error) {
      if (error instanceof Refusal) return toProblem(error, correlationId);
      context.error(`bot-messages failed (${correlationId})`, faultText(error));
      return toFault(correlationId);
    }
  };
