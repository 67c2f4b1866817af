import { searchProgram } from '#shared/usecases/program/search-program.ts';
import { callerOf, JONAS, MARCUS_DIRECTOR, openWorld, PRIYA_TPM, refusal, SAM_OUTSIDE, type World } from './world.ts';

let world: World;
const search = async (q: string, by = JONAS, limit = 20) =>
  (await searchProgram(world.deps)(callerOf(by), world.programId, q, limit)).draw();
const numbers = async (q: string, by?: string) => (await search(q, by)).items.map(({ number }) => number);

beforeEach(async () => {
  world = await openWorld();
  await world.add('risk', { title: 'Keys expire' });
  world.clock.now = '2026-11-20T10:00:00.000Z';
  await world.add('issue', { title: 'The key server is down', tags: ['ops'] });
  world.clock.now = '2026-11-20T11:00:00.000Z';
  await world.add('decision', { title: 'Who pays for the key partner', confidential: true });
  await world.add('risk', { title: 'Replaces R-1' });
});

describe('a search in a program', () => {
  test('finds records of every kind by words in number, title and tags, the latest changed first', async () => {
    expect(await numbers('KEY')).toEqual(['I-1', 'R-1']);
    expect(await numbers('server key')).toEqual(['I-1']);
    expect(await numbers('ops')).toEqual(['I-1']);
    expect(await numbers('budget')).toEqual([]);
    expect((await search('ops')).items).toEqual([
      { number: 'I-1', title: 'The key server is down', kind: 'issue', status: 'open' },
    ]);
  });

  test('lists the latest changed records when no words are given', async () => {
    expect(await numbers('')).toEqual(['R-2', 'I-1', 'R-1']);
  });

  test('puts the record with the searched number first', async () => {
    expect(await numbers('r-1')).toEqual(['R-1', 'R-2']);
    expect(await numbers('R-2 ')).toEqual(['R-2']);
  });

  test('finds confidential records only for those who may know of them', async () => {
    expect(await numbers('key', PRIYA_TPM)).toEqual(['D-1', 'I-1', 'R-1']);
    expect(await search('partner', MARCUS_DIRECTOR)).toEqual({ items: [], total: 0 });
  });

  test('gives as many records as were asked for, and the total', async () => {
    const { items, total } = await search('key', PRIYA_TPM, 2);
    expect([items.length, total]).toEqual([2, 3]);
  });

  test('does not find the program itself, and is refused to people without a role in it', async () => {
    expect(await numbers('PRG-1')).toEqual([]);
    expect(await refusal(search('key', SAM_OUTSIDE))).toBe('program/not-found');
  });
});
