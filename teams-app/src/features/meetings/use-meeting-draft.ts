import { useState } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useWholeList } from '../../ui/data/use-whole-list.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { lastOfSeries } from './last-of-series.ts';
import { draftOf, filledIn, isAsGiven, withField, withStarts } from './meeting-draft.ts';
import { usePlanNext } from './use-plan-next.ts';
import type { Written } from './written-meeting.ts';

/** What `useMeetingDraft` takes. */
export interface MeetingDraftOptions {
  readonly begun: Written;
  /** Number of the meeting that `begun` comes from. */
  readonly from: string | undefined;
  /** Only a plan that is not kept yet is filled in. */
  readonly isNew: boolean;
  /** Names the form: the draft is kept under it. */
  readonly keptAs: string;
  /** What the form is about, kept with the draft. */
  readonly on: unknown;
  readonly isSending: boolean;
  /** Told the name of each field that is written in. */
  readonly onWrite: (name: string) => void;
}

/** A meeting's plan while it is written. A new one can be filled in from the last meeting of its series. */
export function useMeetingDraft({ begun, from, isNew, keptAs, on, isSending, onWrite }: MeetingDraftOptions) {
  const { program } = useProgram();
  const { zone } = program.calendar;
  const { items: meetings } = useWholeList(program.id, 'meeting');
  const planNext = usePlanNext();
  const [first] = useState(() => draftOf(begun, zone, from));
  const { value: draft, write: setDraft, ...writing } = useWriting(keptAs, { begun: first, on, isSending });
  const [isFilling, setFilling] = useState(false);
  const set = <N extends keyof Written>(name: N, value: Written[N]) => {
    setDraft((before) => withField(before, name, value));
    onWrite(name);
  };
  const sourceOf = (series: string): Meeting | undefined => {
    const last = isNew && series ? lastOfSeries(meetings, series) : undefined;
    return last?.number === draft.from ? undefined : last;
  };
  const fillIn = async (last: Meeting) => {
    setFilling(true);
    const plan = await planNext(last);
    setFilling(false);
    // Meanwhile another series may have been written.
    setDraft((before) =>
      before.now.series?.trim() === last.series ? filledIn(before, plan, last.number, zone) : before,
    );
    for (const name of Object.keys(plan)) onWrite(name);
  };
  const source = isFilling ? undefined : sourceOf(draft.now.series?.trim() ?? '');
  return {
    writing,
    now: draft.now,
    starts: draft.starts,
    set,
    setStarts: (starts: string) => {
      setDraft((before) => withStarts(before, starts, zone));
      onWrite('startsAt');
    },
    series: {
      meetings,
      from: draft.from,
      source: source?.number,
      onFillIn: () => void (source && fillIn(source)),
      /** One that is chosen fills in what is not written in yet. */
      onChange: (series: string, isChosen: boolean) => {
        const last = isChosen && isAsGiven(draft) ? sourceOf(series) : undefined;
        set('series', series);
        if (last) void fillIn(last);
      },
    },
  };
}
