import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { ownPrograms, programsCalled } from '../programs.ts';
import type { Turn } from '../turn.ts';
import { ownCard } from './own-card.ts';

/** `digest` or `digest <program>`: the weekly summary that was published last. */
export const digest =
  (deps: BotDeps) =>
  async (turn: Turn, written: string): Promise<Answer> => {
    const { caller } = turn;
    let latest: { readonly programId: string; readonly summary: Summary } | undefined;
    for (const { id: programId } of programsCalled(written, await ownPrograms(deps, caller))) {
      const state = await deps.ledger.open({ tenantId: caller.tenantId, programId });
      for (const summary of state.list('summary')) {
        const isLater = (summary.publishedAt ?? '') > (latest?.summary.publishedAt ?? '');
        if (summary.status === 'published' && !summary.confidential && isLater) latest = { programId, summary };
      }
    }
    if (!latest) return { sentence: 'No weekly summary of your programs has been published yet.' };
    const { programId, summary } = latest;
    return { sentence: summary.number, card: await ownCard(deps, turn, programId, summary.number) };
  };
