import type { Claim } from '#shared/domain/kinds/summary/summary.ts';
import { LeftWords } from '../../ui/writing/left-words.tsx';
import type { WrittenClaim } from './use-written-claims.ts';

/** What `StruckWords` takes. */
export interface StruckWordsProps {
  readonly written: ReadonlyMap<string, WrittenClaim>;
  /** The sentences that are still there. */
  readonly claims: readonly Claim[];
}

/** What the reader had half written of sentences that somebody else struck meanwhile. */
export function StruckWords({ written, claims }: StruckWordsProps) {
  const struck = [...written].filter(([id]) => !claims.some((claim) => claim.id === id));
  return (
    <LeftWords
      reason="The sentence was struck while you were writing. What you wrote is not saved."
      left={struck.flatMap(([, { revised, reasoned }]) => [revised ?? [], reasoned ?? []].flat())}
    />
  );
}
