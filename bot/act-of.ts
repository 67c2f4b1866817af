import { canonical } from '#shared/ledger/canonical.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { Act } from '#shared/usecases/act.ts';
import type { Turn } from './turn.ts';

/**
 * The act of a turn. It is done once for a person and its key, however often Teams delivers it and the person presses: the
 * key says what is one and the same act.
 */
export function actOf({ caller, correlationId }: Turn, tools: LedgerTools, verb: string, key: unknown): Act {
  const request = tools.sha256(canonical({ verb, key }));
  return {
    caller,
    commandId: tools.sha256(`${caller.personId} bot ${request}`).slice(0, 32),
    request,
    correlationId,
  };
}
