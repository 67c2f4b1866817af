import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveGraphControl, type GraphState } from '#local/graph/control-door.ts';
import { createGraphStandIn, type GraphStandIn } from '#local/graph/graph-stand-in.ts';
import { createOnlineMeetings } from '#local/graph/online-meetings.ts';
import { GOOD_DAY } from '#local/graph/switches.ts';

const CHAT = '19:meeting_control@thread.v2';
let server: Server;
let graph: GraphStandIn;
let url: string;

beforeEach(async () => {
  graph = createGraphStandIn({ prefix: '/local/graph', token: 'app', reach: (address) => address });
  server = createServer(
    serveGraphControl(
      '/control',
      graph,
      createOnlineMeetings(graph, async () => undefined),
    ),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/control`;
});
afterEach(() => {
  graph.stop();
  return new Promise((closed) => server.close(closed));
});

const post = async (name: string, body: unknown) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${url}/${name}`, { method: 'POST', body: text });
  return { status: response.status, ...((await response.json()) as Partial<GraphState> & { error?: string }) };
};

describe('the switches of the Graph stand-in', () => {
  test('are turned one by one', async () => {
    expect(await post('switches', { throttledCalls: 2 })).toMatchObject({ status: 200 });
    expect(await post('switches', { notifications: 'lost', givesNames: false })).toMatchObject({
      status: 200,
      switches: { ...GOOD_DAY, throttledCalls: 2, notifications: 'lost', givesNames: false },
    });
  });

  test.each([
    [{ throttledCalls: '2' }, '/throttledCalls'],
    [{ throttledCalls: -1 }, '/throttledCalls'],
    [{ throttledCalls: 1.5 }, '/throttledCalls'],
    [{ readyAfterSeconds: null }, '/readyAfterSeconds'],
    [{ retryAfterSeconds: 3601 }, '/retryAfterSeconds'],
    [{ hasConsent: 'false' }, '/hasConsent'],
    [{ notifications: 'loudly' }, '/notifications'],
    [{ givesMoney: true }, '/givesMoney'],
    [{ givesNames: false, throttledCalls: -1 }, '/throttledCalls'],
    [[], 'The body'],
  ])('stay as they were when %j is asked, and the field is named', async (body, field) => {
    const told = await post('switches', body);
    expect(told).toMatchObject({ status: 400, error: expect.stringContaining(`${field}:`) as unknown });
    expect(graph.switches).toEqual(GOOD_DAY);
  });

  test('stay as they were for what is no JSON', async () => {
    expect(await post('switches', '{')).toMatchObject({ status: 400 });
    expect(graph.switches).toEqual(GOOD_DAY);
  });
});

describe('a call', () => {
  test('is begun and ended', async () => {
    expect(await post('calls', { event: 'start', chatId: CHAT })).toMatchObject({ status: 200, running: [CHAT] });
    expect(await post('calls', { event: 'end', chatId: CHAT, sample: 'steering-2026-11-06' })).toMatchObject({
      status: 200,
      running: [],
    });
  });

  test.each([
    [{ event: 'pause', chatId: CHAT }, '/event'],
    [{ event: 'start' }, '/chatId'],
    [{ event: 'start', chatId: 7 }, '/chatId'],
    [{ event: 'start', chatId: 'general' }, '/chatId'],
    [{ event: 'start', chatId: CHAT, title: 7 }, '/title'],
    [{ event: 'end', chatId: CHAT, sample: 'no such talk' }, '/sample'],
  ])('does not come of %j, and the field is named', async (body, field) => {
    expect(await post('calls', body)).toMatchObject({
      status: 400,
      error: expect.stringContaining(`${field}:`) as unknown,
    });
    expect((await (await fetch(`${url}/state`)).json()) as GraphState).toMatchObject({ running: [] });
  });
});
