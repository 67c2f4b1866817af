import { canonical } from '../../ledger/canonical.ts';
import { committed } from '../../ledger/commitment.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { LedgerInspection } from '../../ports/ledger-inspection.ts';
import type { ProgramKey } from '../../ports/ledger.ts';

/** New entries of a program without any text, and the hash of its log: kept where nobody can change or delete it. */
export interface Anchor extends ProgramKey {
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly hash: string;
  readonly at: string;
  readonly entries: readonly Omit<Entry, 'salts'>[];
}

const PAD = 12;
const folder = ({ tenantId, programId }: ProgramKey): string => `${tenantId}/${programId}/`;
const nameOf = (key: ProgramKey, toSeq: number): string => `${folder(key)}${String(toSeq).padStart(PAD, '0')}.json`;
const seqIn = (name: string): number => Number(name.slice(-PAD - '.json'.length, -'.json'.length));

/** Anchors what came since the last anchor; returns the position anchored. Safe to repeat. */
export const exportAnchor =
  ({
    inspection,
    anchors,
    tools,
    now,
  }: {
    readonly inspection: LedgerInspection;
    readonly anchors: Blobs;
    readonly tools: LedgerTools;
    readonly now: () => string;
  }) =>
  async (key: ProgramKey): Promise<number> => {
    const stored = await inspection.read(key);
    if (!stored) return 0;
    const last = seqIn((await anchors.list(folder(key))).at(-1) ?? nameOf(key, 0));
    if (stored.head.seq <= last) return last;
    const entries = stored.log.flatMap(({ text }) => JSON.parse(text) as Entry[]).filter(({ seq }) => seq > last);
    const anchor: Anchor = {
      ...key,
      fromSeq: last + 1,
      toSeq: stored.head.seq,
      hash: stored.head.hash,
      at: now(),
      entries: entries.map((entry) => committed(entry, tools)),
    };
    await anchors.put(nameOf(key, anchor.toSeq), new TextEncoder().encode(canonical(anchor)), 'application/json');
    return anchor.toSeq;
  };

/** A program's anchors, oldest first. */
export async function anchorsOf(anchors: Blobs, key: ProgramKey): Promise<readonly Anchor[]> {
  const found: Anchor[] = [];
  for (const name of await anchors.list(folder(key))) {
    const bytes = await anchors.get(name);
    if (bytes) found.push(JSON.parse(new TextDecoder().decode(bytes)) as Anchor);
  }
  return found;
}
