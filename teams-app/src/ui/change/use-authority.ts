import { useMemo } from 'react';
import { authorityOf, type Authority, type ChangeFacts } from '#shared/domain/people/authority.ts';
import { promisedNow } from '#shared/domain/kinds/change/change-effects.ts';
import { useList } from '../data/use-list.ts';
import { useProgram } from '../program-context.tsx';

/** Class and approvers of a change as it stands now, by the rule the server asks by. */
export function useAuthority({ changeKind, baselineChanges, reaches }: ChangeFacts, requesterId: string): Authority {
  const { program } = useProgram();
  const { items } = useList(program.id, 'milestone');
  return useMemo(() => {
    const byNumber = new Map(items.map((milestone) => [milestone.number, milestone]));
    const lines = baselineChanges.map((line) => promisedNow(line, program));
    const facts: ChangeFacts = { changeKind, baselineChanges: lines, reaches };
    return authorityOf(facts, program, (number) => byNumber.get(number), requesterId);
  }, [changeKind, baselineChanges, reaches, items, program, requesterId]);
}
