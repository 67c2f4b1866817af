import { beginAtlas, expectProblem, make, pathsOf, RISK } from './atlas.ts';
import { idOf, openEdge, type TestEdge } from './edge.ts';

let edge: TestEdge;
let atlas: string;
beforeEach(async () => {
  edge = await openEdge();
  atlas = await beginAtlas(edge);
  await make(edge, atlas, 'risks', RISK);
});
afterEach(async () => {
  expect(edge.faults.splice(0)).toEqual([]);
  expect(await edge.findings()).toEqual([]);
});

const edit = (headers: Record<string, string>, body: object = { title: 'Edited' }) =>
  edge.ask('PATCH', `programs/${atlas}/risks/R-1`, { as: 'contributor', body, headers });
const read = (headers: Record<string, string> = {}, as: 'tpm' | 'viewer' = 'tpm') =>
  edge.ask('GET', `programs/${atlas}/risks/R-1`, { as, headers });
const list = (headers: Record<string, string> = {}, as: 'tpm' | 'viewer' = 'tpm', query = '') =>
  edge.ask('GET', `programs/${atlas}/risks${query}`, { as, headers });
const etag = ({ headers }: { headers: Readonly<Record<string, string>> }): string => headers['etag'] ?? 'none';

describe('If-Match', () => {
  test('is required to edit a record or to send it a command', async () => {
    expectProblem(await edit({}), 428, 'record/version-needed');
    const close = await edge.ask('POST', `programs/${atlas}/risks/R-1/close`, { as: 'tpm', body: { reason: 'Gone' } });
    expectProblem(close, 428, 'record/version-needed');
    expect((await read()).body).toMatchObject({ version: 1, title: RISK.title });
  });

  test('takes the ETag of a read, the ETag of an edit, or the version alone', async () => {
    expect((await edit({ 'if-match': etag(await read()) })).body).toMatchObject({ version: 2 });
    expect((await edit({ 'if-match': '"2"' })).body).toMatchObject({ version: 3 });
    const again = await edit({ 'if-match': etag(await edit({ 'if-match': ' "3" ' })) });
    expect(again.body).toMatchObject({ version: 5 });
  });

  test('takes an ETag that a compressing proxy has made weak', async () => {
    expect((await edit({ 'if-match': `W/${etag(await read())}` })).status).toBe(200);
  });

  test.each(['*', '3', "'1'", '"0"', '"01"', '"-1"', '"1.0"', '""', '"1", "2"', '"x-1"', 'W/', '"9999999999"', '"1"x'])(
    'is refused as malformed when it is %s',
    async (tag) => {
      const told = await edit({ 'if-match': tag });
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual(['If-Match']);
    },
  );

  test('is refused for an older version, with who changed it, when, and to what version', async () => {
    await edit({ 'if-match': '"1"' });
    const told = await edge.ask('PATCH', `programs/${atlas}/risks/R-1`, {
      as: 'tpm',
      body: { title: 'Mine' },
      headers: { 'if-match': '"1"' },
    });
    expectProblem(told, 412, 'record/changed', 'Edited');
    expect(told.body['facts']).toEqual({
      number: 'R-1',
      version: 2,
      changedById: idOf('contributor'),
      changedAt: edge.clock.now,
      fields: 'title',
    });
    expect((await read()).body).toMatchObject({ title: 'Edited', version: 2 });
  });

  test('is refused for a version that does not exist yet', async () => {
    expectProblem(await edit({ 'if-match': '"7"' }), 412, 'record/changed');
  });

  test('lets exactly one of two simultaneous edits of the same version through', async () => {
    const both = await Promise.all(['A', 'B'].map((title) => edit({ 'if-match': '"1"' }, { title })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read()).body.version).toBe(2);
  });
});

describe('If-None-Match', () => {
  test('is answered 304 for a record or a list that did not change', async () => {
    for (const get of [read, list]) {
      const first = await get();
      const again = await get({ 'if-none-match': etag(first) });
      expect([again.status, again.text, etag(again)]).toEqual([304, '', etag(first)]);
      expect((await get({ 'if-none-match': `W/${etag(first)}` })).status).toBe(304);
      expect((await get({ 'if-none-match': `"other", ${etag(first)}` })).status).toBe(304);
    }
  });

  test('is answered in full when the ETag is another person’s', async () => {
    for (const get of [read, list]) {
      const first = await get();
      expect(etag(await get({}, 'viewer'))).not.toBe(etag(first));
      expect((await get({ 'if-none-match': etag(first) }, 'viewer')).status).toBe(200);
    }
  });

  test('is answered in full when the person has gained a role of the tenant', async () => {
    const authorization = `Bearer ${await edge.token('tpm', { claims: { roles: ['Steerline.Director'] } })}`;
    const held = etag(await list());
    const told = await edge.ask('GET', `programs/${atlas}/risks`, {
      authorization,
      headers: { 'if-none-match': held },
    });
    expect(told.status).toBe(200);
  });

  test('is answered in full after a change', async () => {
    const [record, all] = [etag(await read()), etag(await list())];
    await edit({ 'if-match': '"1"' });
    expect((await read({ 'if-none-match': record })).body).toMatchObject({ version: 2 });
    expect((await list({ 'if-none-match': all })).status).toBe(200);
  });

  test('is answered in full when the ETag is of another build', async () => {
    const held = [etag(await list()), etag(await read())];
    const answers = async (build: string) => {
      const other = await openEdge({ build });
      const program = await beginAtlas(other);
      await make(other, program, 'risks', RISK);
      const get = (path: string, tag = '') =>
        other.ask('GET', `programs/${program}/${path}`, { as: 'tpm', headers: { 'if-none-match': tag } });
      return Promise.all([get('risks', held[0]), get('risks/R-1', held[1])]);
    };
    expect(await answers('test')).toMatchObject([{ status: 304 }, { status: 304 }]);
    expect(await answers('next')).toMatchObject([
      { status: 200, body: { items: [{ title: RISK.title }] } },
      { status: 200, body: { title: RISK.title } },
    ]);
  });

  test('is ignored when it is no ETag of the list', async () => {
    for (const tag of ['*', 'x', '""', '"1"', ','.repeat(500)])
      expect((await list({ 'if-none-match': tag })).status).toBe(200);
  });

  test('does not keep an invalid query from being refused', async () => {
    const held = etag(await list());
    expectProblem(await list({ 'if-none-match': held }, 'tpm', '?limit=0'), 400, 'input/invalid');
    expectProblem(await list({ 'if-none-match': held }, 'tpm', '?cursor=zzz'), 400, 'input/invalid');
  });

  test('does not keep an edit from being done', async () => {
    const tag = etag(await read());
    expect((await edit({ 'if-match': '"1"', 'if-none-match': tag })).body).toMatchObject({ version: 2 });
  });
});
