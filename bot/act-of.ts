import { canonical } from '#shared/ledger/canonical.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { Act } from '#shared/usecases/act.ts';
import type { Turn } from './turn.ts';

/**
 * The act of a turn. It is done once for a person and its key, however often Teams delivers it and the person presses: the
 * key says what is one and the same act.
 *
 * @param content What the act says. Under a key that was used for another content it is refused: `command/key-reused`.
 */
export function actOf(
  { caller, correlationId }: Turn,
  tools: LedgerTools,
  verb: string,
  key: unknown,
  content = key,
): Act {
  const id = tools.sha256(canonical({ verb, key }));
  return {
    caller,
    commandId: tools.sha256(`${caller.personId} bot ${id}`).slice(0, 32),
    request: tools.sha256(canonical({ verb, content })),
    correlationId,
  };
}
