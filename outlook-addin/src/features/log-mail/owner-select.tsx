import { Select } from '@fluentui/react-components';
import type { Members } from './use-members.ts';

/** What `OwnerSelect` takes; what a Field gives it besides is handed on. */
export interface OwnerSelectProps {
  readonly people: Members['people'];
  readonly ownerId: string;
  readonly onOwner: (ownerId: string) => void;
}

/** Who carries it: one of the program's members, or nobody yet. */
export function OwnerSelect({ people, ownerId, onOwner, ...field }: OwnerSelectProps) {
  return (
    <Select {...field} size="small" value={ownerId} onChange={(_, { value }) => onOwner(value)}>
      <option value="">Nobody yet</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
