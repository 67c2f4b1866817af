import { beginAtlas, expectProblem, make, pathsOf, RISK } from './atlas.ts';
import { openEdge, type TestEdge } from './edge.ts';

let edge: TestEdge;
let atlas: string;
let borealis: string;
beforeAll(async () => {
  edge = await openEdge();
  atlas = await beginAtlas(edge);
  borealis = await beginAtlas(edge, { title: 'Borealis' });
  await make(edge, atlas, 'risks', RISK);
  await make(edge, atlas, 'issues', { title: 'Pager is silent' });
});
afterEach(async () => {
  expect(edge.faults.splice(0)).toEqual([]);
  expect(await edge.findings()).toEqual([]);
});

const risk = (number: string) => edge.ask('GET', `programs/${atlas}/risks/${number}`, { as: 'tpm' });
const STRANGE = [
  'a/b',
  'a\\b',
  'a#b',
  'a?b',
  'a\u0000b',
  'a\u0001b',
  'a\u007fb',
  'a\nb',
  '..',
  '.',
  'a:b',
  "a'b",
  'ä',
  '😀',
  ' ',
  '%',
  '*',
];
/** Segments of dots are taken out of an address before anybody sees it. */
const escaped = STRANGE.filter((text) => !/^\.+$/.test(text)).map((text) => [encodeURIComponent(text)]);

describe('the number of a record', () => {
  test('is found in upper and lower case', async () => {
    expect((await risk('R-1')).body).toMatchObject({ number: 'R-1' });
    expect((await risk('r-1')).body).toMatchObject({ number: 'R-1' });
  });

  test.each([
    'R-0',
    'R-01',
    'R-2',
    'R--1',
    'R-1.0',
    'R-1e0',
    'R-',
    'R',
    '1',
    'R1',
    'ACT-1',
    'XX-1',
    'R-1 ',
    'R-١',
    'R-9999999999',
  ])('is not found when it is %s', async (number) =>
    expectProblem(await risk(encodeURIComponent(number)), 404, 'record/not-found'),
  );

  test.each(escaped)('is not found when it is the escaped text %s', async (number) => {
    const told = await risk(number);
    expect(told.status).toBe(404);
  });

  test('is not found under another kind to read, edit or close it', async () => {
    expectProblem(await risk('I-1'), 404, 'record/not-found');
    expectProblem(await risk('PRG-1'), 404, 'record/not-found');
    const edit = { as: 'tpm', body: { title: 'Taken' }, headers: { 'if-match': '"1"' } } as const;
    expectProblem(await edge.ask('PATCH', `programs/${atlas}/risks/I-1`, edit), 404, 'record/not-found');
    const close = { as: 'tpm', body: { reason: 'Gone' }, headers: { 'if-match': '"1"' } } as const;
    expectProblem(await edge.ask('POST', `programs/${atlas}/risks/I-1/close`, close), 404, 'record/not-found');
    expectProblem(await edge.ask('POST', `programs/${atlas}/risks/PRG-1/close`, close), 404, 'record/not-found');
    expect((await edge.ask('GET', `programs/${atlas}/issues/I-1`, { as: 'tpm' })).body).toMatchObject({ version: 1 });
  });

  test('is not found in another program', async () => {
    expectProblem(await edge.ask('GET', `programs/${borealis}/risks/R-1`, { as: 'tpm' }), 404, 'record/not-found');
  });
});

describe('the id of a program', () => {
  test.each(escaped)('is not found when it is the escaped text %s', async (id) => {
    for (const path of ['', '/risks', '/log', '/verify', '/risks/R-1'])
      expect((await edge.ask('GET', `programs/${id}${path}`, { as: 'director' })).status).toBe(404);
    const post = await edge.ask('POST', `programs/${id}/risks`, { as: 'tpm', body: RISK });
    expect(post.status).toBe(404);
  });

  test.each(STRANGE)('is not found and stores nothing when the host lets %p through', async (programId) => {
    const before = [...edge.store.programsByKey.keys()];
    for (const verb of ['program.read', 'risk.list', 'program.log', 'program.verify'] as const)
      expectProblem(await edge.askVerb(verb, { programId }, { as: 'tpm' }), 404, 'program/not-found', 'postgres');
    expectProblem(
      await edge.askVerb('risk.create', { programId }, { as: 'tpm', body: RISK }),
      404,
      'program/not-found',
    );
    expect([...edge.store.programsByKey.keys()]).toEqual(before);
  });

  test('is not found with a tenant before it, in capitals, with more characters, or too long', async () => {
    const [tenant = ''] = [...edge.store.programsByKey.keys()];
    for (const id of [
      tenant,
      `${tenant.replace(':', '%3A')}`,
      atlas.toUpperCase(),
      `${atlas} `,
      `${atlas}x`,
      'p'.repeat(65),
    ])
      expect((await edge.askVerb('program.read', { programId: id }, { as: 'director' })).status).toBe(404);
  });

  test('gives a stranger the same answer whether the program exists or not', async () => {
    const closed = await beginAtlas(edge, { title: 'Closed to others', acceptsSubmissions: false });
    for (const path of ['', '/risks', '/risks/R-1', '/log', '/verify']) {
      const real = await edge.ask('GET', `programs/${closed}${path}`, { as: 'anyone' });
      const none = await edge.ask('GET', `programs/p000${path}`, { as: 'anyone' });
      expectProblem(real, 404, 'program/not-found');
      expectProblem(none, 404, 'program/not-found');
      const said = ({ title, detail, errors, facts }: typeof real.body) => ({ title, detail, errors, facts });
      expect(said(real.body)).toEqual(said(none.body));
    }
  });
});

describe('an unknown address', () => {
  test.each(['programs/p1/epics', 'programs/p1/risks/R-1/explode', 'nowhere', 'programs/p1/risks/R-1/close/now'])(
    '%s is not found',
    async (path) => expect((await edge.ask('GET', path, { as: 'tpm' })).status).toBe(404),
  );
});

describe('a query', () => {
  const list = (query: string) => edge.ask('GET', `programs/${atlas}/risks?${query}`, { as: 'tpm' });

  test.each([
    ['limit=0', '?limit'],
    ['limit=201', '?limit'],
    ['limit=-1', '?limit'],
    ['limit=1.5', '?limit'],
    ['limit=1e2', '?limit'],
    ['limit=', '?limit'],
    ['limit=99999999999999999999', '?limit'],
    ['updatedSince=x', '?updatedSince'],
    ['status=OPEN', '?status'],
    ['status=open,granted', '?status'],
    ['status=', '?status'],
    ['status=open,,closed', '?status'],
    ['owner=me', '?owner'],
    ['q=', '?q'],
    ['q=%00', '?q'],
    [`q=${'x'.repeat(300)}`, '?q'],
    ['order=asc', '?order'],
    ['__proto__=x', '?__proto__'],
    ['constructor=x', '?constructor'],
    ['cursor=a/b', '?cursor'],
    ['cursor=%F0%9F%98%80', '?cursor'],
    ['cursor=', '?cursor'],
    ['cursor=zzz', '?cursor'],
    ['cursor=R-0', '?cursor'],
    ['cursor=I-1', '?cursor'],
  ])('is refused with the name of the parameter: %s', async (query, path) => {
    const told = await list(query);
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toEqual([path]);
  });

  test('is refused with the name of the parameter for the log and for people, too', async () => {
    for (const [path, name] of [
      [`programs/${atlas}/log?since=-1`, '?since'],
      [`programs/${atlas}/log?limit=1000`, '?limit'],
      [`programs/${atlas}/log?from=1`, '?from'],
      ['people?ids=me', '?ids.0'],
      [`people?q=${'x'.repeat(200)}`, '?q'],
    ] as const) {
      const told = await edge.ask('GET', path, { as: 'tpm' });
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual([name]);
    }
  });

  test('finds nothing beyond the end of the log', async () => {
    const { body } = await edge.ask('GET', `programs/${atlas}/log?since=999999999999999`, { as: 'tpm' });
    expect(body).toMatchObject({ entries: [], nextSince: 999999999999999 });
    expect((await list('updatedSince=999999999999999')).body).toMatchObject({ items: [], total: 0 });
  });
});
