import type { RecordOf } from '#shared/domain/kinds.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { textOf } from '../../ui/writing/text-of.ts';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';

/** Where an act on a record was begun; kept with its words. */
export interface ActBegun {
  /** Number of the meeting. */
  readonly meeting: string;
  /** The point that was on, 0-based; undefined while none was. */
  readonly place: number | undefined;
  readonly act: string;
  readonly record: RecordOf<ListedKind>;
}

/** An act on a record whose words are not sent yet. */
export interface HalfWrittenAct extends ActBegun {
  readonly words: string;
  readonly forget: () => void;
}

const isAct = (on: unknown): on is ActBegun =>
  typeof on === 'object' && on !== null && 'act' in on && 'meeting' in on && 'record' in on;

/** The acts on records that the reader has half written in a meeting, such as the evidence that an action is done. */
export const useHalfWrittenActs = ({ number }: Pick<Meeting, 'number'>): readonly HalfWrittenAct[] =>
  useHalfWritten('').flatMap(({ on, value, forget }) =>
    isAct(on) && on.meeting === number ? [{ ...on, words: textOf(value), forget }] : [],
  );
