import { useMemo } from 'react';
import { authorityOf, type Authority, type ChangeFacts } from '#shared/domain/people/authority.ts';
import { useProgram } from '../program-context.tsx';
import { useFindPromised, usePromised } from './use-promised.ts';

/** Class and approvers of a change as it stands now, by the rule the server asks by. */
export function useAuthority(
  { changeKind, baselineChanges, reaches, impact }: ChangeFacts,
  requesterId: string,
): Authority {
  const { program } = useProgram();
  const find = useFindPromised();
  const lines = usePromised(baselineChanges);
  return useMemo(() => {
    const milestone = (number: string) => {
      const record = find(number);
      return record?.kind === 'milestone' ? record : undefined;
    };
    return authorityOf({ changeKind, baselineChanges: lines, reaches, impact }, program, milestone, requesterId);
  }, [changeKind, lines, reaches, impact, find, program, requesterId]);
}
