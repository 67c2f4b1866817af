/** What an approval says to somebody who has nothing to answer, and what comes next. */
export const APPROVAL_PART_TEXT = {
  approved: 'It is approved, and the baseline says what was asked for.',
  rejected: 'It was rejected. The change goes no further; its author can draft another one.',
  expired: 'Its time ran out before the answers it needed had come. The change is a draft again.',
  withdrawn: 'The change was withdrawn, so there is nothing to answer any more.',
  void: 'It is void: the change no longer says what was asked here. Once it is submitted again, a new approval asks.',
  late: 'Its time has run out, so an answer does not count any more.',
  answered: 'You have answered. One answer a person counts.',
  'not-asked': 'Your answer is not asked for: you hold none of the functions that have to approve.',
} as const;
