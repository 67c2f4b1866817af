import { useCallback, useMemo } from 'react';
import { type Claim, hasUngroundedWords, type Summary } from '#shared/domain/kinds/summary/summary.ts';
import type { Waiting } from '../../ui/data/command-queue.ts';
import { PartChanged } from '#shared/client/part-changed.ts';
import { useCommandQueue } from '../../ui/data/use-command-queue.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useNames } from '../../ui/people/people.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import type { StoppedBarProps } from '../../ui/record/stopped-bar.tsx';
import { useFindWords, useForgetWords } from '../../ui/writing/use-half-written.ts';
import { applied } from './applied.ts';
import { claimForm } from './written-claim.ts';

/** A summary being written, with what was asked and not answered yet already in it. */
export interface Draft extends StoppedBarProps {
  readonly summary: Summary;
  /** Ids of the sentences whose new words are being checked. */
  readonly checking: ReadonlySet<string>;
  /** Drops the new words of a sentence. */
  readonly forget: (claim: Claim) => void;
  readonly revise: (claim: Claim, text: string) => void;
  readonly strike: (claim: Claim) => void;
  readonly override: (claim: Claim, reason: string) => void;
  readonly submit: (reviewerId: string) => void;
  readonly publish: () => void;
}

/** What is said of a whole summary when an act on it failed. */
const FAILED: Readonly<Record<string, string>> = {
  publish: 'The summary was not published',
  submit: 'Nobody was asked for a review',
};

const claimOf = (summary: Summary, id: string): Claim | undefined => summary.claims.find((each) => each.id === id);

/** Sends what the writer changes, one after the other, and shows it at once. */
export function useDraft(read: Summary): Draft {
  const { program, caller } = useProgram();
  const say = useSay();
  const names = useNames(program.members.map(({ personId }) => personId));
  const find = useFindWords();
  const forget = useForgetWords();
  const wordsOf = (id: string) => claimForm(read.number, id, 'revise');
  const onDone = ({ act, body, partId = '' }: Waiting, after: Summary) => {
    // What is written anew meanwhile stays.
    if (act === 'revise' && String(find(wordsOf(partId))?.value).trim() === body['text']) forget(wordsOf(partId));
    if (act === 'override') forget(claimForm(read.number, partId, 'override'));
    if (act === 'submit') say.done(`${names.get(after.reviewerId ?? '') ?? 'The reviewer'} is asked for a review`);
    if (act === 'publish') say.done('The summary is published');
    const revised = act === 'revise' ? claimOf(after, partId) : undefined;
    if (revised?.problems.length === 0)
      say.done(
        hasUngroundedWords(revised) ? 'Saved; not all of it is in its evidence' : 'The evidence carries the new words',
      );
    if (act === 'strike') say.done('The sentence is struck');
  };
  const onFailed = ({ act, partId = '' }: Waiting, error: unknown) => {
    if (error instanceof PartChanged) {
      const theirs = error.theirs as Summary;
      const who = names.get(theirs.updatedById) ?? 'Somebody else';
      say.failed(`${who} ${claimOf(theirs, partId) ? 'changed' : 'struck'} this sentence meanwhile`, error);
    } else say.failed(FAILED[act] ?? 'The sentence is as it was', error);
  };
  const { record, waiting, stoppedBy, send, resume, giveUp } = useCommandQueue<Summary>({
    programId: program.id,
    record: read,
    partOf: claimOf,
    onDone,
    onFailed,
  });
  const summary = useMemo(() => applied(record, waiting, caller.personId), [record, waiting, caller.personId]);
  const checking = useMemo(
    () => new Set(waiting.filter(({ act }) => act === 'revise').map(({ partId = '' }) => partId)),
    [waiting],
  );
  const on = useCallback(
    (act: string) =>
      (claim: Claim, more: Readonly<Record<string, unknown>> = {}) =>
        send(act, { claimId: claim.id, ...more }, claim.id),
    [send],
  );
  return {
    summary,
    checking,
    forget: ({ id }) => forget(wordsOf(id)),
    waiting,
    stoppedBy,
    resume,
    giveUp,
    revise: (claim, text) => on('revise')(claim, { text }),
    strike: (claim) => on('strike')(claim),
    override: (claim, reason) => on('override')(claim, { reason }),
    submit: (reviewerId) => send('submit', { reviewerId }),
    publish: () => send('publish', {}),
  };
}
