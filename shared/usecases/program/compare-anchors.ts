import { canonical } from '../../ledger/canonical.ts';
import { hashOf } from '../../ledger/commitment.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Finding, StoredProgram } from '../../ledger/verify.ts';
import type { Anchor } from './export-anchor.ts';

/** What anchors say of a log. */
export interface AnchorAgreement {
  /** Anchors whose hash the log has at their position. */
  readonly agreeing: number;
  /** Anchors of positions that the log does not reach. */
  readonly beyond: number;
  /** Where log and anchors disagree: history that was rewritten later, each with the first entry that differs. */
  readonly findings: readonly Finding[];
}

/** Compares a log with its anchors. An anchor may be younger than a backup: it says nothing about what is not in it. */
export function compareAnchors(
  log: StoredProgram['log'],
  anchors: readonly Anchor[],
  tools: LedgerTools,
): AnchorAgreement {
  const here = new Map<number, { readonly hash: string; readonly row: string }>();
  for (const row of log)
    for (const entry of entriesIn(row.text)) here.set(entry.seq, { hash: hashOf(entry, tools), row: `log:${row.seq}` });
  const findings: Finding[] = [];
  let [agreeing, beyond] = [0, 0];
  for (const { toSeq, hash, at, entries } of anchors) {
    if (toSeq > (log.at(-1)?.seq ?? 0)) beyond += 1;
    else if (here.get(toSeq)?.hash === hash) agreeing += 1;
    else {
      const first = entries.find((entry) => here.get(entry.seq)?.hash !== tools.sha256(canonical(entry)));
      const seq = first?.seq ?? toSeq;
      const problem = `Entry ${seq} is not the one that was anchored at ${at}.`;
      findings.push({ row: here.get(seq)?.row ?? `log:${seq}`, problem });
    }
  }
  return { agreeing, beyond, findings };
}

/** None where the text is not what was written: verification says so. */
function entriesIn(text: string): readonly Entry[] {
  try {
    return JSON.parse(text) as Entry[];
  } catch {
    return [];
  }
}
