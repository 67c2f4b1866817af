import { statusCard } from '#shared/cards/status-card.ts';
import { KIND_TEXT } from '#shared/text/kind-text.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { openProgram } from '../opened.ts';
import { ownPrograms, programsCalled, whichProgram } from '../programs.ts';
import type { Turn } from '../turn.ts';

const COUNTED = ['risk', 'issue', 'action', 'escalation'] as const;

/** `status <program>`: what is reported of a program, and what comes next. Asks when several are called so, or none is. */
export const status =
  (deps: BotDeps) =>
  async ({ caller, locale }: Turn, written: string): Promise<Answer> => {
    const own = await ownPrograms(deps, caller);
    const found = programsCalled(written, own);
    const [program] = found;
    if (!program || found.length > 1) return { sentence: whichProgram('status', found.length > 0 ? found : own) };
    const { state, context } = await openProgram(deps, caller.tenantId, program.id, locale);
    const report = state.list('status-report').find((each) => each.status === 'current' && !each.confidential);
    const milestones = state
      .list('milestone')
      .filter((each) => (each.status === 'planned' || each.status === 'at-risk') && !each.confidential)
      .map((milestone) => ({ milestone, on: milestone.forecastOn ?? milestone.baselineOn ?? '9' }))
      .sort((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ milestone }) => milestone);
    const counts = Object.fromEntries(COUNTED.map((kind) => [KIND_TEXT[kind].many, program.counts?.[kind] ?? 0]));
    return { sentence: 'Status', card: statusCard({ report, milestones, counts }, context) };
  };
