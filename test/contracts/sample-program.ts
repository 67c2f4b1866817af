/** A program and risks with just what a ledger looks at, and commands that make and change them. */
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import type { LedgerStore } from '#shared/ports/ledger-store.ts';
import type { LedgerParts } from '#functions/storage/ledger/program-ledger.ts';
import { numberOf } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Owed } from '#shared/domain/notice.ts';
import { idOfNumber } from '#shared/domain/record-id.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Command, Rule } from '#shared/ledger/command.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';

export const TENANT = '5f0c0de0-0000-4000-8000-000000000001';
export const KEY: ProgramKey = { tenantId: TENANT, programId: 'atlas' };
export const NOW = '2026-11-20T09:00:00.000Z';
const ACTOR = 'a0000000-0000-4000-8000-00000000000a';

const sampleRecord = (number: string, more: object = {}): AnyRecord =>
  ({
    kind: number.startsWith('PRG') ? 'program' : 'risk',
    number,
    title: `Risk ${number}`,
    version: 1,
    ...more,
  }) as AnyRecord;

let ids = 0;
export const command = (id = `command-${(ids += 1)}`, request = `request of ${id}`): Command => ({
  id,
  request,
  name: 'risk.create',
  actorId: ACTOR,
  surface: 'api',
  correlationId: 'test',
});

export const begin: Rule = (program) => {
  if (program.list('program').length > 0) throw new Refusal('record/wrong-state');
  program.nextCount('program');
  return { subject: sampleRecord('PRG-1') };
};

export const addRisk =
  (more: object = {}, owed: (number: string) => readonly Owed[] = () => []): Rule =>
  (program) => {
    const number = numberOf('risk', program.nextCount('risk'));
    return { subject: sampleRecord(number, more), owed: owed(number) };
  };

/** A risk of which this person is told. */
export const addRiskTelling = (personId: string): Rule =>
  addRisk({ ownerId: personId }, (number) => [
    { type: 'tell', personId, topic: 'assigned', subject: idOfNumber(number) },
  ]);

export const editRisk =
  (number: string, edit: (before: AnyRecord) => object): Rule =>
  (program) => {
    const before = program.find(number);
    if (!before) throw new Refusal('record/not-found');
    return { subject: { ...before, ...edit(before), version: before.version + 1 } };
  };

/** The parts of a ledger over a store, with a still clock. */
export const partsOver = (store: LedgerStore, more: Partial<LedgerParts> = {}): LedgerParts => ({
  store,
  tools: ledgerTools,
  pokes: { send: async () => undefined },
  now: () => NOW,
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  dice: Math.random,
  ...more,
});
