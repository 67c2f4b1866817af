import { Select } from '@fluentui/react-components';
import { useNames } from '../people/people.tsx';
import { useProgram } from '../program-context.tsx';

/** What `OwnerFilter` takes. */
export interface OwnerFilterProps {
  readonly className: string;
  /** Person's id; empty for everybody. */
  readonly owner: string;
  readonly onChoose: (owner: string) => void;
}

/** Whose records are listed: everybody's, the reader's, or another member's. */
export function OwnerFilter({ className, owner, onChoose }: OwnerFilterProps) {
  const { program, caller } = useProgram();
  const names = useNames(program.members.map(({ personId }) => personId));
  return (
    <Select className={className} aria-label="Owner" value={owner} onChange={(_, { value }) => onChoose(value)}>
      <option value="">Every owner</option>
      <option value={caller.personId}>Mine</option>
      {[...names]
        .filter(([id]) => id !== caller.personId)
        .map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
    </Select>
  );
}
