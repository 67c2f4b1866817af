import { Refusal } from '../../domain/refusal.ts';
import type { OwedNotice } from '../../ledger/plan-commit.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';
import { commandOfProduct } from '../command-of-product.ts';

/** Hours for which a telling is tried. */
const PATIENCE_HOURS = 24;

/** The log's command for it. */
const GIVE_UP_COMMAND = 'notice.give-up';

/**
 * Gives up a telling that a day of tries did not deliver, by an entry that says who was not told of what: then it is no
 * longer owed. A card that could not be redrawn is left as it is. What keeps records and tables right (wake-ups, erasures) is never given up.
 *
 * @returns True when it was given up.
 */
export const giveUpNotice =
  ({ ledger, tools, now }: { readonly ledger: Ledger; readonly tools: LedgerTools; readonly now: () => string }) =>
  async (key: ProgramKey, { seq, place, owed }: OwedNotice): Promise<boolean> => {
    if (owed.type !== 'tell' && owed.type !== 'redraw' && owed.type !== 'post') return false;
    const cause = (await ledger.since(key, seq - 1, 1)).find((entry) => entry.seq === seq);
    if (!cause || Date.parse(now()) - Date.parse(cause.at) < PATIENCE_HOURS * 3_600_000) return false;
    // Nobody was promised anything by it: who opens the card's record sees how it is.
    if (owed.type !== 'tell') return true;
    const command = commandOfProduct(tools, {
      name: GIVE_UP_COMMAND,
      surface: 'timer',
      key: `${GIVE_UP_COMMAND}:${key.programId}-${seq}-${place}`,
      correlationId: cause.correlationId,
    });
    await ledger.run(key, command, (copy) => {
      const subject = copy.get(owed.subject);
      if (!subject) throw new Refusal('record/not-found');
      return { subject, undelivered: { personId: owed.personId, topic: owed.topic } };
    });
    return true;
  };
