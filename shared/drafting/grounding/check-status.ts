import type { AnyRecord } from '../../domain/kinds.ts';
import type { Day } from '../../domain/time/day.ts';
import { assertionAt } from './assertion.ts';
import type { ClaimFinding } from './claim-finding.ts';
import { statusPhrasesOf } from './status-phrases.ts';

/** What the fields say to the status words of a claim. */
export interface StatusCheck {
  readonly problems: readonly ClaimFinding[];
  /** The words that some cited record could judge, borne out or not. */
  readonly judged: readonly string[];
}

/**
 * Status words against the status of the cited records. A word holds when it holds of one of them; a word that no cited
 * kind knows is not judged.
 *
 * @param own What the claim says in its own words.
 */
export function checkStatus(own: string, records: readonly AnyRecord[], today: Day): StatusCheck {
  const said = new Map<string, { readonly holds: boolean; readonly record: AnyRecord }[]>();
  for (const record of records)
    for (const [words, holds] of statusPhrasesOf(record))
      for (const match of own.matchAll(new RegExp(words, 'gi'))) {
        const assertion = assertionAt(own, match.index);
        if (assertion === 'open') continue;
        const verdict = { holds: holds(record, today) === (assertion === 'so'), record };
        said.set(match[0], [...(said.get(match[0]) ?? []), verdict]);
      }
  const problems = [...said].flatMap(([word, verdicts]): ClaimFinding[] => {
    const against = verdicts.find(({ holds }) => !holds)?.record;
    if (!against || verdicts.some(({ holds }) => holds)) return [];
    const { number, status } = against;
    const message = `${number} is ${status.replaceAll('-', ' ')}; "${word}" does not agree with that.`;
    return [{ kind: 'status', text: word, message }];
  });
  return { problems, judged: [...said.keys()] };
}
