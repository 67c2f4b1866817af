import { statusCard } from '#shared/cards/status-card.ts';
import { currentReport } from '#shared/domain/queries/current-report.ts';
import { nextMilestones } from '#shared/domain/queries/next-milestones.ts';
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
    const report = currentReport(state.list('status-report').filter(({ confidential }) => !confidential));
    const milestones = nextMilestones(state.list('milestone').filter(({ confidential }) => !confidential));
    const counts = Object.fromEntries(COUNTED.map((kind) => [KIND_TEXT[kind].many, program.counts?.[kind] ?? 0]));
    return { sentence: 'Status', card: statusCard({ report, milestones, counts }, context) };
  };
