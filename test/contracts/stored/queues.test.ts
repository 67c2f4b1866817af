import { app } from '@azure/functions';
import { serveDelivery } from '#functions/queues/deliver.ts';
import { serveJobs } from '#functions/queues/jobs.ts';
import { roadStateMemory } from '#local/memory/road-state-memory.ts';
import { transcriptsMemory } from '#local/memory/transcripts-memory.ts';
import { findPersona } from '#local/personas.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { followCall, followNotice } from '#shared/usecases/meeting/follow-call.ts';
import { giveUpJob } from '#shared/usecases/meeting/give-up-job.ts';
import { harbourInMemory } from '../../stored/deployment.ts';
import { HARBOUR, KEY, messagesIn, storedSubscriptions } from '../../stored/harbour.ts';

type Handler = (message: unknown, context: { error: (...said: unknown[]) => void }) => Promise<void>;

const WORDS = 'We decided to paint the buoys red.';
const vtt = (speaker = '') => `WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n${speaker}${WORDS}\n`;

/** The queue functions as the app registers them, over the stored program and a Graph that holds the transcript of its last call. */
async function openQueues() {
  const at = await harbourInMemory();
  const [road, graph, traces] = [roadStateMemory(), transcriptsMemory(), [] as string[]];
  for (const subscription of storedSubscriptions()) await road.keep(subscription);
  const { calls = [] } = (await at.ledger.open(KEY)).find(HARBOUR.untranscribed) as Meeting;
  const { onlineMeetingId = '', organizerId = '', startedAt = '', endedAt = '' } = calls.at(-1) ?? {};
  graph.held.push({
    ...{ onlineMeetingId, organizerId, id: 't1', callId: 'call-1', contentCorrelationId: 'part-1' },
    ...{ createdAt: startedAt, endedAt, attributed: vtt('<v Elena Petrova>'), unattributed: vtt() },
  });
  const people = async () => [{ id: findPersona('sponsor')?.id ?? '', name: 'Elena Petrova' }];
  const deps = {
    ...{ ...at, road, graph, isReachable: true, directory: { people, search: async () => [] } },
    trace: (sentence: string) => void traces.push(sentence),
  };
  const handlers = new Map<string, Handler>();
  const register = jest
    .spyOn(app, 'storageQueue')
    .mockImplementation((_name, { queueName, handler }) => void handlers.set(queueName, handler as Handler));
  serveDelivery(deliverOwed(deps));
  serveJobs({
    work: { 'follow-call': followCall(deps), 'follow-notice': followNotice(deps) },
    giveUp: giveUpJob(deps),
  });
  register.mockRestore();
  const errors: unknown[] = [];
  return {
    ...deps,
    traces,
    errors,
    work: async (queue: Parameters<typeof messagesIn>[0], message: unknown) =>
      handlers.get(queue)?.(message, { error: (...said) => void errors.push(said) }),
    meeting: async () => (await at.ledger.open(KEY)).find(HARBOUR.untranscribed) as Meeting,
  };
}
let at: Awaited<ReturnType<typeof openQueues>>;
beforeEach(async () => {
  at = await openQueues();
});
afterEach(() => expect([at.errors, at.traces, at.reported]).toEqual([[], [], []]));

const kindOf = (job: unknown): string =>
  Object.entries(job as object)
    .map(([name, value]) => (name === 'told' ? `told ${String(value)}` : name))
    .filter((name) => !['tenantId', 'programId', 'subscription'].includes(name))
    .join(' ');
const jobs = messagesIn('graph-jobs').map((job, place) => [`${place + 1} ${kindOf(job)}`, job] as const);

test('a stored poke delivers what the program owes', async () => {
  for (const message of messagesIn('pokes')) await at.work('pokes', message);
  expect(await at.outbox.owes(KEY)).toBe(false);
  const aisha = findPersona('ops')?.id ?? '';
  expect((await at.inbox.latest(KEY.tenantId, aisha, 100)).map(({ subject }) => subject)).toContain(
    'action:000000000014',
  );
});

test('the stored jobs for Graph are of every kind', () => {
  expect(new Set(jobs.map(([, job]) => kindOf(job)))).toEqual(
    new Set([
      'meeting look',
      'meeting look timesGivenUp',
      'told created',
      'told reauthorizationRequired',
      'told created timesGivenUp',
    ]),
  );
});

test.each(jobs)('a stored job for Graph is done: %s', async (_name, job) => {
  await at.work('graph-jobs', job);
  const { meeting, told, timesGivenUp } = job as { meeting?: string; told?: string; timesGivenUp?: number };
  const steps = (await at.road.sightings()).map(({ step }) => step);
  expect(steps.includes('follow')).toBe(timesGivenUp !== undefined);
  expect(steps.includes('notify')).toBe(told !== undefined);
  const isOfIt = told === 'created' || meeting === 'meeting:000000000005';
  expect((await at.meeting()).status).toBe(isOfIt ? 'minutes-drafted' : 'held');
  if (!isOfIt) return;
  const { minutes = '' } = await at.meeting();
  expect((await at.ledger.open(KEY)).find(minutes)).toMatchObject({ candidates: [{ quote: WORDS }] });
});

test.each(messagesIn('graph-jobs-poison').map((job) => [kindOf(job), job] as const))(
  'a stored job that the queue gave up is tried again later: %s',
  async (_name, job) => {
    await at.work('graph-jobs-poison', job);
    const { timesGivenUp = 0 } = job as { timesGivenUp?: number };
    expect(await at.road.sightings()).toMatchObject([{ step: 'follow', problem: 'given-up' }]);
    at.pass(4 * 3600);
    expect(at.jobs.take()).toEqual([{ ...(job as object), timesGivenUp: timesGivenUp + 1 }]);
  },
);
