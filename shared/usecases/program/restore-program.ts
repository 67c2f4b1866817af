import type { LedgerTools } from '../../ledger/tools.ts';
import { verify, type Finding, type StoredProgram } from '../../ledger/verify.ts';
import type { LedgerInspection } from '../../ports/ledger-inspection.ts';
import type { ProgramKey } from '../../ports/ledger.ts';
import { compareAnchors } from './compare-anchors.ts';
import type { Anchor } from './export-anchor.ts';

/** What a restore found and did. Nothing is written when there is a finding. */
export interface Restored {
  readonly entries: number;
  readonly records: number;
  /** Anchors that the backup agrees with. */
  readonly anchors: number;
  /** Anchors younger than the backup. */
  readonly later: number;
  readonly findings: readonly Finding[];
}

/** Rebuilds a program from a backup, after checking it by itself and against the anchors. */
export const restoreProgram =
  ({ inspection, tools }: { readonly inspection: LedgerInspection; readonly tools: LedgerTools }) =>
  async (key: ProgramKey, backup: StoredProgram, anchors: readonly Anchor[]): Promise<Restored> => {
    const { entries, records, findings: own } = verify(backup, tools);
    const { agreeing, beyond, findings: rewritten } = compareAnchors(backup.log, anchors, tools);
    const findings = [...own, ...rewritten];
    if (findings.length === 0) await inspection.restore(key, backup);
    return { entries, records, anchors: agreeing, later: beyond, findings };
  };
