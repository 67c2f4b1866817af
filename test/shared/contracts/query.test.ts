import { parse } from '#shared/contracts/parse.ts';
import { listQuery, logQuery } from '#shared/contracts/query.schema.ts';
import { refused } from '../domain/context.ts';

const list = (query: object) => parse(listQuery, query, '?');

describe('the query of a list', () => {
  test('asks for 50 records by default', () => {
    expect(list({})).toEqual({ limit: 50 });
  });

  test('is read into a list of states and into numbers', () => {
    const owner = '00000000-0000-4000-8000-000000000001';
    expect(
      list({ status: 'open,in-progress', owner, q: ' late ', updatedSince: '0', cursor: 'a_-1', limit: '200' }),
    ).toEqual({ status: ['open', 'in-progress'], owner, q: 'late', updatedSince: 0, cursor: 'a_-1', limit: 200 });
  });

  test.each([
    { limit: '0' },
    { limit: '201' },
    { limit: '1.5' },
    { limit: '' },
    { limit: '1e2' },
    { updatedSince: '-1' },
    { updatedSince: '9999999999999999' },
    { status: 'open,' },
    { status: '' },
    { status: 'Open' },
    { owner: 'me' },
    { q: ' ' },
    { q: 'x'.repeat(201) },
    { cursor: 'a b' },
    { sort: 'title' },
  ])('is refused with %j', (query) => {
    expect(refused(() => list(query))).toBe(`input/invalid ?${Object.keys(query)[0]}`);
  });
});

describe('the query of the log', () => {
  test('asks for 50 entries from the beginning by default', () => {
    expect(parse(logQuery, {}, '?')).toEqual({ since: 0, limit: 50 });
    expect(parse(logQuery, { since: '42', limit: '1' }, '?')).toEqual({ since: 42, limit: 1 });
    expect(refused(() => parse(logQuery, { since: 'x' }, '?'))).toBe('input/invalid ?since');
  });
});
