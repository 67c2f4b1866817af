import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { viewOf } from '#shared/usecases/record/view-of.ts';
import { AISHA_WEB, contextWith, existing, PRIYA_TPM } from '../domain/context.ts';

const quote = 'We pay the lab twice.';
const candidate: Candidate = {
  id: 'c1',
  kind: 'decision',
  title: 'Pay the lab',
  quote,
  cueFrom: 0,
  cueTo: 0,
  startSeconds: 1,
  confidence: 1,
  why: 'decided',
  state: 'accepted',
  isEdited: false,
};
/** One that was taken over, one that waits, and one that was rejected: the words of the last two are nobody's record. */
const candidates: readonly Candidate[] = [
  candidate,
  { ...candidate, id: 'c2', state: 'open', title: 'Somebody may leave' },
  { ...candidate, id: 'c3', state: 'rejected', title: 'I never liked it' },
];
const lines = [{ text: quote, cueFrom: 0, cueTo: 0, startSeconds: 1 }];
const minutes = existing('minutes', {
  ...{ title: 'Steering', meeting: 'MTG-1', candidates, lines, draftedBy: 'rules 1' },
});

test.each([
  { who: 'somebody who was not there', by: AISHA_WEB, confidential: false, meeting: 'MTG-1', words: false },
  {
    who: 'somebody who may not know of the meeting',
    by: AISHA_WEB,
    confidential: true,
    meeting: undefined,
    words: false,
  },
  { who: 'the TPM', by: PRIYA_TPM, confidential: true, meeting: 'MTG-1', words: true },
])(
  'minutes show lines, quotes, meeting and candidates that are no record as far as $who may see them',
  ({ by, confidential, meeting, words }) => {
    const held = existing('meeting', { title: 'Steering', confidential });
    const context = contextWith([held, minutes], { by });
    const seen = viewOf(minutes, context.caller, context.program, (number) => context.find(number));
    expect([seen.meeting, seen.lines.length, seen.candidates[0]?.quote]).toEqual(
      words ? [meeting, 1, quote] : [meeting, 0, ''],
    );
    expect(seen.candidates.map(({ id }) => id)).toEqual(words ? ['c1', 'c2', 'c3'] : ['c1']);
    expect(JSON.stringify(seen).includes('I never liked it')).toBe(words);
  },
);
