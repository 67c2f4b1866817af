import { Select } from '@fluentui/react-components';
import type { ProgramListItem } from '#shared/contracts/replies.ts';

/** What `ProgramSelect` takes; what a Field gives it besides is handed on. */
export interface ProgramSelectProps {
  readonly programs: readonly ProgramListItem[];
  readonly programId: string;
  readonly onProgram: (programId: string) => void;
}

/** The program it is recorded in: one of mine, or one that accepts proposals. */
export function ProgramSelect({ programs, programId, onProgram, ...field }: ProgramSelectProps) {
  const groups = [
    { label: 'My programs', items: programs.filter(({ isMember }) => isMember) },
    { label: 'Accept proposals', items: programs.filter(({ isMember }) => !isMember) },
  ].filter(({ items }) => items.length > 0);
  return (
    <Select {...field} size="small" value={programId} onChange={(_, { value }) => onProgram(value)}>
      {groups.map(({ label, items }) => (
        <optgroup key={label} label={label}>
          {items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      ))}
    </Select>
  );
}
