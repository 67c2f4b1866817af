import type { LedgerTools } from '../ledger/tools.ts';
import { hashOf } from '../ledger/commitment.ts';
import type { Entry } from '../ledger/entry.ts';
import { verify, type Finding, type StoredProgram } from '../ledger/verify.ts';
import type { LedgerInspection } from '../ports/ledger-inspection.ts';
import type { ProgramKey } from '../ports/ledger.ts';
import type { Anchor } from './export-anchor.ts';

/** What a restore found and did. Nothing is written when there is a finding. */
export interface Restored {
  readonly entries: number;
  readonly records: number;
  /** Anchors that the backup agrees with. */
  readonly anchors: number;
  readonly findings: readonly Finding[];
}

/** Where a program's log and its anchors disagree: history that was rewritten later. */
export function compareAnchors(
  entries: readonly Entry[],
  anchors: readonly Anchor[],
  tools: LedgerTools,
): readonly Finding[] {
  const hashes = new Map(entries.map((entry) => [entry.seq, hashOf(entry, tools)]));
  return anchors.flatMap(({ toSeq, hash, at }) => {
    const here = hashes.get(toSeq);
    // An anchor may be younger than a backup: it says nothing about what is not in it.
    return here === undefined || here === hash
      ? []
      : [{ row: `log:${toSeq}`, problem: `The anchor of ${at} has another hash for this entry.` }];
  });
}

/** Rebuilds a program from a backup, after checking it by itself and against the anchors. */
export const restoreProgram =
  ({ inspection, tools }: { readonly inspection: LedgerInspection; readonly tools: LedgerTools }) =>
  async (key: ProgramKey, backup: StoredProgram, anchors: readonly Anchor[]): Promise<Restored> => {
    const { entries, records, findings: own } = verify(backup, tools);
    const log = backup.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
    const findings = [...own, ...compareAnchors(log, anchors, tools)];
    if (findings.length === 0) await inspection.restore(key, backup);
    return { entries, records, anchors: anchors.filter(({ toSeq }) => toSeq <= backup.head.seq).length, findings };
  };
