import fc from 'fast-check';
import * as z from 'zod/v4';
import { BODIES } from '#shared/contracts/bodies.schema.ts';
import type { Exact } from '#shared/contracts/exact.ts';
import { parse } from '#shared/contracts/parse.ts';
import { editBodyOf } from '#shared/contracts/from-fields.schema.ts';
import { begun, derived, flag, required, text } from '#shared/domain/fields.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { refusalOf, refused } from '../domain/context.ts';

const risk = BODIES['risk.create'];
const nested = (levels: number): unknown => (levels === 0 ? 1 : { inner: nested(levels - 1) });
const anything = z.record(z.string(), z.unknown());

describe('parsing', () => {
  test('trims texts', () => {
    expect(parse(risk, { title: '  Late ', tags: ['a'] })).toEqual({ title: 'Late', tags: ['a'] });
  });

  test('has no undefined in its type for a field that may be left out', () => {
    const exact: Exact<{ a?: string | undefined; b: { c?: number | undefined }[] }> = { b: [{}] };
    // @ts-expect-error -- a field that may be left out is never undefined instead
    const loose: typeof exact = { a: undefined, b: [] };
    expect([exact, loose]).toHaveLength(2);
  });

  test('names each wrong field with a pointer and what would be right', () => {
    const { code, paths, messages } = refusalOf(() =>
      parse(risk, { title: '', probability: 6, ownerId: 'me', links: [{ type: 'likes', to: 'R-1' }], confidential: 1 }),
    );
    expect(code).toBe('input/invalid');
    expect(Object.fromEntries(paths.map((path, index) => [path, messages[index]]))).toEqual({
      '/title': 'Write something.',
      '/probability': 'Write a whole number from 1 to 5.',
      '/ownerId': 'Write an object id (GUID).',
      '/links/0/type': 'Write one of: causes, blocks, mitigates, implements, evidences, supersedes.',
      '/confidential': 'Write true or false.',
    });
  });

  test.each([
    [{}, '/title', 'This is needed.'],
    [{ title: 5 }, '/title', 'Write text.'],
    [{ title: 'x'.repeat(201) }, '/title', 'Write at most 200 characters.'],
    [{ title: 'x', tags: 'a' }, '/tags', 'Write a list.'],
    [{ title: 'x', tags: Array(31).fill('a') }, '/tags', 'Give at most 30.'],
    [{ title: 'x', impact: 3 }, '/impact', 'Write an object.'],
    [{ title: 'x', proximityOn: '2026-02-29' }, '/proximityOn', /^Write a day that exists/],
    [{ title: 'x', proximityOn: '2200-01-01' }, '/proximityOn', /^Write a day that exists/],
    [{ title: 'x', proximityOn: '1899-12-31' }, '/proximityOn', /^Write a day that exists/],
    [{ title: 'bell \u0007' }, '/title', 'Holds a control character (U+0007). Remove it.'],
    [{ title: 'x', sources: [{ type: 'rumour' }] }, '/sources/0/type', /none of the forms/],
    [
      { title: 'x', references: [{ system: 'jira', key: 'A', url: 'javascript:1' }] },
      '/references/0/url',
      /web address/,
    ],
    [[], '', 'Write an object.'],
    ['title', '', 'Write an object.'],
    [null, '', 'Write an object.'],
  ])('refuses %j at “%s”', (body, path, message) => {
    const { paths, messages } = refusalOf(() => parse(risk, body));
    expect(paths).toEqual([path]);
    expect(messages[0]).toMatch(message);
  });

  test('names each unknown field by an escaped pointer', () => {
    const body = { title: 'x', 'a/b': 1, 'c~d': 2, impact: { colour: 3 } };
    expect(refused(() => parse(risk, body))).toBe('input/invalid /impact/colour /a~1b /c~0d');
  });

  test('refuses a field called __proto__ as unknown', () => {
    const body: unknown = JSON.parse('{"title":"x","__proto__":{"confidential":true}}');
    expect(refused(() => parse(risk, body))).toBe('input/invalid /__proto__');
  });

  test('names at most 20 fields, each with 200 characters at most', () => {
    const body = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${'x'.repeat(1000)}${index}`, 1]));
    const { paths } = refusalOf(() => parse(risk, body));
    expect(paths).toHaveLength(20);
    expect(Math.max(...paths.map((path) => path.length))).toBe(200);
  });

  test('names wrong query values with a question mark', () => {
    const query = z.strictObject({ limit: z.string().regex(/^\d+$/) });
    expect(refused(() => parse(query, { limit: 'x', foo: '1' }, '?'))).toBe('input/invalid ?limit ?foo');
  });

  test('takes values nested 32 levels deep and no deeper', () => {
    expect(parse(anything, nested(32))).toEqual(nested(32));
    const { paths, messages } = refusalOf(() => parse(anything, nested(33)));
    expect([paths, messages]).toEqual([['/inner'], ['Is nested deeper than 32 levels.']]);
    expect(refused(() => parse(anything, nested(5000)))).toBe('input/invalid /inner');
  });

  test('refuses text that is not valid Unicode, also where no schema checks it', () => {
    expect(refused(() => parse(risk, { title: 'a\ud800' }))).toBe('input/invalid /title');
    expect(refused(() => parse(anything, { list: [{ deep: '\udc00' }] }))).toBe('input/invalid /list/0/deep');
    expect(refused(() => parse(anything, { deep: { 'a\ud800': 1 } }))).toBe('input/invalid /deep');
    expect(parse(risk, { title: 'Zoë 😀' })).toEqual({ title: 'Zoë 😀' });
  });

  test('takes or refuses any JSON without a fault, and takes its own result again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        try {
          const once = parse(risk, value);
          expect(parse(risk, once)).toEqual(once);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

describe('a time', () => {
  const parsed = (startsAt: string) => parse(BODIES['meeting.create'], { title: 'x', startsAt }).startsAt;

  test('is kept in UTC with milliseconds', () => {
    expect(parsed('2026-11-20T09:00:00Z')).toBe('2026-11-20T09:00:00.000Z');
    expect(parsed('2026-11-20T09:00:00.123456Z')).toBe('2026-11-20T09:00:00.123Z');
  });

  test.each(['2026-11-20T09:00:00+01:00', '2026-11-20', '2026-11-20T25:00:00Z', 'tomorrow'])(
    'is refused when it is “%s”',
    (text) => {
      expect(refused(() => parsed(text))).toBe('input/invalid /startsAt');
    },
  );
});

describe('a patch', () => {
  test('clears optional fields, and no required, begun, derived or unknown ones', () => {
    const patch = editBodyOf({
      needed: required(text(9)),
      begun: begun(flag),
      optional: text(9),
      worked: derived(flag),
    });
    expect(parse(patch, { optional: null })).toEqual({ optional: null });
    for (const field of ['needed', 'begun', 'worked', 'other'])
      expect(refused(() => parse(patch, { [field]: null }))).toBe(`input/invalid /${field}`);
  });
});
