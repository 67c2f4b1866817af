import { InMemorySpanExporter, NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node';
import { spansOver } from '#functions/telemetry/spans.ts';
import { openTelemetry } from '#functions/telemetry/open-telemetry.ts';
import { PERSONAS, TENANT_ID } from '#local/personas.ts';
import { beginAtlas, make } from './atlas.ts';
import { openEdge } from './edge.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const TRACEPARENT = { traceparent: `00-${TRACE}-00f067aa0ba902b7-01` };
const RISK = { title: 'Zephyrine slips', cause: 'Quillon is away', event: 'the lab is late', effect: 'we wait' };

function recorded() {
  const exporter = new InMemorySpanExporter();
  const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
  return { telemetry: spansOver(provider.getTracer('test')), spans: () => exporter.getFinishedSpans() };
}

async function atlasRecorded() {
  const { telemetry, spans } = recorded();
  const edge = await openEdge({ telemetry });
  return { edge, spans, atlas: await beginAtlas(edge) };
}

describe('a request', () => {
  test('has one trace id in its answer, its log entry and the delivery of its notice', async () => {
    const { edge, spans, atlas } = await atlasRecorded();
    await edge.deliver();
    const owner = PERSONAS.find(({ as }) => as === 'contributor')?.id;
    const told = await make(
      edge,
      atlas,
      'actions',
      { title: 'Book the lab', ownerId: owner },
      { headers: TRACEPARENT },
    );
    expect(told.status).toBe(201);
    expect(told.headers['x-correlation-id']).toBe(TRACE);
    await edge.deliver();

    const entries = await edge.ledger.since({ tenantId: TENANT_ID, programId: atlas }, 0, 100);
    expect(entries.at(-1)).toMatchObject({ command: 'action.create', correlationId: TRACE });
    const ours = spans().filter((span) => span.spanContext().traceId === TRACE);
    expect(ours.map(({ name }) => name)).toEqual(expect.arrayContaining(['action.create', 'deliver tell']));
    expect(ours.find(({ name }) => name === 'action.create')?.attributes).toEqual({
      'steerline.verb': 'action.create',
      'steerline.method': 'POST',
      'steerline.route': '/api/programs/{programId}/actions',
      'steerline.status': 201,
    });
    expect(ours.find(({ name }) => name === 'deliver tell')?.attributes).toEqual({
      'steerline.owed': 'tell',
      'steerline.topic': 'assigned',
    });
  });

  test('is measured without texts, names and ids', async () => {
    const { edge, spans, atlas } = await atlasRecorded();
    const { number } = (
      await make(edge, atlas, 'risks', RISK, { headers: { 'x-correlation-id': 'quillon-of-contoso' } })
    ).body;
    const risk = `programs/${atlas}/risks/${number}`;
    await edge.ask('PATCH', risk, { as: 'tpm', body: { title: 'Zephyrine!' }, headers: { 'if-match': '"1"' } });
    await edge.ask('POST', `${risk}/close`, {
      as: 'tpm',
      body: { reason: 'Quillon is back' },
      headers: { 'if-match': '"2"' },
    });
    await edge.ask('GET', `programs/${atlas}/search?q=zephyrine`, { as: 'tpm' });
    await edge.ask('GET', 'people?q=Priya', { as: 'director' });
    await edge.ask('GET', risk, { as: 'outsider' });
    await edge.ask('POST', `programs/${atlas}/risks`, { as: 'tpm', body: { title: 'Zephyrine', wrong: 'Quillon' } });
    await edge.deliver();

    const everything = JSON.stringify(
      spans().map(({ name, attributes, events, links, status, resource }) => ({
        ...{ name, attributes, events, links, status, resource: resource.attributes },
      })),
    ).toLowerCase();
    expect(spans().length).toBeGreaterThanOrEqual(8);
    const words = [
      ...Object.values(RISK),
      'Zephyrine',
      'Quillon',
      'Priya',
      'contoso',
      'back',
      atlas,
      number,
      TENANT_ID,
    ];
    const people = PERSONAS.flatMap(({ id, name, upn }) => [id, name, upn]);
    for (const word of [...words, ...people]) expect(everything).not.toContain(word.toLowerCase());
  });

  test('has its status in its span when it is refused, and the type of its error when it fails', async () => {
    const { edge, spans, atlas } = await atlasRecorded();
    await edge.ask('GET', `programs/${atlas}/risks/R-99`, { as: 'tpm' });
    expect(spans().at(-1)?.attributes['steerline.status']).toBe(404);
    expect(spans().at(-1)?.status.code).toBe(0);
    const { telemetry, spans: failed } = recorded();
    const work = { name: 'deliver tell', correlationId: 'any-word-of-a-caller', facts: {} };
    await expect(telemetry.measure(work, () => Promise.reject(new TypeError('Quillon broke it')))).rejects.toThrow();
    const [span] = failed();
    expect(span?.status).toEqual({ code: 2 });
    expect(span?.attributes).toEqual({ 'error.type': 'TypeError' });
    expect(span?.spanContext().traceId).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('telemetry', () => {
  const credential = { getToken: () => Promise.reject(new Error('unused')) };

  test('does the work without a connection string', async () => {
    const telemetry = openTelemetry(undefined, credential, 'test', () => undefined);
    await telemetry.start();
    expect(await telemetry.measure({ name: 'a', correlationId: TRACE, facts: {} }, async () => 7)).toBe(7);
    await telemetry.stop();
  });

  test('reports that it cannot start, and does the work all the same', async () => {
    const reported: string[] = [];
    const telemetry = openTelemetry('nonsense', credential, 'test', (message) => void reported.push(message));
    await telemetry.start();
    expect(reported).toEqual(['Telemetry did not start.']);
    expect(await telemetry.measure({ name: 'a', correlationId: TRACE, facts: {} }, async () => 7)).toBe(7);
  });
});
