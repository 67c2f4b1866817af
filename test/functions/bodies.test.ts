import type * as z from 'zod/v4';
import { BODIES } from '#shared/contracts/bodies.schema.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { ATLAS, beginAtlas, expectProblem, make, pathsOf, RISK } from './atlas.ts';
import { openEdge, type Asking, type TestEdge, type Told } from './edge.ts';

let edge: TestEdge;
let atlas: string;
beforeAll(async () => {
  edge = await openEdge();
  atlas = await beginAtlas(edge);
});
afterEach(async () => {
  expect(edge.faults.splice(0)).toEqual([]);
  expect(await edge.findings()).toEqual([]);
});

const add = (asking: Asking): Promise<Told> => edge.ask('POST', `programs/${atlas}/risks`, { as: 'tpm', ...asking });
const addBytes = (bytes: string | Uint8Array, headers: Record<string, string> = {}) => add({ bytes, headers });
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

describe('the bytes of a body', () => {
  test.each([
    ['an object that is cut short', '{"title":"Keys'],
    ['an object with a comma too many', '{"title":"Keys",}'],
    ['an object with single quotes', "{'title':'Keys'}"],
    ['an object with a comment', '{"title":"Keys"} // secret-word'],
    ['two JSON values', '{}{}'],
    ['NaN', 'NaN'],
    ['an object with a raw control character', '{"title":"a\u0001b"}'],
    ['only blanks', '   '],
    ['a NUL', '\u0000'],
    ['XML', '<title>secret-word</title>'],
  ])('are refused as not JSON when they are %s', async (_what, bytes) =>
    expectProblem(await addBytes(bytes), 400, 'input/not-json', 'secret-word'),
  );

  test.each([
    ['Latin-1', [0x7b, 0x22, 0x74, 0xe9, 0x22, 0x7d]],
    ['a lone continuation byte', [0x22, 0x80, 0x22]],
    ['an overlong slash', [0x22, 0xc0, 0xaf, 0x22]],
    ['a surrogate written in UTF-8', [0x22, 0xed, 0xa0, 0x80, 0x22]],
    ['a byte beyond Unicode', [0x22, 0xf5, 0x80, 0x80, 0x80, 0x22]],
    ['UTF-16', [...Buffer.from('\ufeff{"title":"Keys"}', 'utf16le')]],
  ])('are refused as not JSON when they are not UTF-8: %s', async (_what, bytes) =>
    expectProblem(await addBytes(Uint8Array.from(bytes)), 400, 'input/not-json'),
  );

  test('are accepted when a byte order mark precedes the JSON', async () => {
    expect((await addBytes(`\ufeff${JSON.stringify(RISK)}`)).status).toBe(201);
  });
});

describe('a JSON body', () => {
  test.each(['null', 'true', '7', '"text"', '[]', '[{"title":"Keys"}]'])(
    'is refused as a whole when it is %s',
    async (bytes) => {
      const told = await addBytes(bytes);
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual(['']);
    },
  );

  test('is refused for its missing title when it is absent or empty', async () => {
    for (const asking of [{}, { headers: { 'content-type': 'application/json' } }, { body: {} }]) {
      const told = await add(asking);
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual(['/title']);
    }
  });

  test('is refused with the path of every unknown field, nested ones included', async () => {
    const told = await add({
      body: {
        ...RISK,
        status: 'closed',
        score: 25,
        version: 9,
        impact: { schedule: 1, fame: 5 },
        residual: { probability: 1, impact: 1, a: 0 },
        references: [{ system: 'jira', key: 'A-1', note: '' }],
        'a/b~c': 1,
      },
    });
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told).sort()).toEqual(
      ['/impact/fame', '/residual/a', '/references/0/note', '/status', '/score', '/version', '/a~1b~0c'].sort(),
    );
  });

  test('is refused with an answer of bounded length when it has a thousand unknown fields', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`${'x'.repeat(300)}${n}`, n]));
    const told = await add({ body: { ...RISK, ...many } });
    expectProblem(told, 400, 'input/invalid');
    expect(told.text.length).toBeLessThan(10_000);
  });

  test('is refused when the name of a field would reach into prototypes', async () => {
    for (const bytes of [
      '{"title":"Keys","__proto__":{"isAdmin":true}}',
      '{"title":"Keys","constructor":{"prototype":{"isAdmin":true}}}',
      '{"title":"Keys","impact":{"__proto__":{"schedule":5}}}',
      '{"title":"Keys","toString":"x","hasOwnProperty":1,"valueOf":null}',
      '{"__proto__":{"title":"Keys"}}',
    ])
      expectProblem(await addBytes(bytes), 400, 'input/invalid');
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test('counts the last value of a key that is given twice', async () => {
    const told = await addBytes('{"title":"First","title":"Second"}');
    expect(told.body).toMatchObject({ title: 'Second' });
  });

  const CORRECT: Record<string, unknown> = {
    ...RISK,
    confidential: false,
    links: [],
    references: [],
    sources: [],
    tags: [],
    watcherIds: [],
    cause: 'c',
    event: 'e',
    effect: 'f',
    riskArea: 'security',
    response: 'mitigate',
    trigger: 't',
    proximityOn: '2026-12-01',
    contingency: 'c',
    nextReviewOn: '2026-12-01',
    residual: { probability: 1, impact: 1 },
  };
  const FIELDS = Object.keys(CORRECT);

  test('is accepted with all the fields of a risk, which are the fields tried below', async () => {
    expect(FIELDS.sort()).toEqual(Object.keys((BODIES['risk.create'] as unknown as z.ZodObject).shape).sort());
    expect((await add({ body: CORRECT })).status).toBe(201);
  });

  test.each(FIELDS)('is refused with the path of %s when its value is wrong', async (field) => {
    const values = [
      null,
      true,
      0,
      -1,
      6,
      1.5,
      1e308,
      '',
      ' ',
      '\u0000',
      'x'.repeat(5000),
      {},
      [],
      [null],
      [[]],
      { '': 1 },
    ];
    for (const value of values) {
      const told = await add({ body: { ...CORRECT, [field]: value } });
      const isRight =
        JSON.stringify(value) === JSON.stringify(CORRECT[field]) ||
        (field === 'confidential' && value === true) ||
        (field === 'impact' && JSON.stringify(value) === '{}');
      expect({ field, value, status: told.status }).toEqual({ field, value, status: isRight ? 201 : 400 });
      if (told.status === 400) expect(pathsOf(told)[0]).toMatch(new RegExp(`^/${field}(/|$)`));
    }
  });

  test.each(['1e400', '-1e400', '9007199254740993', '123456789012345678901234567890', '-0', '0.1', '1e-400'])(
    'is refused when the probability is %s',
    async (number) => {
      const told = await addBytes(`{"title":"Keys","probability":${number}}`);
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual(['/probability']);
    },
  );

  test('stores minus zero as zero where zero is allowed', async () => {
    const told = await edge.ask('POST', `programs/${atlas}/scope`, { as: 'tpm', bytes: '{"title":"A","size":-0}' });
    expect([told.status, told.body['size']]).toEqual([201, 0]);
  });
});

describe('text', () => {
  test.each([
    ...['\u200b', '\u2060\u200d', '\u202a \u00ad', '\u3164', '\u115f\u1160', '\uffa0', '\u2800', '\u180e', '\u034f'],
    ...['\u0301\u0308', '\ufe0f', '\u{e0041}', '\u2028', '\u00a0\u3000'],
  ])('is refused when nothing in it is visible: %j', async (title) => {
    const told = await add({ body: { ...RISK, title } });
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toEqual(['/title']);
  });

  test.each(['title', 'cause', 'contingency'])(
    'in %s is refused for a control character, a direction override or half a surrogate pair',
    async (field) => {
      const bad = ['\u0000', '\u0001', '\u001b[31m', 'a\u0008b', '\u0080', '\u009f', '\u202d', '\u202e', '\uffff'];
      for (const text of [...bad, '\ud800', '\udc00x', 'a\udc00\ud800b']) {
        const told = await add({ body: { ...RISK, [field]: `before ${text} after` } });
        expectProblem(told, 400, 'input/invalid', 'before');
        expect(pathsOf(told)).toEqual([`/${field}`]);
      }
    },
  );

  test('is refused with a message that names the forbidden character', async () => {
    const { body } = await add({ body: { ...RISK, title: 'invoice \u202etxt.exe', cause: 'bell\u0007' } });
    expect(body.errors).toEqual([
      {
        path: '/title',
        message: 'Holds an invisible character that reverses the direction of reading (U+202E). Remove it.',
      },
      { path: '/cause', message: 'Holds a control character (U+0007). Remove it.' },
    ]);
  });

  test('is stored with line separators as new lines, or as spaces in a field of one line', async () => {
    const written = 'one\u2028two\u2029three\u0085four\u000bfive\u000csix\r\nseven\reight\nnine\tten';
    const { body } = await make(edge, atlas, 'risks', { ...RISK, title: written, cause: written, tags: ['a\u2028b'] });
    expect(body).toMatchObject({
      title: 'one two three four five six seven eight nine ten',
      cause: 'one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\tten',
      tags: ['a b'],
    });
  });

  test('is kept as it was written, whatever its script', async () => {
    const title =
      'Straße — 東京 👩‍👩‍👧 ❤️ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} می‌خواهم עברית e\u0301 <b>&amp;</b> \'"; DROP TABLE';
    const { body } = await make(edge, atlas, 'risks', { ...RISK, title });
    expect(body).toMatchObject({ title });
    expect((await edge.ask('GET', `programs/${atlas}/risks/${body.number}`, { as: 'viewer' })).body).toMatchObject({
      title,
    });
  });

  test('is cleaned instead of refused when it comes from a mail or a file', async () => {
    const sources = [
      { type: 'mail', internetMessageId: '<a@b>', subject: 'Re: \u202etxt.exe\u0007', sender: '\u200b' },
      { type: 'file', sha256: 'a'.repeat(64), name: 'invoice\u202etxt\u2028.exe' },
    ];
    const { body } = await make(edge, atlas, 'risks', { ...RISK, sources });
    expect(body['sources']).toMatchObject([{ subject: 'Re: txt.exe', sender: '' }, { name: 'invoicetxt .exe' }]);
  });

  test('is cleaned in a search as in a record, and refused there for a direction override', async () => {
    await make(edge, atlas, 'risks', { ...RISK, title: 'Zeppelin hangar' });
    const q = encodeURIComponent('zeppelin\u2028\u200ehan\u00adgar');
    const { body } = await edge.ask('GET', `programs/${atlas}/risks?q=${q}`, { as: 'viewer' });
    expect(body.items.map(({ title }) => title)).toEqual(['Zeppelin hangar']);
    const told = await edge.ask('GET', `programs/${atlas}/risks?q=%E2%80%AE`, { as: 'viewer' });
    expectProblem(told, 400, 'input/invalid');
  });

  test.each(['\u0080', '\u2028', 'a b', '\u202e'])('is refused as an Idempotency-Key when it is %j', async (key) => {
    // A header holds bytes.
    const headers = { 'idempotency-key': Buffer.from(key).toString('latin1') };
    const told = await add({ body: RISK, headers });
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toEqual(['Idempotency-Key']);
  });

  test('is refused in the name of a field when it is half a surrogate pair', async () => {
    expectProblem(await addBytes('{"title":"Keys","\\ud800":1}'), 400, 'input/invalid');
  });
});

describe('a large body', () => {
  test('is refused above one megabyte, by its Content-Length or by its bytes', async () => {
    const large = JSON.stringify({ ...RISK, cause: 'x'.repeat(1_100_000) });
    expectProblem(await addBytes(large), 413, 'input/too-large');
    expectProblem(await addBytes('{}', { 'content-length': '1100000' }), 413, 'input/too-large');
  });

  test('is read below one megabyte, and refused with the path of its field that is too long', async () => {
    const told = await add({ body: { ...RISK, cause: 'x'.repeat(990_000) } });
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toEqual(['/cause']);
  });

  test.each([
    ['lists', '[', ']'],
    ['objects', '{"a":', '}'],
  ])('is refused when it nests ten thousand %s', async (_what, open, close) => {
    const inner = open === '[' ? nested(10_000, open, close) : `${open.repeat(10_000)}1${close.repeat(10_000)}`;
    for (const bytes of [inner, `{"title":${inner}}`, `{"title":"Keys","impact":${inner}}`, `{"x":${inner}}`])
      expectProblem(await addBytes(bytes), 400, 'input/invalid');
  });

  test('is refused as too large with 400,000 small values, and as invalid with 15,000', async () => {
    expectProblem(await addBytes(`{"title":"Keys","tags":[${'0,'.repeat(400_000)}0]}`), 413, 'input/too-large');
    expectProblem(await addBytes(`{"title":"Keys","tags":[${'0,'.repeat(15_000)}0]}`), 400, 'input/invalid');
  });
});

describe('the content type of a body', () => {
  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'text/json', 'json', '*/*'])(
    'is refused when it is not JSON: %s',
    async (type) =>
      expectProblem(await addBytes(JSON.stringify(RISK), { 'content-type': type }), 415, 'input/unsupported-type'),
  );

  test.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset=utf-8', ';', ''])(
    'is accepted when it is JSON or names no type: “%s”',
    async (type) => expect((await addBytes(JSON.stringify(RISK), { 'content-type': type })).status).toBe(201),
  );
});

describe('every route that takes a body', () => {
  const BAD: readonly string[] = [
    'null',
    '7',
    '[]',
    '"x"',
    '{"unknown":1}',
    nested(10_000, '[', ']'),
    '{',
    '"\\ud800"',
  ];
  const writing = (Object.keys(ROUTES) as Verb[]).filter((verb) => ROUTES[verb].method !== 'GET' && !ROUTES[verb].text);

  test.each(writing)('refuses a malformed body: %s', async (verb) => {
    const params = { programId: atlas, number: 'R-1' };
    for (const bytes of BAD) {
      const asking = { as: verb === 'program.erase' ? 'admin' : 'tpm', bytes, headers: { 'if-match': '"1"' } } as const;
      const told = await edge.askVerb(verb, params, asking);
      expect({ verb, bytes: bytes.slice(0, 20), told: [told.status, told.body['code']] }).toEqual({
        verb,
        bytes: bytes.slice(0, 20),
        told: [400, bytes === '{' ? 'input/not-json' : 'input/invalid'],
      });
    }
  });

  test('requires a number, fields and a reason when it is program.erase', async () => {
    const erase = (body: unknown) => edge.ask('POST', `programs/${atlas}/erase`, { as: 'admin', body });
    for (const [body, paths] of [
      [{}, ['/number', '/fields', '/reason']],
      [{ number: 'R-0', fields: 'title', reason: '' }, ['/number', '/fields', '/reason']],
      [{ number: 'R-1', fields: [], reason: 'Asked for' }, ['/fields']],
      [{ number: 'R-1', fields: ['title', 7], reason: 'Asked for' }, ['/fields/1']],
    ] as const) {
      const told = await erase(body);
      expectProblem(told, 400, 'input/invalid');
      expect(pathsOf(told)).toEqual(paths);
    }
  });
});

describe('the body of a new program', () => {
  const begin = (body: object) => edge.ask('POST', 'programs', { as: 'director', body });

  test.each([
    ['no sponsor', { members: ATLAS.members.slice(0, 1) }, '/members'],
    ['an unknown time zone', { calendar: { ...ATLAS.calendar, zone: 'Mars/Olympus' } }, '/calendar/zone'],
    [
      'a week of weekend days',
      { calendar: { ...ATLAS.calendar, weekend: [1, 2, 3, 4, 5, 6, 7] } },
      '/calendar/weekend',
    ],
    ['a person twice', { members: [...ATLAS.members, ATLAS.members[0]] }, '/members/5/personId'],
    ['an unknown role', { members: [{ personId: ATLAS.members[0]?.personId, roles: ['king'] }] }, '/members/0/roles/0'],
    ['an invalid tier', { tier: 0 }, '/tier'],
  ])('is refused with the path of the field when it has %s', async (_what, more, path) => {
    const told = await begin({ ...ATLAS, ...more });
    expectProblem(told, 400, 'input/invalid');
    expect(pathsOf(told)).toContain(path);
  });
});
