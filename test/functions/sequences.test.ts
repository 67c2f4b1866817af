import fc from 'fast-check';
import { TENANT_ID } from '#local/personas.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import { entriesOf } from '#shared/ports/ledger-store.ts';
import { beginAtlas, RISK } from './atlas.ts';
import { openEdge, type TestEdge } from './edge.ts';

const COLLECTIONS = { R: 'risks', I: 'issues', ACT: 'actions' } as const;
type Prefix = keyof typeof COLLECTIONS;
const reason = { reason: 'It was asked for.' };
/** Commands by kind, with a body that is right in some state. */
const COMMANDS = {
  R: {
    open: { probability: 2 },
    mitigate: {},
    accept: { untilOn: '2026-12-24', control: 'Watch' },
    occur: { severity: 'low' },
    close: reason,
  },
  I: { start: {}, resolve: { resolution: 'Mended' }, close: reason, reopen: reason },
  ACT: { carry: { dueOn: '2026-12-24' }, complete: { evidence: 'Done' }, drop: reason, reopen: reason },
} as const satisfies Record<Prefix, Record<string, object>>;

type Step =
  | { readonly act: 'make'; readonly of: Prefix; readonly isWrong: boolean }
  | {
      readonly act: 'edit' | 'command';
      readonly of: Prefix;
      readonly which: number;
      readonly name: number;
      readonly lag: number;
    };
const prefix = fc.constantFrom<Prefix>('R', 'I', 'ACT');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ act: fc.constant('make' as const), of: prefix, isWrong: fc.boolean() }),
  fc.record({
    act: fc.constantFrom('edit' as const, 'command' as const, 'command' as const),
    of: prefix,
    which: fc.nat(3),
    name: fc.nat(4),
    lag: fc.constantFrom(0, 0, 0, 1),
  }),
);

/** What a program is expected to hold: versions by number. */
class Expected {
  readonly versions = new Map<string, number>();
  of = (kind: Prefix) => [...this.versions.keys()].filter((number) => number.startsWith(`${kind}-`));
}

async function take(edge: TestEdge, atlas: string, expected: Expected, one: Step): Promise<void> {
  const collection = COLLECTIONS[one.of];
  const by = { as: 'sponsor' } as const;
  if (one.act === 'make') {
    const owner = one.isWrong ? { ownerId: '00000000-0000-4000-8000-0000000000ff' } : { ownerId: RISK.ownerId };
    const body = { title: 'Made', ...owner, ...(one.of === 'R' && { probability: 3, impact: { cost: 3 } }) };
    const told = await edge.ask('POST', `programs/${atlas}/${collection}`, { ...by, body });
    expect(told.status).toBe(one.isWrong ? 400 : 201);
    if (one.isWrong) return;
    expect(told.body).toMatchObject({ number: `${one.of}-${expected.of(one.of).length + 1}`, version: 1 });
    expected.versions.set(told.body.number, 1);
    return;
  }
  const known = expected.of(one.of);
  const number = known[one.which % Math.max(known.length, 1)] ?? `${one.of}-1`;
  const version = expected.versions.get(number) ?? 1;
  const headers = { 'if-match': `"${Math.max(1, version - one.lag)}"` };
  const commands = Object.entries(COMMANDS[one.of]);
  const [name, body] = commands[one.name % commands.length] ?? ['', {}];
  const before = await edge.ask('GET', `programs/${atlas}/issues`, { as: 'tpm' });
  const told =
    one.act === 'edit'
      ? await edge.ask('PATCH', `programs/${atlas}/${collection}/${number}`, {
          ...by,
          body: { title: `E${version}` },
          headers,
        })
      : await edge.ask('POST', `programs/${atlas}/${collection}/${number}/${name}`, { ...by, body, headers });
  expect([200, 400, 403, 404, 409, 412]).toContain(told.status);
  if (told.status !== 200) return;
  expect(told.body).toMatchObject({ number, version: version + 1 });
  expected.versions.set(number, version + 1);
  // A risk that occurs makes the next issue in the same entry.
  if (one.of === 'R' && name === 'occur' && one.act === 'command')
    expected.versions.set(`I-${before.body.total + 1}`, 1);
}

describe('many commands to one program', () => {
  test('in random order leave no gap in numbers or versions, and a log that replays and verifies', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const edge = await openEdge();
        const atlas = await beginAtlas(edge);
        const expected = new Expected();
        for (const one of steps) await take(edge, atlas, expected, one);
        expect(edge.faults).toEqual([]);
        const key = { tenantId: TENANT_ID, programId: atlas };
        const replayed = new Map<string, { version: number; text: string }>();
        for (const row of await edge.store.log(key, 0))
          for (const { changes } of entriesOf(row))
            for (const { id, after } of changes) {
              expect(after.version).toBe((replayed.get(id)?.version ?? 0) + 1);
              replayed.set(id, { version: after.version, text: canonical(after) });
            }
        const records = await edge.store.records(key);
        expect(new Map(records.map(({ id, text }) => [id, text]))).toEqual(
          new Map([...replayed].map(([id, { text }]) => [id, text])),
        );
        const kept = new Map(
          records.map(({ text }) => JSON.parse(text) as AnyRecord).map((each) => [each.number, each.version]),
        );
        kept.delete('PRG-1');
        expect(kept).toEqual(expected.versions);
        for (const kind of Object.keys(COLLECTIONS) as Prefix[]) {
          const counts = expected.of(kind).map((number) => Number(number.split('-')[1]));
          expect(counts.sort((a, b) => a - b)).toEqual(counts.map((_, index) => index + 1));
        }
        expect(await edge.findings()).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('sent at once by four people, each three times with its key, are each done once and answered alike', async () => {
    const edge = await openEdge();
    const atlas = await beginAtlas(edge);
    const people = ['tpm', 'sponsor', 'security', 'contributor'] as const;
    const asked = Array.from({ length: 120 }, (_, count) => ({
      as: people[count % 4] ?? 'tpm',
      headers: { 'idempotency-key': `k${count % 40}` },
      body: { title: `Pager ${count % 40}` },
    }));
    edge.store.disturb('none', 'lost-answer', 'lost-request', 'none', 'lost-answer');
    const told = await Promise.all(asked.map((asking) => edge.ask('POST', `programs/${atlas}/issues`, asking)));
    expect(told.map(({ status }) => status)).toEqual(told.map(() => 201));
    const { body } = await edge.ask('GET', `programs/${atlas}/issues?limit=200`, { as: 'tpm' });
    const numberOf = new Map(body.items.map(({ title, number }) => [title, number]));
    const keys = Array.from({ length: 40 }, (_, count) => count);
    expect(body.items.map(({ title }) => title).sort()).toEqual(keys.map((key) => `Pager ${key}`).sort());
    expect([...numberOf.values()].sort()).toEqual(keys.map((key) => `I-${key + 1}`).sort());
    expect(told.map((answer) => answer.body.number)).toEqual(asked.map((asking) => numberOf.get(asking.body.title)));
    expect(await edge.findings()).toEqual([]);
  });
});
