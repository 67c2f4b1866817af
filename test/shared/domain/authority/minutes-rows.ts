import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { BROUGHT, TOLD } from './meetings.ts';
import { ALWAYS, does, edits, existing, row, RULERS, TPMS, who, type Attempt, type Row } from './world.ts';

const candidate = (more: Partial<Candidate> = {}): Candidate => ({
  id: 'c1',
  kind: 'decision',
  title: 'The small one',
  quote: 'We take the small one.',
  cueFrom: 12,
  cueTo: 14,
  startSeconds: 95,
  speaker: 'Dana',
  confidence: 0.8,
  why: 'we take',
  ownerId: who.decider,
  ownerWhy: 'We take',
  state: 'open',
  isEdited: false,
  ...more,
});
const minutes = (said: Candidate = candidate(), more: Partial<Minutes> = {}): Minutes =>
  existing('minutes', {
    title: 'Minutes of Steering',
    meeting: 'MTG-1',
    createdById: who.owner,
    candidates: [said],
    lines: [],
    draftedBy: 'rules 1',
    ...more,
  });
const REVIEWED = minutes(candidate({ state: 'rejected' }));
const told = { beside: [TOLD] } as const;
const brought = { beside: [BROUGHT] } as const;
const C1 = { candidateId: 'c1' } as const;

/** A decision taken over from the words: done when it is `status` then. */
function takesOver(status: 'decided' | 'proposed', said: Candidate, more: typeof told | typeof brought): Attempt {
  const attempt = does(minutes(said), 'accept', C1, more);
  return {
    ...attempt,
    run(context, me) {
      const { also } = attempt.run(context, me) as { also: readonly { status: string }[] };
      if (also[0]?.status !== status) throw new Refusal('record/wrong-state');
    },
  };
}
const { speaker: _speaker, ...NAMELESS } = candidate();
const unsure = (status: 'decided' | 'proposed'): readonly Attempt[] => [
  { ...takesOver(status, candidate(), brought), as: 'uploaded' },
  { ...takesOver(status, NAMELESS, told), as: 'without a speaker' },
  { ...takesOver(status, candidate({ isEdited: true }), told), as: 'corrected' },
];
const published = (publishedById: string): Minutes => minutes(candidate(), { status: 'published', publishedById });

export const MINUTES_ROWS: readonly Row[] = [
  row(
    'MIN-01',
    'draft minutes are written, reviewed and published',
    ALWAYS,
    { may: TPMS },
    edits(minutes(), { title: 'Minutes' }, told),
    does(minutes(), 'revise', { ...C1, title: 'The smallest one' }, told),
    does(minutes(), 'reject', C1, told),
    does(REVIEWED, 'reconsider', C1, told),
    does(minutes(), 'split', { ...C1, titles: ['The small one', 'By Friday'] }, told),
    does(REVIEWED, 'publish', {}, told),
  ),
  row(
    'MIN-02',
    'a candidate that is no decision is taken over',
    ALWAYS,
    { may: TPMS },
    does(minutes(candidate({ kind: 'action' })), 'accept', C1, told),
    does(minutes(candidate({ kind: 'risk' })), 'accept', C1, brought),
  ),
  row(
    'MIN-03',
    'words that Teams gave, of a named speaker, not corrected, are taken over as decided',
    ALWAYS,
    { may: TPMS },
    takesOver('decided', candidate(), told),
  ),
  row(
    'MIN-04',
    'uploaded, nameless or corrected words are taken over as decided: the decider confirms them',
    ALWAYS,
    { rule: 'record/wrong-state' },
    ...unsure('decided'),
  ),
  row(
    'MIN-05',
    'uploaded, nameless or corrected words are taken over as proposed',
    ALWAYS,
    { may: TPMS },
    ...unsure('proposed'),
  ),
  row(
    'MIN-06',
    'minutes that the TPM published are approved by another',
    ALWAYS,
    { may: ['tpm2', 'sponsor'] },
    does(published(who.tpm), 'approve', {}, told),
  ),
  row(
    'MIN-07',
    'minutes that cover published are approved',
    ALWAYS,
    { may: RULERS },
    does(published(who.cover), 'approve', {}, told),
  ),
];
