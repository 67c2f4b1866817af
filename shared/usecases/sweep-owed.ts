import type { Ledger, ProgramKey } from '../ports/ledger.ts';
import type { Outbox } from '../ports/outbox.ts';
import { deliverOwed, type DeliverDeps } from './deliver-owed.ts';

/** Delivers what every program of the tenant still owes: for pokes that were lost or given up. Returns the programs found. */
export const sweepOwed =
  (deps: DeliverDeps & { readonly ledger: Ledger; readonly outbox: Outbox }) =>
  async (tenantId: string): Promise<number> => {
    let found = 0;
    for (const programId of await deps.ledger.programs(tenantId)) {
      const key: ProgramKey = { tenantId, programId };
      if (!(await deps.outbox.owes(key))) continue;
      found += 1;
      await deliverOwed(deps)(key).catch((error: unknown) => deps.report(`The sweep of ${programId} failed.`, error));
    }
    return found;
  };
