import fc from 'fast-check';
import { ROUTES } from '#shared/contracts/routes.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { PLACES, type Kind } from '#shared/domain/kind-places.ts';

import { BODY, MAKE } from '../access/acts.ts';
import { beginAtlas, make, RISK } from './atlas.ts';
import { openEdge, type TestEdge } from './edge.ts';

const ALL = Object.keys(VERBS) as Verb[];
const WRITING = ALL.filter((verb) => ROUTES[verb].method !== 'GET');
const READING = ALL.filter((verb) => ROUTES[verb].method === 'GET' && VERBS[verb].access !== 'public');

let edge: TestEdge;
let atlas: string;
beforeAll(async () => {
  edge = await openEdge();
  atlas = await beginAtlas(edge);
  for (const [kind, body] of Object.entries(MAKE))
    for (const title of ['One', 'Two', 'Three']) {
      const path = ROUTES[`${kind}.list` as Verb].path.split('/').at(-1) ?? '';
      await make(edge, atlas, path, { title, ownerId: RISK.ownerId, ...body });
    }
});

/** Field names the contracts know, so that some bodies come near to being right. */
const FIELDS = [
  ...new Set(Object.values(BODY).flatMap((body) => (typeof body === 'function' ? [] : Object.keys(body)))),
];
const names = fc.oneof(
  fc.constantFrom(...FIELDS, 'candidateId', 'claimId', 'text', '__proto__', 'constructor', 'toString', ''),
  fc.string({ unit: 'binary', maxLength: 5 }),
);
const values = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(null, true, 0, -0, 1, 5, 1e308, '', 'R-1', 'open', '2026-12-01', 'c1', 's1', '\u0000', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.double(),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.array(fc.tuple(names, tie('any')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).any;
/** A good body of the verb; or with some fields of it replaced, taken away or added; or anything at all. */
const bodyOf = (verb: Verb) => {
  const good = BODY[verb];
  const near = fc
    .tuple(fc.array(fc.tuple(names, values), { maxLength: 2 }), fc.array(fc.constantFrom(...FIELDS), { maxLength: 1 }))
    .map(([more, without]) => {
      const body = { ...(typeof good === 'object' ? good : {}), ...Object.fromEntries(more) } as Record<
        string,
        unknown
      >;
      for (const name of without) delete body[name];
      return body;
    });
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<unknown>(typeof good === 'object' ? good : {}) },
    { weight: 2, arbitrary: near },
    { weight: 1, arbitrary: values },
  );
};
const printable = fc.string({
  unit: fc.constantFrom(...Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n))),
  maxLength: 30,
});
const wild = fc.record(
  {
    'if-match': fc.oneof(fc.constantFrom('"1"', '"2"', 'W/"1"', '*', '"0"', '"1-2-test-x"'), printable),
    'if-none-match': printable,
    'idempotency-key': fc.oneof(fc.constantFrom('a', 'b'), printable),
    'content-type': fc.oneof(
      fc.constantFrom('application/json', 'text/vtt', 'application/json; charset=utf-16'),
      printable,
    ),
    'content-length': printable,
    'x-correlation-id': printable,
    'x-steerline-surface': printable,
  },
  { requiredKeys: [] },
);
const usual = fc.record({ 'if-match': fc.constantFrom('"1"', '"1"', '"2"', '"3"') });
const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 2, arbitrary: usual },
  { weight: 1, arbitrary: wild },
);
const numbersOf = (verb: Verb) =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.nat(2).map((count) => `${PLACES[verb.split('.')[0] as Kind]?.prefix ?? 'R'}-${count + 1}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('R-1', 'MTG-1', 'MIN-1', 'SUM-1', 'r-1', 'R-0', '../R-1') },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
const askers = fc.constantFrom(
  'tpm',
  'tpm',
  'tpm',
  'sponsor',
  'contributor',
  'viewer',
  'director',
  'anyone',
  'admin',
  'outsider',
);

async function expectAnswer(verb: Verb, told: { status: number; headers: Readonly<Record<string, string>> }) {
  expect(edge.faults.splice(0)).toEqual([]);
  expect({ verb, isFine: told.status >= 200 && told.status < 500 }).toEqual({ verb, isFine: true });
  if (told.status >= 400) expect(told.headers['content-type']).toBe('application/problem+json');
}

describe('a random request', () => {
  test('is done or refused but never a fault, with any body and headers to a verb that writes', async () => {
    const asked = fc
      // Once a program is closed it refuses the rest.
      .constantFrom(...WRITING.filter((verb) => verb !== 'program.close' && verb !== 'program.pause'))
      .chain((verb) =>
        fc.record({ verb: fc.constant(verb), body: bodyOf(verb), headers, number: numbersOf(verb), as: askers }),
      );
    const counts = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(asked, async ({ verb, body, headers: sent, number, as }) => {
        const told = await edge.askVerb(verb, { programId: atlas, number }, { as, body: body ?? null, headers: sent });
        await expectAnswer(verb, told);
        counts.set(told.status, (counts.get(told.status) ?? 0) + 1);
      }),
      { numRuns: 900 },
    );
    expect(await edge.findings()).toEqual([]);
    // The attempts reach every part of the way, not only its door.
    for (const status of [200, 201, 400, 403, 404])
      expect({ status, count: counts.get(status) ?? 0 }).not.toMatchObject({ count: 0 });
  });

  test('is done or refused but never a fault, with any bytes to a verb that writes', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 60 }),
      fc.json().map((text) => new TextEncoder().encode(text)),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...WRITING), bytes, askers, async (verb, sent, as) => {
        const type = ROUTES[verb].text?.[0] ?? 'application/json';
        const asking = { as, bytes: sent, headers: { 'content-type': type, 'if-match': '"1"' } };
        await expectAnswer(verb, await edge.askVerb(verb, { programId: atlas, number: 'MTG-1' }, asking));
      }),
      { numRuns: 300 },
    );
    expect(await edge.findings()).toEqual([]);
  });

  test('is done or refused but never a fault, with any query to a verb that reads', async () => {
    const query = fc
      .array(
        fc.tuple(
          fc.oneof(
            fc.constantFrom('limit', 'cursor', 'status', 'q', 'since', 'updatedSince', 'owner', 'ids'),
            fc.string({ maxLength: 6 }),
          ),
          fc.string({ maxLength: 12 }),
        ),
        { maxLength: 3 },
      )
      .map((pairs) => `?${new URLSearchParams(pairs).toString()}`);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...READING),
        query,
        numbersOf('risk.read'),
        askers,
        headers,
        async (verb, asked, number, as, sent) => {
          await expectAnswer(
            verb,
            await edge.askVerb(verb, { programId: atlas, number }, { as, headers: sent }, asked),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
