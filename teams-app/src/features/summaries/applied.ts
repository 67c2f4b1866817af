import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';

/**
 * The summary as it will be when the server has done what it was asked. What the check says of new words is not known until
 * then, so the former problems stand.
 */
export const applied = (summary: Summary, waiting: readonly Waiting[], personId: string): Summary =>
  waiting.reduce(
    (now, { act, body, partId }) => ({
      ...now,
      claims: now.claims.flatMap((claim) => {
        if (claim.id !== partId) return [claim];
        if (act === 'strike') return [];
        if (act === 'override') return [{ ...claim, override: { byId: personId, reason: body['reason'] as string } }];
        if (act !== 'revise') return [claim];
        const { override: _override, warnings: _warnings, ...rest } = claim;
        return [{ ...rest, text: body['text'] as string, isEdited: true, editedById: personId }];
      }),
    }),
    summary,
  );
