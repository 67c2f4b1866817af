/** What commit a4241ec stored of the program Harbour: test/fixtures/stored, as the services and browsers held it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { TableEntity } from '@azure/data-tables';
import type { Conversation } from '#shared/ports/conversations.ts';
import type { CardCopy } from '#shared/ports/card-copies.ts';
import type { KeptSubscription } from '#shared/ports/road-state.ts';
import type { DueWakeup } from '#shared/ports/wakeups.ts';

const FOLDER = 'test/fixtures/stored';
/** Length at which that commit cut a text into columns. */
const COLUMN = 32_000;

/** Tables of the storage account. */
export type TableName = 'ledger' | 'index' | 'inbox' | 'wakeups' | 'conversations' | 'cards' | 'road';

/** A row as the table held it, in the SDK's spelling of its keys. */
export type Row = TableEntity<Readonly<Record<string, unknown>>>;

interface RowInOpen {
  readonly PartitionKey: string;
  readonly RowKey: string;
  /** What the columns `j0`, `j1`, … held together. */
  readonly text?: unknown;
}

/** An activity of Teams that a card or the message extension brought. */
interface Pressed {
  readonly what: string;
  readonly activity: Readonly<Record<string, unknown>> & {
    readonly name?: string;
    readonly from: { readonly aadObjectId: string };
  };
}

/** A message as a queue held it: base64 of JSON. */
interface Queued {
  readonly queue: 'pokes' | 'graph-jobs' | 'graph-jobs-poison';
  readonly messageText: string;
}

const read = (path: string): string => readFileSync(join(FOLDER, path), 'utf8');
const linesIn = <T>(path: string): readonly T[] =>
  read(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

/** Facts about the program. */
export const HARBOUR = JSON.parse(read('program.json')) as {
  readonly tenantId: string;
  readonly programId: string;
  readonly storedAt: string;
  /** Numbers of the meeting that is live, and of the one whose call has ended without a transcript. */
  readonly live: string;
  readonly untranscribed: string;
};

export const KEY = { tenantId: HARBOUR.tenantId, programId: HARBOUR.programId };

function columnsOf(text: string): Readonly<Record<string, string>> {
  const count = Math.max(1, Math.ceil(text.length / COLUMN));
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`j${n}`, text.slice(n * COLUMN, (n + 1) * COLUMN)]),
  );
}

/** The rows of a table. */
export const rowsOf = (table: TableName): readonly Row[] =>
  linesIn<RowInOpen>(`tables/${table}.ndjson`).map(({ PartitionKey, RowKey, text, ...columns }) => ({
    partitionKey: PartitionKey,
    rowKey: RowKey,
    ...columns,
    ...(text !== undefined && columnsOf(JSON.stringify(text))),
  }));

/** A record as it was stored, by its id in the ledger. */
export const storedRecord = <T>(id: string): T =>
  linesIn<RowInOpen>('tables/ledger.ndjson').find(({ RowKey }) => RowKey === `rec:${id}`)?.text as T;

/** The JSON that rows of a table hold in one column. */
const jsonIn = <T>(table: TableName): readonly T[] =>
  rowsOf(table).flatMap(({ json }) => (typeof json === 'string' ? [JSON.parse(json) as T] : []));

export const storedConversations = (): readonly Conversation[] => jsonIn<Conversation>('conversations');
export const storedCopies = (): readonly CardCopy[] => jsonIn<CardCopy>('cards');
export const storedSubscriptions = (): readonly KeptSubscription[] => jsonIn<KeptSubscription>('road');
export const storedWakeups = (): readonly DueWakeup[] =>
  rowsOf('wakeups').map((row) => ({ ...row, key: row.rowKey }) as unknown as DueWakeup);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** A file of the fixture as the blob it was. */
interface StoredBlob {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The blobs of a container. */
export const blobsOf = (container: 'anchors' | 'transcripts'): readonly StoredBlob[] => {
  const folder = join(FOLDER, 'blobs', container);
  return filesIn(folder).map((file) => ({
    name: relative(folder, file).replaceAll('\\', '/'),
    bytes: Uint8Array.from(readFileSync(file)),
  }));
};

type BackupLine = readonly ['head' | 'log' | 'records', { readonly text?: unknown }];

/** The nightly backups, each a file of lines here and one JSON object as the blob. */
export const backupBlobs = (): readonly StoredBlob[] => {
  const folder = join(FOLDER, 'blobs/backups');
  return filesIn(folder).map((file) => {
    const lines = linesIn<BackupLine>(relative(FOLDER, file));
    const rows = (part: BackupLine[0]) =>
      lines.flatMap(([name, row]) => (name === part ? [{ ...row, text: JSON.stringify(row.text) }] : []));
    const [, head] = lines.find(([name]) => name === 'head') ?? [];
    return {
      name: relative(folder, file).replaceAll('\\', '/').replace('.ndjson', '.json'),
      bytes: new TextEncoder().encode(JSON.stringify({ head, log: rows('log'), records: rows('records') })),
    };
  });
};

/** What people did on cards and in the message extension, as Teams says it. */
export const pressed = (): readonly Pressed[] => linesIn<Pressed>('cards/pressed.ndjson');

/** Cards with buttons as they were sent. */
export const sentCards = () => linesIn<{ readonly card: object }>('cards/sent.ndjson');

/** Messages of one queue, as the Functions host hands them to a handler. */
export const messagesIn = (queue: Queued['queue']): readonly unknown[] =>
  linesIn<Queued>('queues.ndjson').flatMap((message) =>
    message.queue === queue ? [JSON.parse(Buffer.from(message.messageText, 'base64').toString()) as unknown] : [],
  );

/** What a browser or mailbox kept, by name. */
export const keptIn = <T = Readonly<Record<string, string>>>(
  file: 'pane-local-storage' | 'mailbox' | 'tab-local-storage' | 'tab-session-storage' | 'tab-place',
): T => JSON.parse(read(`browser/${file}.json`)) as T;
