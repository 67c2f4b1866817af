import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { READING_BACK } from './read-back.tsx';

/** New words of a decision, not saved yet. */
export interface ReadBackWords {
  /** The decision's. */
  readonly number: string;
  readonly words: string;
  readonly forget: () => void;
}

/** The decisions to which the reader has written new words in a meeting, and not saved them. */
export const useReadBackWords = ({ number: meeting }: Pick<Meeting, 'number'>): readonly ReadBackWords[] =>
  useHalfWritten(READING_BACK).flatMap(({ name, on, value, forget }) =>
    (on as { readonly meeting: string }).meeting === meeting
      ? [{ number: name.slice(READING_BACK.length), words: String(value), forget }]
      : [],
  );
