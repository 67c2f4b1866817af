import { recordCard } from '#shared/cards/record-card.ts';
import { riskCard } from '#shared/cards/risk-card.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { searchProgram } from '#shared/usecases/program/search-program.ts';
import type { Answer, Found } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { openProgram, seenBy } from '../opened.ts';
import { ownPrograms } from '../programs.ts';
import type { Turn } from '../turn.ts';

const MOST = 10;

/**
 * The records that hold all the words, in all programs of the person; a chosen one is put into the message as a card, which
 * everybody in the chat reads: what is confidential is not found here.
 */
export const searchRecords =
  (deps: BotDeps) =>
  async ({ caller, locale }: Turn, words: string): Promise<Answer> => {
    const search = searchProgram(deps);
    const found: Found[] = [];
    for (const { id, name } of await ownPrograms(deps, caller)) {
      const { items } = (await search(caller, id, words, MOST)).draw();
      const opened = await openProgram(deps, caller.tenantId, id, locale);
      for (const { number } of items) {
        const record = seenBy(caller, opened, number);
        if (record.confidential) continue;
        const { context } = opened;
        const card = record.kind === 'risk' ? riskCard(record, context) : recordCard(record, 'found', context);
        found.push({ title: `${number} ${record.title}`, text: `${name}. ${statusText(record.status)}`, card });
      }
      if (found.length >= MOST) break;
    }
    if (found.length === 0) return { sentence: 'Nothing of yours holds these words.' };
    return { found: found.slice(0, MOST) };
  };
