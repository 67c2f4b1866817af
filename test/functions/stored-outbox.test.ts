import { memoryKey } from '#local/memory/ledger-store-memory.ts';
import type { Transport } from '#shared/client/call.ts';
import { Outbox, type Settled } from '../../outlook-addin/src/features/log-mail/outbox.ts';
import { programInMemory } from '../stored/deployment.ts';
import { KEY, keptIn } from '../stored/harbour.ts';
import { idOf, openEdge, type TestEdge } from './edge.ts';

let edge: TestEdge;
beforeEach(async () => {
  edge = await openEdge();
  edge.store.programsByKey.set(memoryKey(KEY), programInMemory());
});
afterEach(async () => expect([edge.faults, await edge.findings()]).toEqual([[], []]));

/** The pane of Jonas, over the server of today. */
const via = (): Transport => ({
  baseUrl: '',
  surface: 'outlook',
  token: () => edge.token('contributor'),
  fetch: async (address, init) => {
    const headers = init?.headers as Readonly<Record<string, string>>;
    const told = await edge.ask(init?.method ?? 'GET', (address as string).replace('/api/', ''), {
      ...{ as: 'contributor', headers },
      ...(typeof init?.body === 'string' && { bytes: init.body }),
    });
    return new Response(told.text, { status: told.status });
  },
});

/** Opens a pane over what an earlier version kept, and waits until everything is settled. */
async function resumed(shelf: Map<string, string>): Promise<readonly Settled[]> {
  const count = (JSON.parse([...shelf.values()][0] ?? '[]') as unknown[]).length;
  const storage = {
    getItem: (name: string) => shelf.get(name) ?? null,
    setItem: (name: string, text: string) => void shelf.set(name, text),
  };
  const all: Settled[] = [];
  await new Promise<void>((done) => {
    const outbox = new Outbox(via(), storage, idOf('contributor'), (settled) => {
      all.push(settled);
      if (all.length === count) done();
    });
    outbox.resume();
  });
  return all;
}

test('the pane’s outbox of an earlier version is sent, each item once', async () => {
  const kept = Object.entries(keptIn('pane-local-storage'));
  const shelf = new Map(kept);
  const settled = await resumed(shelf);
  expect(settled.map(({ refusal }) => refusal)).toEqual([undefined, undefined, undefined, undefined]);
  const found = settled.map(({ record }) => [record?.kind, record?.title, record?.sources[0]?.type]);
  expect(found.sort()).toEqual([
    ['action', 'Count the buoys', 'mail'],
    ['escalation', 'The pilots strike in December', 'mail'],
    ['issue', 'The hook of crane nine is bent', 'mail'],
    ['risk', 'The tide table of January is wrong', 'mail'],
  ]);
  expect([...shelf.values()]).toEqual(['[]']);
  const { seq } = (await edge.ledger.open(KEY)).head;
  // A pane that died before it heard the answer sends the same again.
  const again = await resumed(new Map(kept));
  expect(again.map(({ record }) => record?.number).sort()).toEqual(settled.map(({ record }) => record?.number).sort());
  expect((await edge.ledger.open(KEY)).head.seq).toBe(seq);
});
