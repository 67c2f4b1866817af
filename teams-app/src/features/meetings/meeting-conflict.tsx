import type { AgendaItem } from '#shared/domain/kinds/meeting/meeting.ts';
import { exactText } from '#shared/text/day-text.ts';
import { PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { ConflictDialog } from '../../ui/form/conflict-dialog.tsx';
import { useReader } from '../../ui/reader.tsx';
import type { Conflict } from '../../ui/record/use-editing.ts';

const agendaLine = ({ title, purpose, durationMinutes }: AgendaItem, place: number): string =>
  `${place + 1}. ${title} (${PURPOSE_TEXT[purpose]}, ${durationMinutes} min)`;

/** What `MeetingConflict` takes. */
export interface MeetingConflictProps {
  readonly conflict: Conflict;
  readonly onSave: (takeTheirs: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Somebody else changed the plan first: the agenda point by point, the start in words. */
export function MeetingConflict({ conflict: { theirs, clashes }, onSave, onCancel }: MeetingConflictProps) {
  const { locale } = useReader();
  const shown = (name: string, value: unknown): unknown => {
    if (name === 'agenda') return (value as readonly AgendaItem[]).map(agendaLine);
    return name === 'startsAt' && value ? exactText(value as string, locale) : value;
  };
  return (
    <ConflictDialog
      number={theirs.number}
      changedById={theirs.updatedById}
      changedAt={theirs.updatedAt}
      clashes={clashes.map(({ field, mine, theirs: other }) => ({
        field,
        mine: shown(field.name, mine),
        theirs: shown(field.name, other),
      }))}
      onSave={onSave}
      onCancel={onCancel}
    />
  );
}
