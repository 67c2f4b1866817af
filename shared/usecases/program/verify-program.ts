import type { Caller } from '../../domain/people/caller.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import { verify, type Verification } from '../../ledger/verify.ts';
import type { LedgerInspection } from '../../ports/ledger-inspection.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { requireAccess } from './require-access.ts';

/** Replays the program's whole log and says what is not as it was written. */
export const verifyProgram =
  ({
    ledger,
    inspection,
    tools,
  }: {
    readonly ledger: Ledger;
    readonly inspection: LedgerInspection;
    readonly tools: LedgerTools;
  }) =>
  async (caller: Caller, programId: string): Promise<Verification> => {
    const key = { tenantId: caller.tenantId, programId };
    requireAccess('program.verify', caller, (await ledger.open(key)).program);
    const stored = await inspection.read(key);
    if (!stored) throw new Refusal('program/not-found');
    return verify(stored, tools);
  };
