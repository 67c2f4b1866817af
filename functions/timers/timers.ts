import { app, type InvocationContext } from '@azure/functions';
import type { Ledger, ProgramKey } from '#shared/ports/ledger.ts';

/** The use cases that run by the clock. */
export interface TimerDeps {
  readonly ledger: Ledger;
  readonly tenantId: string;
  readonly anchor: (key: ProgramKey) => Promise<unknown>;
  readonly backup: (key: ProgramKey) => Promise<unknown>;
  readonly sweep: (tenantId: string) => Promise<number>;
  readonly wake: () => Promise<number>;
}

/** What happens by the clock: wake-ups each minute, the sweep each hour, anchor and backup each night (UTC). */
export function serveTimers({ ledger, tenantId, anchor, backup, sweep, wake }: TimerDeps): void {
  /** One program's trouble must not keep the others from being exported; the run fails in the end so that it is seen. */
  const each = (what: (key: ProgramKey) => Promise<unknown>) => async (_timer: unknown, context: InvocationContext) => {
    let failures = 0;
    for (const programId of await ledger.programs(tenantId)) {
      await what({ tenantId, programId }).catch((error: unknown) => {
        failures += 1;
        context.error(`${programId} was not exported`, error);
      });
    }
    if (failures > 0) throw new Error(`${failures} programs were not exported.`);
  };
  app.timer('wake-due', { schedule: '5 * * * * *', handler: async () => void (await wake()) });
  app.timer('sweep-owed', { schedule: '0 17 * * * *', handler: async () => void (await sweep(tenantId)) });
  app.timer('export-anchor', { schedule: '0 30 1 * * *', handler: each(anchor) });
  app.timer('export-backup', { schedule: '0 0 2 * * *', handler: each(backup) });
}
