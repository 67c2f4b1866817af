import { HttpRequest } from '@azure/functions';
import { answerGraph } from '#functions/webhooks/graph-notifications.ts';
import { jobsMemory } from '#local/memory/jobs-memory.ts';
import { roadStateMemory } from '#local/memory/road-state-memory.ts';
import { OTHER_TENANT_ID, TENANT_ID } from '#local/personas.ts';

const NAME = '0a1b0a1b0a1b0a1b0a1b0a1b0a1b0a1b';
const CLIENT_STATE = `${NAME}.c2VjcmV0`;
const item = (more: object = {}) => ({
  subscriptionId: '00000000-0000-4000-8000-000000000001',
  clientState: CLIENT_STATE,
  changeType: 'created',
  tenantId: TENANT_ID,
  resource: "users/x/onlineMeetings('y')/transcripts('z')",
  ...more,
});

let jobs: ReturnType<typeof jobsMemory>;
let traces: string[];
let faults: unknown[][];
let road: ReturnType<typeof roadStateMemory>;
beforeEach(async () => {
  [jobs, traces, faults, road] = [jobsMemory(() => '2026-11-20T09:00:00.000Z'), [], [], roadStateMemory()];
  await road.keep({
    ...{ name: NAME, tenantId: TENANT_ID, programId: 'atlas', onlineMeetingId: 'MSo1' },
    clientState: CLIENT_STATE,
  });
});

async function post(body: string | object, query = '', more: object = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const request = new HttpRequest({
    method: 'POST',
    url: `https://steerline.example/api/graph/notifications${query}`,
    query: Object.fromEntries(new URLSearchParams(query)),
    ...(text.length > 0 && { body: { bytes: new TextEncoder().encode(text) } }),
  });
  const deps = { road, jobs, tenantId: TENANT_ID, trace: (said: string) => void traces.push(said), ...more };
  return answerGraph(deps)(request, { error: (...said: unknown[]) => void faults.push(said) });
}
const told = (value: readonly unknown[]) => post({ value });

describe('the handshake', () => {
  test.each([
    ['a token', 'Validation: Testing 522a'],
    ['what is easily decoded twice', 'a+b%41%2B&#'.replace(/[&#]/g, '')],
    ['letters of any script', 'Prüfung — 検証'],
  ])('gives back %s, decoded, as plain text', async (_name, token) => {
    const { status, body, headers } = await post('', `?validationToken=${encodeURIComponent(token)}`);
    expect([status, body]).toEqual([200, token]);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect(jobs.take()).toEqual([]);
  });

  test.each([['<script>alert(1)</script>'], ['a"onload='], ['&lt;b&gt;'], ['two\r\nlines'], [''], ['x'.repeat(2049)]])(
    'refuses %p',
    async (token) => {
      const { status, body } = await post('', `?validationToken=${encodeURIComponent(token)}`);
      expect([status, body]).toEqual([400, '']);
    },
  );
});

describe('a notification', () => {
  test('becomes a job and is answered 202 when it has the secret of a subscription', async () => {
    expect(await told([item()])).toMatchObject({ status: 202, body: '' });
    expect(jobs.take()).toEqual([{ subscription: NAME, told: 'created' }]);
  });

  test('becomes a job when it is about the lifecycle of the subscription', async () => {
    const { changeType: _changeType, ...lifecycle } = item({ lifecycleEvent: 'reauthorizationRequired' });
    expect(await told([lifecycle])).toMatchObject({ status: 202 });
    expect(jobs.take()).toEqual([{ subscription: NAME, told: 'reauthorizationRequired' }]);
  });

  test('becomes one job when it is repeated in one call', async () => {
    await told([item(), item(), item()]);
    expect(jobs.take()).toHaveLength(1);
  });

  test.each([
    ['another secret', { clientState: `${NAME}.c2VjcmV1` }],
    ['a part of the secret', { clientState: `${NAME}.c2Vj` }],
    ['no secret', { clientState: null }],
    ['an unknown subscription', { clientState: `${'f'.repeat(32)}.c2VjcmV0` }],
    ['a malformed subscription name', { clientState: '../0a1b.c2VjcmV0' }],
    ['another tenant', { tenantId: OTHER_TENANT_ID }],
    ['an unknown change type', { changeType: 'deleted' }],
  ])('is dropped but answered 202 when it has %s', async (_name, more) => {
    expect(await told([item(more)])).toMatchObject({ status: 202, body: '' });
    expect(jobs.take()).toEqual([]);
  });

  test('is looked up once a subscription, for at most fifty guessed ones in one call', async () => {
    let looked = 0;
    const counting = { subscription: async () => void (looked += 1) };
    const guesses = Array.from({ length: 1000 }, (_, n) =>
      item({ clientState: `${n.toString(16).padStart(32, '0')}.x` }),
    );
    expect(await post({ value: guesses }, '', { road: counting })).toMatchObject({ status: 202 });
    expect(looked).toBe(50);
    looked = 0;
    await post({ value: Array.from({ length: 1000 }, (_, n) => item({ clientState: `${NAME}.${n}` })) }, '', {
      road: counting,
    });
    expect(looked).toBe(1);
    looked = 0;
    await post({ value: [item({ clientState: 's0.x' })] }, '', { road: counting });
    expect(looked).toBe(0);
  });

  test('becomes a job when another one in the same call has an unknown subscription', async () => {
    await told([item({ clientState: `${'f'.repeat(32)}.x` }), item()]);
    expect(jobs.take()).toHaveLength(1);
    expect(traces).toHaveLength(1);
  });

  test('is answered 503 when it cannot be kept, so that Graph sends it again', async () => {
    const broken = { send: () => Promise.reject(new Error('The queue is down.')) };
    expect(await post({ value: [item()] }, '', { jobs: broken })).toMatchObject({ status: 503 });
    expect(faults).toHaveLength(1);
  });
});

test.each([
  ['no JSON', 'hello', 400],
  ['an empty body', '', 400],
  ['no list', '{"value":{}}', 400],
  ['null', 'null', 400],
  ['items that are not objects', '{"value":[1]}', 400],
  ['items without an event', '{"value":[{"clientState":"0a1b.c2VjcmV0"}]}', 400],
  ['more than 256 KiB', { value: [item({ resource: 'x'.repeat(300_000) })] }, 413],
  ['more items than Graph sends', { value: Array.from({ length: 1001 }, () => ({ changeType: 'a' })) }, 400],
] as const)('a notification call with %s is refused and makes no job', async (_name, body, status) => {
  expect((await post(body as string)).status).toBe(status);
  expect(jobs.take()).toEqual([]);
});
