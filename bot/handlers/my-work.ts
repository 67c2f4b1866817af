import { workCard } from '#shared/cards/work-card.ts';
import { myWork as workOf } from '#shared/usecases/person/my-work.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { pageOf } from '../tab-link.ts';
import type { Turn } from '../turn.ts';

/** `my work`: what the person has open, in all their programs; of what is confidential only how much there is. Told in their own chat only. */
export const myWork =
  (deps: BotDeps) =>
  async ({ caller, chat, locale }: Turn): Promise<Answer> => {
    if (chat.type !== 'personal')
      return { sentence: 'Ask me that in our own chat: here everybody would read your list.' };
    const { items } = await workOf(deps)(caller);
    const states = new Map(
      await Promise.all(
        [...new Set(items.map(({ programId }) => programId))].map(
          async (programId) => [programId, await deps.ledger.open({ tenantId: caller.tenantId, programId })] as const,
        ),
      ),
    );
    const shown = items.flatMap(({ programId, programName, number }) => {
      const record = states.get(programId)?.find(number);
      return record && !record.confidential
        ? [{ record, programTitle: programName, url: deps.linkTo(pageOf(programId, number)) }]
        : [];
    });
    const zone = states.get(items[0]?.programId ?? '')?.program?.calendar.zone ?? 'UTC';
    const context = { locale, zone, now: deps.now(), nameOf: () => '' };
    return {
      sentence: 'Your work',
      card: workCard(shown, items.length - shown.length, deps.linkTo('my-work'), context),
    };
  };
