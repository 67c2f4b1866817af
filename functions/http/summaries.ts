import { draftWeeklySummary, type Period, type SummaryDeps } from '#shared/usecases/summary/draft-summary.ts';
import { reviseSummary } from '#shared/usecases/summary/revise-summary.ts';
import { done } from './records.ts';
import type { Serve } from './serve.ts';

/** HTTP face of the weekly summary's own acts; the others are commands of its record. */
export function serveSummaries(serve: Serve, deps: SummaryDeps): void {
  const draft = draftWeeklySummary(deps);
  const revise = reviseSummary(deps);
  serve('summary.draft', async ({ act, at, body }) => done(await draft(act, at('programId'), body as Period), at));
  serve('summary.revise', async ({ act, at, version, body }) =>
    done(await revise(act, at('programId'), at('number'), version, body as { claimId: string; text: string }), at),
  );
}
