import type { ProgramKey } from '../../ports/ledger.ts';
import { deliverOwed, type DeliverDeps } from './deliver-owed.ts';

/** Delivers what every program of the tenant still owes: for pokes that were lost or given up. Returns the programs found. */
export const sweepOwed =
  (deps: DeliverDeps) =>
  async (tenantId: string): Promise<number> => {
    const deliver = deliverOwed(deps);
    let found = 0;
    for (const programId of await deps.ledger.programs(tenantId)) {
      const key: ProgramKey = { tenantId, programId };
      try {
        if (!(await deps.outbox.owes(key))) continue;
        found += 1;
        await deliver(key);
      } catch (error) {
        deps.report(`The sweep of ${programId} failed.`, error);
      }
    }
    return found;
  };
