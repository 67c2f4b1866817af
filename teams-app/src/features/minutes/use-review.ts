import { useCallback, useMemo, useRef, useState } from 'react';
import { same } from '#shared/domain/same.ts';
import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';
import { PartChanged } from '#shared/client/part-changed.ts';
import type { Values } from '../../ui/data/use-acts.ts';
import { useCommandQueue } from '../../ui/data/use-command-queue.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useNames } from '../../ui/people/people.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import type { StoppedBarProps } from '../../ui/record/stopped-bar.tsx';
import { useFindWords, useForgetWords } from '../../ui/writing/use-half-written.ts';
import { applied } from './applied.ts';
import { progressOf } from './review-order.ts';
import { candidateForm, type CandidateForm } from './written-candidate.ts';

/** Candidates are changed by these; the server knows them as `minutes.<act>`. */
export type CandidateAct = 'accept' | 'revise' | 'reject' | 'reconsider' | 'split';

/** Minutes under review, with what was asked and not answered yet already in them. */
export interface Review extends StoppedBarProps {
  readonly minutes: Minutes;
  readonly act: (candidate: Candidate, act: CandidateAct, body?: Values) => void;
  readonly publish: () => void;
  /** Drops what is written in a form of a candidate. */
  readonly forget: (candidateId: string, form: CandidateForm) => void;
  /** The latest rejection of this page that can be taken back. */
  readonly undoable: Candidate | undefined;
  /** What happened last, for screen readers. */
  readonly said: string;
}

const candidateOf = (minutes: Minutes, id: string): Candidate | undefined =>
  minutes.candidates.find((each) => each.id === id);

/** What somebody else did to a candidate, after their name. */
function othersDid(before: Candidate | undefined, after: Candidate | undefined): string {
  if (!after) return 'split it';
  if (after.state === 'accepted') return `accepted it as ${after.record ?? 'a record'}`;
  if (after.state === 'rejected') return 'rejected it';
  if (before?.state === 'rejected') return 'took it up again';
  return same(before?.title, after.title) ? 'changed its owner, day or kind' : `changed it to “${after.title}”`;
}

/** Sends what the reviewer decides, one after the other, and shows it at once. */
export function useReview(read: Minutes): Review {
  const { program } = useProgram();
  const say = useSay();
  const names = useNames(program.members.map(({ personId }) => personId));
  const [said, setSaid] = useState('');
  const [rejected, setRejected] = useState<readonly string[]>([]);
  const find = useFindWords();
  const forgetWords = useForgetWords();
  const forget = useCallback(
    (id: string, form: CandidateForm) => forgetWords(candidateForm(read.number, id, form)),
    [forgetWords, read.number],
  );
  /** Corrections on their way, by candidate: one that is written meanwhile stays. */
  const sent = useRef(new Map<string, unknown>());

  const onDone = ({ act, partId = '' }: Waiting, after: Minutes) => {
    const { reviewed, total } = progressOf(after.candidates);
    const count = `${reviewed} of ${total} reviewed.`;
    const candidate = candidateOf(after, partId);
    if (act === 'reject' || act === 'split') forget(partId, act);
    if (same(find(candidateForm(read.number, partId, 'edit'))?.value, sent.current.get(partId))) forget(partId, 'edit');
    if (act === 'accept') setSaid(`Accepted as ${candidate?.record ?? 'a record'}. ${count}`);
    else if (act === 'reject') setSaid(`Rejected. ${count}`);
    else if (act === 'reconsider') setSaid(`Taken up again. ${count}`);
    else if (act === 'split') setSaid(`Split. ${count}`);
    else if (act === 'revise') setSaid('Changed.');
    else if (act === 'publish') setSaid('The minutes are published.');
  };
  const onFailed = ({ act, partId = '' }: Waiting, error: unknown) => {
    if (act === 'reject') setRejected((now) => now.filter((id) => id !== partId));
    if (!(error instanceof PartChanged)) {
      say.failed(act === 'publish' ? 'The minutes were not published' : 'The candidate is as it was', error);
      return;
    }
    const theirs = error.theirs as Minutes;
    const who = names.get(theirs.updatedById) ?? 'Somebody else';
    const what = othersDid(candidateOf(read, partId), candidateOf(theirs, partId));
    say.failed(`${who} ${what} while you were reading`, error);
  };
  const queue = useCommandQueue<Minutes>({
    programId: program.id,
    record: read,
    partOf: candidateOf,
    onDone,
    onFailed,
  });
  const { record, waiting, stoppedBy, send, resume, giveUp } = queue;
  const minutes = useMemo(() => applied(record, waiting), [record, waiting]);

  const act = useCallback(
    (candidate: Candidate, name: CandidateAct, body: Values = {}) => {
      sent.current.set(candidate.id, find(candidateForm(read.number, candidate.id, 'edit'))?.value);
      send(name, { candidateId: candidate.id, ...body }, candidate.id);
      setRejected((now) => [...now.filter((id) => id !== candidate.id), ...(name === 'reject' ? [candidate.id] : [])]);
    },
    [send, find, read.number],
  );
  const publish = useCallback(() => send('publish', {}), [send]);
  const last = rejected.findLast((id) => candidateOf(minutes, id)?.state === 'rejected');
  return {
    minutes,
    waiting,
    stoppedBy,
    resume,
    giveUp,
    act,
    publish,
    forget,
    undoable: last === undefined ? undefined : candidateOf(minutes, last),
    said,
  };
}
