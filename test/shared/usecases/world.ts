import { randomUUID } from 'node:crypto';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { blobsMemory } from '#local/memory/blobs-memory.ts';
import { jobsMemory } from '#local/memory/jobs-memory.ts';
import { inboxMemory } from '#local/memory/inbox-memory.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import { outboxMemory } from '#local/memory/outbox-memory.ts';
import { portfolioIndexMemory } from '#local/memory/portfolio-index-memory.ts';
import { wakeupsMemory } from '#local/memory/wakeups-memory.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { AnyRecord, FieldsOf, RecordOf } from '#shared/domain/kinds.ts';
import type { Caller, TenantRole } from '#shared/domain/people/caller.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { UNMEASURED } from '#shared/ports/telemetry.ts';
import type { Act } from '#shared/usecases/act.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { deliverOwed, type DeliverDeps } from '#shared/usecases/delivery/deliver-owed.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';

export const TENANT = '5f0c0de0-0000-4000-8000-000000000001';
const person = (count: number): string => `00000000-0000-4000-8000-00000000000${count}`;
export const [PRIYA_TPM, ELENA_SPONSOR, JONAS, AISHA, MEI_VIEWER, SAM_OUTSIDE, NADIA_ADMIN, MARCUS_DIRECTOR] = [
  person(1),
  person(2),
  person(3),
  person(4),
  person(5),
  person(6),
  person(7),
  person(8),
] as const;

const ROLES: Readonly<Record<string, readonly TenantRole[]>> = {
  [NADIA_ADMIN]: ['Steerline.Admin'],
  [MARCUS_DIRECTOR]: ['Steerline.Director'],
};

export const callerOf = (personId: string): Caller => ({
  tenantId: TENANT,
  personId,
  tenantRoles: ROLES[personId] ?? [],
  surface: 'api',
});
/** Somebody asks; under a key when one is given. */
export const actOf = (personId: string, key: string = randomUUID(), request = 'the same'): Act => ({
  caller: callerOf(personId),
  commandId: tools.sha256(`${personId} ${key}`).slice(0, 32),
  request,
  correlationId: 'test',
});

export const FIELDS: FieldsOf<'program'> = {
  title: 'Checkout rewrite',
  purpose: 'One checkout for every market.',
  tier: 1,
  profile: 'standard',
  members: [
    { personId: PRIYA_TPM, roles: ['tpm'] },
    { personId: ELENA_SPONSOR, roles: ['sponsor'] },
    { personId: JONAS, roles: ['contributor'] },
    { personId: AISHA, roles: ['contributor', 'approver:security'] },
    { personId: MEI_VIEWER, roles: ['viewer'] },
  ],
  teams: [],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  statusCadenceDays: 7,
  acceptsSubmissions: true,
  transcriptRetentionDays: 90,
};

/** The use cases of one deployment over adapters in memory, and a program in it. */
export async function openWorld(fields: Partial<FieldsOf<'program'>> = {}, changed: Partial<DeliverDeps> = {}) {
  const clock = { now: '2026-11-20T09:00:00.000Z' };
  const now = () => clock.now;
  const reports: string[] = [];
  const store = ledgerStoreMemory();
  const pokes = {
    sent: [] as [ProgramKey, number][],
    send: async (key: ProgramKey, s: number) => void pokes.sent.push([key, s]),
  };
  const jobs = jobsMemory(now);
  /** A process of its own on the same store. */
  const anotherLedger = () =>
    ledgerOverStore({ store, tools, now, pokes, pause: async () => undefined, dice: () => 0 });
  const ledger = anotherLedger();
  const inspection = inspectionOverStore(store);
  const [index, inbox, wakeups, outbox] = [portfolioIndexMemory(), inboxMemory(), wakeupsMemory(), outboxMemory(store)];
  const deps = {
    ...{ ledger, index, inbox, wakeups, outbox, inspection, tools, now, pokes, jobs },
    transcripts: blobsMemory(),
    notifier: notify(inbox),
    telemetry: UNMEASURED,
    report: (message: string) => void reports.push(message),
    mayCreate: 'everyone' as const,
    ...(changed as object),
  };
  const begin = async (more: Partial<FieldsOf<'program'>> = {}) => {
    const { record } = await createProgram(deps)(actOf(PRIYA_TPM), { ...FIELDS, ...more });
    return record.id;
  };
  const programId = await begin(fields);
  const key = { tenantId: TENANT, programId };
  const deliver = deliverOwed(deps);
  return {
    clock,
    reports,
    store,
    deps,
    key,
    programId,
    begin,
    anotherLedger,
    deliver: () => deliver(key),
    deliverAll: async () => {
      while ((await deliver(key)) > 0);
    },
    add: async <K extends Kind>(kind: K, more: FieldsOf<K>, by = PRIYA_TPM, act = actOf(by)) =>
      (await createRecord(deps)(act, kind, programId, more)).record as RecordOf<K>,
    edit: async (kind: Kind, number: string, version: number, patch: object, by = PRIYA_TPM) =>
      (await editRecord(deps)(actOf(by), kind, programId, number, version, patch as Record<string, unknown>)).record,
    command: async (verb: Verb, number: string, version: number, body: unknown, by = PRIYA_TPM) =>
      (await commandRecord(deps)(actOf(by), verb, programId, number, version, body)).record,
    find: async (number: string): Promise<AnyRecord | undefined> => (await anotherLedger().open(key)).find(number),
    findings: async () => {
      const stored = await inspection.read(key);
      return stored ? verify(stored, tools).findings : ['There is no such program.'];
    },
    rows: () =>
      JSON.stringify([
        ...(store.programsByKey.get(`${TENANT}:${programId}`)?.log.values() ?? []),
        ...(store.programsByKey.get(`${TENANT}:${programId}`)?.records.values() ?? []),
      ]),
  };
}
export type World = Awaited<ReturnType<typeof openWorld>>;

/** The code of the refusal that work ends in, with the paths it names; anything else fails the test. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => new Error('Nothing was refused.'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return [error.code, ...(error.more.errors ?? []).map(({ path }) => path)].join(' ');
}
