import { People } from '#shared/extraction/phrases/people.ts';

describe('the people of a meeting', () => {
  test('are recognized up to the thousandth, within seconds', () => {
    const names = Array.from({ length: 50_000 }, (_, at) => `Ana${'x'.repeat(190)} Paz${at}`);
    const begin = performance.now();
    const people = new People(['Priya Raman', ...names]);
    expect(people.mentions('Priya will ask.')).toMatchObject([{ displayName: 'Priya Raman', words: 'Priya' }]);
    expect(people.find(names[998] ?? '')).toBe(names[998]);
    expect(people.find(names[999] ?? '')).toBeUndefined();
    // Wide enough for a busy machine: a pattern of all of them takes half a minute.
    expect(performance.now() - begin).toBeLessThan(8_000);
  });
});
