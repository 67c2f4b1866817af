/** All adapters together, in memory or in Azurite, as functions/main.ts joins them, with a clock of the test's own. */
import { BlobServiceClient } from '@azure/storage-blob';
import type { TableClient } from '@azure/data-tables';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { inboxTable } from '#functions/storage/inbox-table.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { portfolioIndexTable } from '#functions/storage/portfolio-index-table.ts';
import { wakeupsTable } from '#functions/storage/wakeups-table.ts';
import { blobsMemory } from '#local/memory/blobs-memory.ts';
import { jobsMemory } from '#local/memory/jobs-memory.ts';
import { inboxMemory } from '#local/memory/inbox-memory.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import { outboxMemory } from '#local/memory/outbox-memory.ts';
import { portfolioIndexMemory } from '#local/memory/portfolio-index-memory.ts';
import { wakeupsMemory } from '#local/memory/wakeups-memory.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { FieldsOf } from '#shared/domain/kinds.ts';
import type { Caller, TenantRole } from '#shared/domain/people/caller.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Blobs } from '#shared/ports/blobs.ts';
import type { Inbox } from '#shared/ports/inbox.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import type { LedgerStore } from '#shared/ports/ledger-store.ts';
import type { Outbox } from '#shared/ports/outbox.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import { UNMEASURED } from '#shared/ports/telemetry.ts';
import type { Wakeups } from '#shared/ports/wakeups.ts';
import type { Act } from '#shared/usecases/act.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';
import { NOW, partsOver, TENANT } from './sample-program.ts';

const person = (count: number): string => `00000000-0000-4000-8000-00000000000${count}`;
export const TPM = person(1);
export const ANN = person(2);
export const BOB = person(3);
export const ADMIN = person(9);

/** Where everything is kept. */
export interface Adapters {
  readonly store: LedgerStore;
  readonly outbox: Outbox;
  readonly index: PortfolioIndex;
  readonly inbox: Inbox;
  readonly wakeups: Wakeups;
  readonly transcripts: Blobs;
  readonly anchors: Blobs;
  readonly backups: Blobs;
}

export function memoryAdapters(): Adapters {
  const store = ledgerStoreMemory();
  return {
    store,
    outbox: outboxMemory(store),
    index: portfolioIndexMemory(),
    inbox: inboxMemory(),
    wakeups: wakeupsMemory(),
    transcripts: blobsMemory(),
    anchors: blobsMemory(),
    backups: blobsMemory(),
  };
}

let containers = 0;
/** @param tables In the order ledger, index, inbox, wakeups. */
export async function azureAdapters(
  connectionString: string,
  [ledger, index, inbox, wakeups]: readonly [TableClient, TableClient, TableClient, TableClient],
): Promise<Adapters> {
  const service = BlobServiceClient.fromConnectionString(connectionString);
  const container = async (name: string) => {
    const made = service.getContainerClient(`${name}${(containers += 1)}`);
    await made.create();
    return blobsContainer(made);
  };
  return {
    store: ledgerStoreTable(ledger),
    outbox: outboxTable(ledger),
    index: portfolioIndexTable(index),
    inbox: inboxTable(inbox),
    wakeups: wakeupsTable(wakeups),
    transcripts: await container('transcripts'),
    anchors: await container('anchors'),
    backups: await container('backups'),
  };
}

export const callerOf = (personId: string, tenantRoles: readonly TenantRole[] = []): Caller => ({
  tenantId: TENANT,
  personId,
  tenantRoles,
  surface: 'api',
});

let acts = 0;
/** An act under an id of its own. */
export const actOf = (personId: string, tenantRoles: readonly TenantRole[] = []): Act => {
  const commandId = `${(acts += 1)}z`.padEnd(32, '0');
  return {
    caller: callerOf(personId, tenantRoles),
    commandId,
    request: tools.sha256(commandId),
    correlationId: 'test-run',
  };
};

/** A deployment with its clock, the pokes it sent, and what it reported. */
export function deploymentOver(adapters: Adapters) {
  const clock = { now: NOW };
  const now = () => clock.now;
  const sent: { readonly programId: string; readonly hiddenSeconds: number }[] = [];
  const reported: string[] = [];
  const pokes = {
    send: async ({ programId }: ProgramKey, hiddenSeconds: number) => void sent.push({ programId, hiddenSeconds }),
  };
  const ledger = ledgerOverStore(partsOver(adapters.store, { now, pokes }));
  return {
    ...adapters,
    ledger,
    inspection: inspectionOverStore(adapters.store),
    tools,
    now,
    clock,
    pokes,
    jobs: jobsMemory(now),
    sent,
    reported,
    report: (message: string, error: unknown) => void reported.push(`${message} ${String(error)}`),
    notifier: notify(adapters.inbox),
    telemetry: UNMEASURED,
    /** Moves the clock forward. */
    pass: (seconds: number) => (clock.now = new Date(Date.parse(clock.now) + seconds * 1000).toISOString()),
    async begin(title = 'Checkout rewrite', more: Partial<FieldsOf<'program'>> = {}): Promise<Program> {
      const fields: FieldsOf<'program'> = {
        title,
        purpose: 'One checkout for every market.',
        tier: 1,
        profile: 'standard',
        members: [
          { personId: TPM, roles: ['tpm', 'sponsor'] },
          { personId: ANN, roles: ['contributor'] },
          { personId: BOB, roles: ['contributor'] },
        ],
        teams: [],
        calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
        statusCadenceDays: 7,
        acceptsSubmissions: false,
        transcriptRetentionDays: 90,
        ...more,
      };
      return (await createProgram({ ledger, mayCreate: 'everyone' })(actOf(TPM), fields)).record;
    },
    create: <K extends Kind>(program: Program, kind: K, fields: FieldsOf<K>) =>
      createRecord({ ledger })(actOf(TPM), kind, program.id, fields),
  };
}
