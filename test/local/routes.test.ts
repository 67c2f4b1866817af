import { compileRoute, refuseOverlaps } from '#local/functions-host/routes.ts';

const ID = '5f0c0de0-0000-4000-8000-000000000001';

describe('a route template', () => {
  test.each<[string, string, Record<string, string> | undefined]>([
    ['api/me', '/api/me', {}],
    ['api/me', '/API/Me/', {}],
    ['api/me', '/api/me/work', undefined],
    ['api/a.b', '/api/axb', undefined],
    ['api/risks/{number}', '/api/risks/R-12', { number: 'R-12' }],
    ['api/risks/{number}', '/api/risks', undefined],
    ['api/risks/{number}', '/api/risks/a%2Fb%20c', { number: 'a/b c' }],
    ['api/risks/{number}', '/api/risks/%zz', undefined],
    ['api/risks/{number?}', '/api/risks', {}],
    ['api/risks/{number=all}', '/api/risks', { number: 'all' }],
    ['api/{id:guid}', `/api/${ID}`, { id: ID }],
    ['api/{id:guid}', '/api/12', undefined],
    ['api/{id:int}', '/api/-12', { id: '-12' }],
    ['api/{id:int:min(3):max(5)}', '/api/4', { id: '4' }],
    ['api/{id:int:min(3):max(5)}', '/api/6', undefined],
    ['api/{id:range(1,3)}', '/api/4', undefined],
    ['api/{code:length(2)}', '/api/abc', undefined],
    ['api/{code:length(2,3)}', '/api/abc', { code: 'abc' }],
    ['api/{code:minlength(2):maxlength(3)}', '/api/a', undefined],
    ['api/{code:regex(^[a-z]{{2}}$)}', '/api/ab', undefined],
    ['api/{code:regex(^[a-z]{2}$)}', '/api/ab', { code: 'ab' }],
    ['api/files/{name}.{extension}', '/api/files/plan.v2.json', { name: 'plan', extension: 'v2.json' }],
    ['api/{*rest}', '/api/a/b/c', { rest: 'a/b/c' }],
    ['api/{*rest}', '/api', {}],
  ])('%s on %s', (template, path, values) => {
    expect(compileRoute(template).match(path)).toEqual(values);
  });

  test.each([
    ['{id:shiny}', /"shiny"/],
    ['{id', /opening brace/],
    ['{1 d}', /\{1 d\}/],
  ])('%s is refused', (template, message) => {
    expect(() => compileRoute(template)).toThrow(message);
  });
});

describe('two routes', () => {
  const claims = (one: string, other: string) =>
    [one, other].map((template, at) => ({ name: `f${at}`, methods: ['GET'], route: compileRoute(template) }));

  test.each([
    ['risks/{number}', 'risks/new'],
    ['risks/{number}', 'Risks/{other}'],
    ['risks/{number?}', 'risks'],
    ['{*rest}', 'me/work'],
    ['files/{name}.json', 'files/a.json'],
  ])('%s and %s overlap', (one, other) => {
    expect(() => refuseOverlaps(claims(one, other))).toThrow(/Routes overlap for GET: f0 .* and f1 /);
  });

  test.each([
    ['risks/{number}', 'issues/{number}'],
    ['risks/{number}', 'risks'],
    ['risks/{number}', 'risks/{number}/close'],
    ['me', 'me/work'],
  ])('%s and %s are apart', (one, other) => {
    expect(() => refuseOverlaps(claims(one, other))).not.toThrow();
  });

  test('of one path and different methods are apart', () => {
    const [one, other] = claims('risks/{number}', 'risks/{number}');
    expect(() => refuseOverlaps([one!, { ...other!, methods: ['PATCH'] }])).not.toThrow();
  });
});
