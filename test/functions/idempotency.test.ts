import { TENANT_ID } from '#local/personas.ts';
import { ATLAS, beginAtlas, expectProblem, pathsOf, RISK } from './atlas.ts';
import { openEdge, type Asking, type TestEdge } from './edge.ts';

let edge: TestEdge;
let atlas: string;
beforeEach(async () => {
  edge = await openEdge();
  atlas = await beginAtlas(edge);
});
afterEach(async () => {
  expect(edge.faults.splice(0)).toEqual([]);
  expect(await edge.findings()).toEqual([]);
});

const add = (key: string, asking: Asking = {}, programId = atlas) =>
  edge.ask('POST', `programs/${programId}/risks`, {
    as: 'contributor',
    body: RISK,
    ...asking,
    headers: { 'idempotency-key': key, ...asking.headers },
  });
const total = async (programId = atlas) =>
  (await edge.ask('GET', `programs/${programId}/risks`, { as: 'tpm' })).body.total;

describe('a command that is sent again with its idempotency key', () => {
  test('gets the same answer: status, Location, ETag and body', async () => {
    const [first, again] = [await add('key-1'), await add('key-1')];
    expect(first.status).toBe(201);
    const said = ({ status, body, headers }: typeof first) => [status, body, headers['location'], headers['etag']];
    expect(said(again)).toEqual(said(first));
    expect(await total()).toBe(1);
  });

  test('gets the same answer when twelve copies arrive at once', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => add('key-1')));
    for (const { status, body } of all) expect([status, body]).toEqual([201, all[0]?.body]);
    expect(await total()).toBe(1);
  });

  test('gets its first answer even after others have changed the record', async () => {
    await add('key-1');
    const headers = { 'if-match': '"1"' };
    await edge.ask('PATCH', `programs/${atlas}/risks/R-1`, { as: 'tpm', body: { title: 'Later' }, headers });
    const again = await add('key-1');
    expect([again.status, again.body]).toMatchObject([201, { title: RISK.title, version: 1 }]);
  });

  test('gets the same answer whatever the order of its fields and the blanks between them', async () => {
    await add('key-1', { bytes: '{"title":"Keys","cause":"Rotation"}' });
    const again = await add('key-1', { bytes: ' {"cause": "Rotation",\n "title": "Keys"} ' });
    expect(again.body).toMatchObject({ number: 'R-1' });
    expect(await total()).toBe(1);
  });

  test('gets the same answer to an edit or a command whose version has moved on', async () => {
    await add('key-1');
    const headers = { 'if-match': '"1"', 'idempotency-key': 'edit-1' };
    const edit = () =>
      edge.ask('PATCH', `programs/${atlas}/risks/R-1`, { as: 'contributor', body: { title: 'Edited' }, headers });
    const [first, again] = [await edit(), await edit()];
    expect([first.status, again.status, again.body]).toEqual([200, 200, first.body]);
    const close = () =>
      edge.ask('POST', `programs/${atlas}/risks/R-1/close`, {
        as: 'sponsor',
        body: { reason: 'Gone' },
        headers: { 'if-match': '"2"', 'idempotency-key': 'close-1' },
      });
    const [done, repeated] = [await close(), await close()];
    expect([done.status, repeated.body]).toEqual([200, done.body]);
    expect(done.body).toMatchObject({ version: 3, status: 'closed' });
  });

  test('gets the same answer almost a day later, after midnight', async () => {
    edge.clock.now = '2026-11-20T23:59:00.000Z';
    await add('key-1');
    edge.clock.now = '2026-11-21T23:58:59.000Z';
    await add('other');
    expect((await add('key-1')).body).toMatchObject({ number: 'R-1' });
    expect(await total()).toBe(2);
  });

  test('begins no second program', async () => {
    const begin = (as: 'director') =>
      edge.ask('POST', 'programs', { as, body: ATLAS, headers: { 'idempotency-key': 'begin' } });
    const [first, ...others] = await Promise.all([begin('director'), begin('director'), begin('director')]);
    const later = await begin('director');
    expect(first.status).toBe(201);
    for (const other of [...others, later]) expect([other.status, other.body]).toEqual([201, first.body]);
    expect(await edge.store.programs(TENANT_ID)).toHaveLength(2);
  });

  test('is tried again after a refusal, which is not remembered', async () => {
    const headers = { 'if-match': '"9"', 'idempotency-key': 'edit-1' };
    await add('key-1');
    const edit = (version: string) =>
      edge.ask('PATCH', `programs/${atlas}/risks/R-1`, {
        as: 'contributor',
        body: { title: 'Edited' },
        headers: { ...headers, 'if-match': version },
      });
    expectProblem(await edit('"9"'), 412, 'record/changed');
    expect((await edit('"1"')).status).toBe(200);
  });
});

describe('an idempotency key', () => {
  test('is refused when it is used again for another body, verb or kind', async () => {
    await add('key-1');
    expectProblem(await add('key-1', { body: { title: 'Other' } }), 422, 'command/key-reused');
    const headers = { 'if-match': '"1"', 'idempotency-key': 'key-1' };
    const close = { as: 'contributor', body: { reason: 'Gone' }, headers } as const;
    expectProblem(await edge.ask('POST', `programs/${atlas}/risks/R-1/close`, close), 422, 'command/key-reused');
    const issue = { as: 'contributor', body: RISK, headers } as const;
    expect((await edge.ask('POST', `programs/${atlas}/issues`, issue)).status).toBe(400);
    const { probability: _p, impact: _i, ...plain } = RISK;
    const other = { ...issue, body: plain };
    expectProblem(await edge.ask('POST', `programs/${atlas}/issues`, other), 422, 'command/key-reused');
    expect(await total()).toBe(1);
  });

  test('lets only one of two different bodies through when both arrive at once', async () => {
    const both = await Promise.all([add('key-1'), add('key-1', { body: { title: 'Other' } })]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await total()).toBe(1);
  });

  test('names another command when another person uses it', async () => {
    const [mine, theirs] = [await add('key-1'), await add('key-1', { as: 'tpm' })];
    expect([mine.body.number, theirs.body.number]).toEqual(['R-1', 'R-2']);
  });

  test('names another command in another program', async () => {
    const borealis = await beginAtlas(edge, { title: 'Borealis' });
    const [here, there] = [await add('key-1'), await add('key-1', {}, borealis)];
    expect([here.status, there.status, here.body.number, there.body.number]).toEqual([201, 201, 'R-1', 'R-1']);
    expect([await total(), await total(borealis)]).toEqual([1, 1]);
  });

  test.each(['', ' ', 'two words', 'tab\there', 'x'.repeat(201), 'é'])('is refused when it is %p', async (key) => {
    const told = await add(key);
    // The header's own rules take blanks off its ends: what is left is no key either.
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toEqual(['Idempotency-Key']);
  });

  test('may be any visible ASCII up to 200 characters', async () => {
    for (const key of ['a', '~'.repeat(200), '{"quoted":/\\}', '0']) expect((await add(key)).status).toBe(201);
  });

  test('gives no access to somebody who may not do the command', async () => {
    await add('key-1');
    expectProblem(await add('key-1', { as: 'outsider' }), 403, 'caller/foreign-tenant');
    const closed = await beginAtlas(edge, { title: 'Closed', acceptsSubmissions: false });
    expectProblem(await add('key-1', { as: 'anyone' }, closed), 404, 'program/not-found');
  });
});
