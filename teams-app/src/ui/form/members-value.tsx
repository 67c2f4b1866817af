import type { Member } from '#shared/domain/kinds/program/program.ts';
import { roleText } from '#shared/text/kind-text.ts';
import { Person } from '../people/person.tsx';
import { Pairs } from './pairs.tsx';

/** The people of a program, with their roles and team. */
export const MembersValue = ({ members }: { readonly members: readonly Member[] }) => (
  <Pairs
    pairs={members.map(({ personId, roles, team }) => ({
      key: personId,
      term: <Person id={personId} />,
      value: [...roles.map(roleText), ...(team ? [team] : [])].join(' · '),
    }))}
  />
);
