import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGraph } from '#functions/graph/graph-client.ts';
import { transcriptsGraph } from '#functions/graph/transcripts-graph.ts';
import { createGraphStandIn, type GraphStandIn } from '#local/graph/graph-stand-in.ts';
import { GOOD_DAY } from '#local/graph/switches.ts';
import { transcriptsMemory } from '#local/memory/transcripts-memory.ts';
import { findPersona } from '#local/personas.ts';
import type { RoadProblem } from '#shared/domain/kinds/meeting/transcript-road.ts';
import { TranscriptsFailure, type Transcripts } from '#shared/ports/transcripts.ts';

const ORGANIZER = findPersona('tpm')?.id ?? '';
const VTT = 'WEBVTT\n\n00:00:16.246 --> 00:00:17.726\n<v Ana Diaz>Shall we begin?</v>\n';
/** What ids of meetings hold: base64, whose signs mean something in addresses. */
const MEETING = { organizerId: ORGANIZER, onlineMeetingId: 'MSo1/N+zQ==' };
const HOUR_MS = 3_600_000;
const hours = (count: number) => new Date(Date.now() + count * HOUR_MS).toISOString();

/** A Graph to be asked, and hands behind it. */
interface Bench {
  readonly transcripts: Transcripts;
  transcribe(startedAt: Date, callId?: string): Promise<void>;
  takeNames(): void;
  bar(problem: RoadProblem): void;
}

let servers: Server[] = [];
const listen = async (listener: RequestListener): Promise<string> => {
  const server = createServer(listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
let standIn: GraphStandIn | undefined;
afterEach(() => {
  expect(standIn?.faults ?? []).toEqual([]);
  standIn?.stop();
  standIn = undefined;
  for (const server of servers) server.close();
  servers = [];
});

/** A webhook that shakes hands. */
const greets: RequestListener = (request, response) => {
  const token = new URL(request.url ?? '', 'http://localhost').searchParams.get('validationToken');
  response.writeHead(200, { 'content-type': 'text/plain' }).end(token ?? '');
};
const BAR: Partial<Record<RoadProblem, object>> = {
  'transcripts-off': { givesTranscripts: false },
  'no-access-policy': { hasAccessPolicy: false },
  'no-consent': { hasConsent: false },
  busy: { throttledCalls: 9, retryAfterSeconds: 60 },
};

async function overGraph(webhook: RequestListener = greets) {
  const hook = await listen(webhook);
  const made = createGraphStandIn({
    prefix: '/local/graph',
    token: 'app',
    reach: (url) => url.replace('https://app.example', hook),
  });
  standIn = made;
  made.turn({ readyAfterSeconds: 0 });
  const address = `${await listen(made.listener)}/local/graph`;
  const credential = { getToken: async () => ({ token: 'app', expiresOnTimestamp: Infinity }) };
  const pauses: number[] = [];
  const graph = createGraph({ address, credential, pause: async (milliseconds) => void pauses.push(milliseconds) });
  const transcripts = transcriptsGraph(graph, {
    notificationUrl: 'https://app.example/api/graph/notifications',
    lifecycleNotificationUrl: 'https://app.example/api/graph/lifecycle',
  });
  return { transcripts, graph, standIn: made, pauses, address };
}

async function graphBench(): Promise<Bench> {
  const { transcripts, standIn: made } = await overGraph();
  return {
    transcripts,
    transcribe: async (startedAt, callId) => made.transcribe({ ...MEETING, startedAt }, VTT, callId),
    takeNames: () => made.turn({ givesNames: false }),
    bar: (problem) => made.turn({ ...GOOD_DAY, ...BAR[problem] }),
  };
}

async function memoryBench(): Promise<Bench> {
  const memory = transcriptsMemory();
  let count = 0;
  return {
    transcripts: memory,
    transcribe: async (startedAt, callId = `call-${count}`) => {
      const at = startedAt.toISOString();
      const [id, unattributed] = [`t${(count += 1)}`, VTT.replace(/WEBVTT\n\n|<\/?v[^>]*>/g, '')];
      const stretch = { contentCorrelationId: id, createdAt: at, endedAt: at };
      memory.held.push({ ...MEETING, id, callId, ...stretch, attributed: VTT, unattributed });
    },
    takeNames: () => void (memory.switches.hasNames = false),
    bar: (problem) => memory.bar(problem),
  };
}

describe.each([
  { name: 'memory', make: memoryBench },
  { name: 'Microsoft Graph, as its stand-in has it', make: graphBench },
])('transcripts in $name', ({ make }) => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await make();
  });
  const wish = (more: object = {}) => ({
    onlineMeetingId: MEETING.onlineMeetingId,
    clientState: 'name.secret',
    expiresAt: hours(3),
    ...more,
  });

  test('are listed oldest first, from all pages, for their own meeting only', async () => {
    const starts = [3, 1, 2, 5, 4].map((minute) => new Date(Date.UTC(2026, 10, 20, 9, minute)));
    for (const start of starts) await bench.transcribe(start);
    const listed = await bench.transcripts.list(MEETING);
    expect(listed.map(({ createdAt }) => createdAt)).toEqual(
      [...starts].sort((a, b) => a.getTime() - b.getTime()).map((start) => start.toISOString()),
    );
    expect(await bench.transcripts.list({ ...MEETING, onlineMeetingId: 'MSo2' })).toEqual([]);
    expect(await bench.transcripts.list({ ...MEETING, organizerId: 'somebody' })).toEqual([]);
  });

  test('are read with names of speakers, and without when the tenant gives none', async () => {
    await bench.transcribe(new Date());
    const [{ id } = { id: '' }] = await bench.transcripts.list(MEETING);
    const named = await bench.transcripts.read(MEETING, id);
    expect([named?.isAttributed, new TextDecoder().decode(named?.bytes)]).toEqual([true, VTT]);
    bench.takeNames();
    const read = await bench.transcripts.read(MEETING, id);
    expect(read?.isAttributed).toBe(false);
    expect(new TextDecoder().decode(read?.bytes)).toMatch(/Shall we begin/);
    expect(new TextDecoder().decode(read?.bytes)).not.toMatch(/WEBVTT|Ana Diaz/);
  });

  test('are undefined when they do not exist', async () => {
    expect(await bench.transcripts.read(MEETING, 'nothing')).toBeUndefined();
  });

  test('have a subscription that can be renewed', async () => {
    const made = await bench.transcripts.subscribe(wish());
    const renewed = await bench.transcripts.renew(made.id, hours(5));
    expect(renewed?.id).toBe(made.id);
    expect(Date.parse(renewed?.expiresAt ?? '') - Date.parse(made.expiresAt)).toBeGreaterThan(1.9 * HOUR_MS);
    expect(await bench.transcripts.renew('00000000-0000-4000-8000-000000000000', hours(5))).toBeUndefined();
  });

  test('have one subscription, which is extended when it is asked for again', async () => {
    const first = await bench.transcripts.subscribe(wish());
    const again = await bench.transcripts.subscribe(wish({ expiresAt: hours(6) }));
    expect(again.id).toBe(first.id);
    expect(Date.parse(again.expiresAt)).toBeGreaterThan(Date.parse(first.expiresAt));
  });

  test.each(['transcripts-off', 'no-access-policy', 'no-consent', 'busy'] as const)(
    'fail with the problem %s',
    async (problem) => {
      bench.bar(problem);
      for (const asked of [bench.transcripts.list(MEETING), bench.transcripts.subscribe(wish())])
        await expect(asked).rejects.toMatchObject({ name: 'TranscriptsFailure', problem });
    },
  );
});

describe('the road over Microsoft Graph', () => {
  const wish = { onlineMeetingId: MEETING.onlineMeetingId, clientState: 'name.secret', expiresAt: hours(3) };

  test('waits for a short Retry-After, and fails as busy on a long one', async () => {
    const { transcripts, standIn: made, pauses } = await overGraph();
    made.turn({ throttledCalls: 2, retryAfterSeconds: 3 });
    expect(await transcripts.list(MEETING)).toEqual([]);
    expect(pauses).toEqual([3000, 3000]);
    made.turn({ throttledCalls: 1, retryAfterSeconds: 120 });
    await expect(transcripts.list(MEETING)).rejects.toMatchObject({ problem: 'busy', retryAfterSeconds: 120 });
    expect(pauses).toHaveLength(2);
  });

  test('fails as unreachable when the notification address does not answer the handshake', async () => {
    const { transcripts } = await overGraph((_request, response) => void response.writeHead(200).end('hello'));
    await expect(transcripts.subscribe(wish)).rejects.toMatchObject({ problem: 'unreachable' });
  });

  test('fails with quota when Graph grants no more subscriptions, and still lists transcripts', async () => {
    const { transcripts, standIn: made } = await overGraph();
    made.turn({ grantsSubscriptions: false });
    await expect(transcripts.subscribe(wish)).rejects.toMatchObject({ problem: 'quota' });
    expect(await transcripts.list(MEETING)).toEqual([]);
  });

  test('makes a new subscription when the existing one has another secret', async () => {
    const { transcripts } = await overGraph();
    const first = await transcripts.subscribe({ ...wish, clientState: 'name.another' });
    expect((await transcripts.subscribe(wish)).id).not.toBe(first.id);
  });

  test('gives its token to Graph alone: a page that leads elsewhere is not followed', async () => {
    const asked: string[] = [];
    const elsewhere = await listen((request, response) => {
      asked.push(request.headers.authorization ?? '');
      response.end('{"value":[]}');
    });
    const graph = createGraph({
      address: await listen((_request, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json' })
          .end(JSON.stringify({ value: [], '@odata.nextLink': `${elsewhere}/v1.0/users` })),
      ),
      credential: { getToken: async () => ({ token: 'app', expiresOnTimestamp: Infinity }) },
    });
    const addresses = { notificationUrl: '', lifecycleNotificationUrl: '' };
    await expect(transcriptsGraph(graph, addresses).list(MEETING)).rejects.toThrow(/leads elsewhere/);
    expect(asked).toEqual([]);
  });

  test.each([
    ['a proxy’s page', 502, '<html>Bad gateway</html>', 'busy'],
    ['no sign-in', 401, '{"error":{"code":"InvalidAuthenticationToken","message":""}}', 'not-signed-in'],
    ['an error of no shape', 403, 'null', 'no-consent'],
    [
      'a code two levels in',
      403,
      '{"error":{"code":"Forbidden","message":"","innererror":{"code":"x","innerError":{"code":"GraphAccessToTranscriptsDisabled"}}}}',
      'transcripts-off',
    ],
    [
      'a throttle that comes as 403',
      403,
      '{"error":{"code":"Forbidden","message":"","innerError":{"code":"TooManyRequests"}}}',
      'busy',
    ],
    [
      'a limit that is told in words',
      403,
      '{"error":{"code":"Forbidden","message":"App \'a\' has reached its limit of \'1\' subscription on tenant \'t\'."}}',
      'quota',
    ],
    [
      'words of a limit beside a code that says more',
      403,
      '{"error":{"code":"Forbidden","message":"quota","innerError":{"code":"GraphAccessToTranscriptsDisabled"}}}',
      'transcripts-off',
    ],
    ['an unknown meeting', 404, '{"error":{"code":"NotFound","message":""}}', 'meeting-unknown'],
    ['a good status without JSON', 200, 'Moved', 'failed'],
  ] as const)('recognises the problem in %s', async (_name, status, text, problem) => {
    const graph = createGraph({
      address: await listen((_request, response) => response.writeHead(status).end(text)),
      credential: { getToken: async () => ({ token: 'app', expiresOnTimestamp: Infinity }) },
      pause: async () => undefined,
    });
    const addresses = { notificationUrl: '', lifecycleNotificationUrl: '' };
    await expect(transcriptsGraph(graph, addresses).list(MEETING)).rejects.toMatchObject({ problem });
  });

  test('fails at its deadline when Graph does not answer', async () => {
    const graph = createGraph({
      address: await listen(() => undefined),
      credential: { getToken: async () => ({ token: 'app', expiresOnTimestamp: Infinity }) },
      deadlineMs: 50,
    });
    const addresses = { notificationUrl: '', lifecycleNotificationUrl: '' };
    await expect(transcriptsGraph(graph, addresses).list(MEETING)).rejects.toBeInstanceOf(TranscriptsFailure);
    for (const server of servers) server.closeAllConnections();
  });
});

describe('the stand-in for Graph', () => {
  test('records requests that do not match the official definition', async () => {
    const { graph, standIn: made } = await overGraph();
    await graph.ask('GET', 'communications/onlineMeetings/x/transcripts');
    await graph.ask('GET', 'users?$expand=manager&$filter=x&$delta=1');
    await graph.ask('POST', 'subscriptions', { body: { resource: 'x' } });
    expect(made.faults).toContain(
      'Microsoft Graph has no GET /communications/onlineMeetings/x/transcripts, as far as Steerline uses it.',
    );
    expect(made.faults).toContain('GET /users has no parameter $delta');
    expect(made.faults).toContainEqual(expect.stringContaining("must have required property 'changeType'"));
    (made.faults as string[]).length = 0;
  });
});
