import { odata, TableClient, TableServiceClient } from '@azure/data-tables';
import type { TokenCredential } from '@azure/identity';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueServiceClient } from '@azure/storage-queue';

const TABLES = ['ledger', 'index', 'inbox', 'wakeups', 'conversations', 'cards', 'road'] as const;
const CONTAINERS = ['transcripts', 'anchors', 'backups'] as const;
const QUEUES = ['pokes', 'graph-jobs'] as const;

/** Attempts after the first, quickly: commands have ten seconds. */
const RETRIES = { maxRetries: 3, retryDelayInMs: 100, maxRetryDelayInMs: 1000 };

/** Longest wait for a table's answer. Without one, an answer that never comes would hold up a delivery for ever. */
const DEADLINE_MS = 10_000;

type Policies = NonNullable<NonNullable<ConstructorParameters<typeof TableServiceClient>[1]>['additionalPolicies']>;

/** Ends each call to a table that has no deadline of its own. */
const deadline = (milliseconds: number): Policies => [
  {
    position: 'perCall',
    policy: {
      name: 'deadline',
      sendRequest: (request, next) => {
        request.abortSignal ??= AbortSignal.timeout(milliseconds);
        return next(request);
      },
    },
  },
];

/** U+2028 and U+2029, which JSON may hold as they are. */
const LINE_SEPARATORS = /[\u2028\u2029]/g;

/**
 * Writes them as JSON escapes on the way to a table, which keeps and gives back what was meant. Azurite 3.35 finds the rows of
 * a transaction by a regular expression whose dot ends at them, and such a transaction never succeeds.
 */
const escapedSeparators: Policies = [
  {
    position: 'perCall',
    policy: {
      name: 'escaped-separators',
      sendRequest: (request, next) => {
        if (typeof request.body === 'string')
          request.body = request.body.replace(LINE_SEPARATORS, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
        return next(request);
      },
    },
  },
];

/** The storage account: tables, containers and queues. Opens no connection by itself. */
export function openStorage(account: string, credential: TokenCredential, deadlineMs = DEADLINE_MS) {
  const isConnection = account.includes('=');
  const at = (service: 'table' | 'blob' | 'queue') => `https://${account}.${service}.core.windows.net`;
  const options = { retryOptions: RETRIES, additionalPolicies: [...deadline(deadlineMs), ...escapedSeparators] };
  // Only Azurite speaks plain HTTP; a real connection string names https itself.
  const local = { ...options, allowInsecureConnection: true };
  const anyTable = (name: string) =>
    isConnection
      ? TableClient.fromConnectionString(account, name, local)
      : new TableClient(at('table'), name, credential, options);
  const blobs = isConnection
    ? BlobServiceClient.fromConnectionString(account)
    : new BlobServiceClient(at('blob'), credential);
  const queues = isConnection
    ? QueueServiceClient.fromConnectionString(account)
    : new QueueServiceClient(at('queue'), credential);
  const service = isConnection
    ? TableServiceClient.fromConnectionString(account, local)
    : new TableServiceClient(at('table'), credential, options);
  const table = (name: (typeof TABLES)[number]) => anyTable(name);
  return {
    table,
    /** A table of any name: a restore writes beside the table in use. */
    anyTable,
    /** Resolves when the tables answer: a query that finds nothing. */
    async askTables(abortSignal: AbortSignal): Promise<void> {
      const queryOptions = { filter: odata`PartitionKey eq ${'health'}`, select: ['PartitionKey'] };
      await table('ledger').listEntities({ queryOptions, abortSignal }).next();
    },
    container: (name: (typeof CONTAINERS)[number]) => blobs.getContainerClient(name),
    queue: (name: (typeof QUEUES)[number]) => queues.getQueueClient(name),
    /**
     * Makes what is missing; what exists stays as it is. A lost answer is asked for again: the start hangs on this.
     *
     * @param containers Those kept in this account.
     */
    async prepare(containers: readonly (typeof CONTAINERS)[number][] = CONTAINERS): Promise<void> {
      const wait = () => ({ abortSignal: AbortSignal.timeout(deadlineMs) });
      await Promise.all([
        ...TABLES.map((name) => insist(() => service.createTable(name))),
        ...containers.map((name) => insist(() => blobs.getContainerClient(name).createIfNotExists(wait()))),
        ...QUEUES.map((name) => insist(() => queues.getQueueClient(name).createIfNotExists(wait()))),
      ]);
    },
  };
}

const PREPARE_TRIES = 5;

/** Tries what is safe to repeat until it succeeds; the last failure passes. */
async function insist(act: () => Promise<unknown>, tries = PREPARE_TRIES): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (tries <= 1) throw error;
    await insist(act, tries - 1);
  }
}
