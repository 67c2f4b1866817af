import { beginAtlas, expectProblem, make, RISK } from './atlas.ts';
import { idOf, openEdge, type TestEdge } from './edge.ts';

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

const list = (query = '', as: 'tpm' | 'viewer' = 'tpm', collection = 'risks') =>
  edge.ask('GET', `programs/${atlas}/${collection}${query}`, { as });
const numbers = async (query: string) => (await list(query)).body.items.map(({ number }) => number);

describe('a list', () => {
  test('is an empty page when there are no records', async () => {
    expect((await list()).body).toEqual({ items: [], total: 0, seq: 1 });
  });

  test('is filtered by state, owner, words and last change, alone or together', async () => {
    await make(edge, atlas, 'risks', { ...RISK, title: 'Straße gesperrt', tags: ['Ops'] });
    await make(edge, atlas, 'risks', { title: 'Keys', tags: ['ops'] });
    await make(edge, atlas, 'risks', { ...RISK, title: 'Keys again', ownerId: idOf('tpm') });
    expect(await numbers('?status=open')).toEqual(['R-3', 'R-1']);
    expect(await numbers('?status=open,proposed')).toEqual(['R-3', 'R-2', 'R-1']);
    expect(await numbers(`?owner=${idOf('tpm').toUpperCase()}`)).toEqual(['R-3']);
    expect(await numbers('?q=ops')).toEqual(['R-2', 'R-1']);
    expect(await numbers(`?q=${encodeURIComponent('STRASSE')}`)).toEqual([]);
    expect(await numbers(`?q=${encodeURIComponent('straße')}`)).toEqual(['R-1']);
    expect(await numbers('?updatedSince=2')).toEqual(['R-3', 'R-2']);
    expect(await numbers(`?status=open&q=keys&owner=${idOf('tpm')}&updatedSince=1&limit=5`)).toEqual(['R-3']);
    expect(await numbers('?q=.*')).toEqual([]);
  });

  test('is refused when it is filtered by a state that the kind does not have', async () => {
    expectProblem(await list('?status=in-progress'), 400, 'input/invalid');
  });

  test('holds fifty records unless a limit asks for fewer or more', async () => {
    await Promise.all(Array.from({ length: 53 }, () => make(edge, atlas, 'risks', RISK)));
    expect((await list()).body).toMatchObject({ total: 53, nextCursor: 'R-4' });
    expect((await list('?limit=1')).body.items).toHaveLength(1);
    expect((await list('?limit=200')).body.items).toHaveLength(53);
  });

  test('is read page by page without gaps or duplicates while records are added and edited', async () => {
    await Promise.all(Array.from({ length: 23 }, () => make(edge, atlas, 'risks', RISK)));
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await list(`?limit=5${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items.map(({ number }) => number));
      cursor = body.nextCursor ?? '';
      await make(edge, atlas, 'risks', RISK);
      const headers = { 'if-match': '*' };
      await edge.ask('PATCH', `programs/${atlas}/risks/R-1`, { as: 'tpm', body: { title: 'x' }, headers });
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 23 }, (_, index) => `R-${23 - index}`));
  });

  test('continues after a cursor whose record no longer matches the filter', async () => {
    for (let count = 0; count < 4; count += 1) await make(edge, atlas, 'risks', RISK);
    const { nextCursor } = (await list('?limit=2&status=open')).body;
    const close = { as: 'tpm', body: { reason: 'Over' }, headers: { 'if-match': '"1"' } } as const;
    await edge.ask('POST', `programs/${atlas}/risks/${nextCursor}/close`, close);
    expect(await numbers(`?limit=2&status=open&cursor=${nextCursor}`)).toEqual(['R-2', 'R-1']);
  });

  test('gives the entries of the log in pages to the last one', async () => {
    for (let count = 0; count < 7; count += 1) await make(edge, atlas, 'issues', { title: 'Pager' });
    const seqs: number[] = [];
    for (let since = 0; ;) {
      const { body } = await edge.ask('GET', `programs/${atlas}/log?since=${since}&limit=3`, { as: 'viewer' });
      if (body.entries.length === 0) break;
      seqs.push(...body.entries.map(({ seq }) => seq));
      since = Number(body['nextSince']);
    }
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });
});

describe('people', () => {
  test('are found by the beginning of their name or by their ids', async () => {
    const people = async (query: string) => (await edge.ask('GET', `people${query}`, { as: 'anyone' })).body['people'];
    expect(await people('?q=pri')).toMatchObject([{ name: 'Priya Raman' }]);
    expect(await people(`?ids=${idOf('tpm')},${idOf('viewer')}`)).toHaveLength(2);
    expect(await people('')).toEqual([]);
  });
});
