import { corrected } from '#shared/domain/kinds/minutes/corrected.ts';
import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { splitCandidate } from '#shared/domain/kinds/minutes/split-candidate.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';

function after(candidate: Candidate, act: string, body: Readonly<Record<string, unknown>>): readonly Candidate[] {
  switch (act) {
    case 'accept': {
      const record = body['record'] as string | undefined;
      return [{ ...corrected(candidate, body), state: 'accepted', ...(record && { record }) }];
    }
    case 'revise':
      return [corrected(candidate, body)];
    case 'reject': {
      const because = body['because'] as string | undefined;
      return [{ ...candidate, state: 'rejected', ...(because && { rejectedBecause: because }) }];
    }
    case 'reconsider': {
      const { rejectedBecause: _because, ...rest } = candidate;
      return [{ ...rest, state: 'open' }];
    }
    case 'split':
      return splitCandidate(candidate, body['titles'] as readonly string[]);
    default:
      return [candidate];
  }
}

/** The minutes as they will be when the server has done what it was asked. An accepted candidate has no number until then. */
export const applied = (minutes: Minutes, waiting: readonly Waiting[]): Minutes =>
  waiting.reduce(
    (now, { act, body, partId }) => ({
      ...now,
      candidates: now.candidates.flatMap((each) => (each.id === partId ? after(each, act, body) : [each])),
    }),
    minutes,
  );
