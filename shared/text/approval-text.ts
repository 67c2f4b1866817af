import type { Approvable } from '../domain/kinds/approval/approvable.ts';

const LATE = 'Its time has run out, so an answer does not count any more.';
const ANSWERED = 'You have answered. One answer a person counts.';
const NOT_ASKED = 'Your answer is not asked for: you hold none of the functions that have to approve.';

const TEXT = {
  change: {
    approved: 'It is approved, and the baseline says what was asked for.',
    rejected: 'It was rejected. The change goes no further; its author can draft another one.',
    expired: 'Its time ran out before the answers it needed had come. The change is a draft again.',
    withdrawn: 'The change was withdrawn, so there is nothing to answer any more.',
    void: 'It is void: the change no longer says what was asked here. Once it is submitted again, a new approval asks.',
    late: LATE,
    answered: ANSWERED,
    'not-asked': NOT_ASKED,
  },
  risk: {
    approved: 'The risk is accepted until the day that was asked for.',
    rejected: 'It was rejected. The risk is open as before.',
    expired: 'Its time ran out before the answers it needed had come. The risk is open as before.',
    withdrawn: 'It was taken back, so there is nothing to answer any more.',
    void: 'It is void: the risk no longer says what was asked here, or is over. Its acceptance can be asked for anew.',
    late: LATE,
    answered: ANSWERED,
    'not-asked': `${NOT_ASKED} Who owns or raised a risk never accepts it.`,
  },
} as const;

/** The part that somebody has in an approval that asks them nothing, or how it ended. */
export type ApprovalState = keyof (typeof TEXT)['change'];

/** What an approval says to somebody who has nothing to answer, and what comes next. */
export const approvalPartText = (part: ApprovalState, kind: Approvable['kind']): string => TEXT[kind][part];
