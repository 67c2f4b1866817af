import { findPersona, type PersonaName } from '#local/personas.ts';
import { readNumber, type Kind } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { WAKE_COMMAND } from '#shared/domain/wake-rules.ts';
import { verify } from '#shared/ledger/verify.ts';
import { compareAnchors } from '#shared/usecases/program/compare-anchors.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { eraseText } from '#shared/usecases/program/erase-text.ts';
import { anchorsOf } from '#shared/usecases/program/export-anchor.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { harbourInAzurite, harbourInMemory, type StoredDeployment } from '../../stored/deployment.ts';
import { KEY, storedWakeups } from '../../stored/harbour.ts';
import { azuriteForTests } from '../azurite.ts';
import { actOf } from '../deployment.ts';
import { STORED_ACTS, storedKinds, STORED_TEXTS, type StoredAct } from './acts.ts';

const azurite = azuriteForTests();
const { programId } = KEY;
const actAs = (as: PersonaName) => {
  const { id, roles } = findPersona(as) ?? { id: '', roles: [] };
  return actOf(id, roles);
};

/** Does an act over the record as it is stored now. */
async function done(at: StoredDeployment, { by, verb, number, body }: StoredAct): Promise<AnyRecord> {
  const [kind, name] = verb.split('.') as [Kind, string];
  const before = (await at.ledger.open(KEY)).find(number);
  const version = before?.version ?? 0;
  if (name === 'edit') return (await editRecord(at)(actAs(by), kind, programId, number, version, body)).record;
  const hash = before?.kind === 'approval' ? { subjectHash: before.subjectHash } : {};
  return (await commandRecord(at)(actAs(by), verb, programId, number, version, { ...body, ...hash })).record;
}

const isSound = async ({ inspection, anchors, tools }: StoredDeployment) => {
  const stored = await inspection.read(KEY);
  if (!stored) throw new Error('There is no program.');
  expect(verify(stored, tools).findings).toEqual([]);
  expect(compareAnchors(stored.log, await anchorsOf(anchors, KEY), tools)).toMatchObject({ agreeing: 2, findings: [] });
};

const deliverAll = async (at: StoredDeployment) => {
  const deliver = deliverOwed(at);
  while ((await deliver(KEY)) > 0);
};

test('the further acts touch every kind of stored record', () => {
  const kinds = new Set(STORED_ACTS.map(({ number }) => readNumber(number)?.kind));
  expect(storedKinds().filter((kind) => !kinds.has(kind))).toEqual([]);
});

describe.each([
  { name: 'memory', open: harbourInMemory },
  { name: 'Azure Tables', open: () => harbourInAzurite(azurite) },
])('a program stored by an earlier version, in $name', ({ open }) => {
  test('takes an edit and a command for each kind, and its log verifies', async () => {
    const at = await open();
    for (const each of STORED_ACTS) {
      const after = await done(at, each).catch((error: unknown) => {
        throw new Error(`${each.verb} of ${each.number}: ${JSON.stringify(error)}`, { cause: error });
      });
      expect([each.verb, each.number, after.status]).toEqual([each.verb, each.number, each.becomes]);
    }
    const state = await at.ledger.open(KEY);
    expect(state.find('CR-6')?.status).toBe('applied');
    expect(state.program?.baseline).toMatchObject({
      milestones: { 'MS-3': '2027-04-05' },
      budget: { amount: 450_000 },
    });
    expect(state.find('PLN-2')).toMatchObject({ votes: [{ confidence: 4 }, { confidence: 5 }] });
    await deliverAll(at);
    expect(at.reported).toEqual([]);
    await isSound(at);
  }, 30_000);

  test('loses an erased text of each kind everywhere, and its log verifies', async () => {
    const at = await open();
    const before = await at.dump();
    for (const [number, field, words] of Object.values(STORED_TEXTS)) {
      expect([number, before.includes(words)]).toEqual([number, true]);
      await eraseText(at)(actAs('admin'), programId, number, [field], 'It was asked for.');
    }
    await deliverAll(at);
    const after = await at.dump();
    expect(Object.values(STORED_TEXTS).filter(([, , words]) => after.includes(words))).toEqual([]);
    await isSound(at);
  }, 30_000);

  test('fires every stored wake-up, with an entry for every purpose', async () => {
    const at = await open();
    const wake = wakeDue(at);
    await deliverAll(at);
    for (const instant of [...new Set(storedWakeups().map((wakeup) => wakeup.at))].sort()) {
      at.clock.now = instant > at.clock.now ? instant : at.clock.now;
      await wake();
    }
    await deliverAll(at);
    const timed = (await at.ledger.since(KEY, 218, Infinity)).filter(({ surface }) => surface === 'timer');
    expect([...new Set(timed.map(({ command }) => command))].sort()).toEqual(Object.values(WAKE_COMMAND).sort());
    expect([await at.wakeups.due(at.now(), 100), await at.transcripts.list(''), at.reported]).toEqual([[], [], []]);
    await isSound(at);
  }, 30_000);
});
