import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';
import type { Left } from '../../ui/writing/left-words.tsx';
import { textOf } from '../../ui/writing/text-of.ts';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { CANDIDATE_FORMS, inMinutes, type CandidateForm } from './written-candidate.ts';

/** What is half written of a candidate. */
export interface WrittenCandidate {
  readonly form: CandidateForm;
  readonly left: readonly Left[];
}

const NAME = { edit: 'Correction', reject: 'Reason', split: 'Parts' } as const;

/** What the reader has half written of minutes, by candidate, without what is on its way to the server. */
export function useWrittenCandidates({
  minutes,
  waiting,
}: WrittenCandidatesUse): ReadonlyMap<string, WrittenCandidate> {
  const beginning = inMinutes(minutes.number);
  const written = useHalfWritten(beginning).flatMap(({ name, on, value, forget }) => {
    const [id = '', form] = name.slice(beginning.length).split(' ');
    const found = CANDIDATE_FORMS.find((each) => each === form);
    if (!found || waiting.some(({ partId }) => partId === id)) return [];
    const { title } = on as { readonly title: string };
    return [{ id, form: found, left: { name: `${NAME[found]} of “${title}”`, words: textOf(value), discard: forget } }];
  });
  return new Map(
    written.map(({ id, form }) => [
      id,
      { form, left: written.filter((each) => each.id === id).map(({ left }) => left) },
    ]),
  );
}

/** What `useWrittenCandidates` takes. */
export interface WrittenCandidatesUse {
  readonly minutes: Minutes;
  /** Commands without an answer. */
  readonly waiting: readonly Waiting[];
}
