import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Telemetry } from '#shared/ports/telemetry.ts';
import { correlationOf } from './correlation-id.ts';
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
export const serveBotMessages = (load: () => Promise<Receive>, telemetry: Telemetry): void =>
  app.http('bot-messages', {
    methods: ['POST'],
    route: 'api/messages',
    authLevel: 'anonymous',
    handler: handleMessages(load, telemetry),
  });

const ROUTE = { method: 'POST', path: 'messages' } as const;

/** The handler alone. Who brings no token is turned away before anything is read or loaded; nobody hears of our insides. */
export const handleMessages =
  (load: () => Promise<Receive>, telemetry: Telemetry) =>
  (request: HttpRequest, context: Pick<InvocationContext, 'error'>): Promise<HttpResponseInit> => {
    const correlationId = correlationOf(request);
    const facts = { method: 'POST', route: '/api/messages' };
    return telemetry.measure({ name: 'bot.message', correlationId, facts }, async (note) => {
      const reply = await answerMessage(load, request, context, correlationId);
      note({ status: reply.status ?? 200 });
      return reply;
    });
  };

async function answerMessage(
  load: () => Promise<Receive>,
  request: HttpRequest,
  context: Pick<InvocationContext, 'error'>,
  correlationId: string,
): Promise<HttpResponseInit> {
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
}
