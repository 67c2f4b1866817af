import { act } from '#test/shared/domain/context.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import {
  ALL,
  ALWAYS,
  contextFor,
  creates,
  does,
  edits,
  existing,
  OL,
  PROMISED,
  row,
  THEIRS,
  who,
  type Row,
} from './world.ts';

const MILESTONE = existing('milestone', {
  title: 'Ready',
  ...THEIRS,
  forecastOn: '2026-12-22',
  baselineOn: '2026-12-18',
});
const DRAFT: ChangeRequest = existing('change', {
  title: 'Ready two days later',
  ...THEIRS,
  reason: 'Somebody was ill.',
  impact: { schedule: 'Two days later.' },
  baselineChanges: [{ part: 'milestone', record: 'MS-1', from: '2026-12-18', to: '2026-12-22' }],
});
const more = { program: PROMISED, beside: [MILESTONE] } as const;

const sent = act(
  DRAFT,
  'submit',
  {},
  contextFor({ ...more, verb: 'change.submit', before: DRAFT, run: () => undefined }, 'standard', 'author'),
);
const SUBMITTED = sent.subject;
const asked = { program: PROMISED, beside: [MILESTONE, ...sent.also] } as const;
const KEEPERS = [...OL, 'author'] as const;

export const CHANGE_ROWS: readonly Row[] = [
  row(
    'CR-01',
    'a change is asked for: that decides nothing',
    ALWAYS,
    { may: ALL },
    creates('change', { title: 'Later' }),
  ),
  row(
    'CR-02',
    'a draft is edited, submitted or withdrawn',
    ALWAYS,
    { may: KEEPERS },
    edits(DRAFT, { reason: 'Two were ill.' }, more),
    does(DRAFT, 'submit', {}, more),
    does(DRAFT, 'withdraw', { reason: 'They are back.' }, more),
  ),
  row(
    'CR-03',
    'lines, impact or reach of what was submitted are changed, which voids its approval',
    ALWAYS,
    { may: KEEPERS },
    edits(SUBMITTED, { baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2026-12-21' }] }, asked),
    edits(SUBMITTED, { impact: { schedule: 'Three days later.' } }, asked),
    edits(SUBMITTED, { reaches: ['customers'] }, asked),
  ),
  row(
    'CR-04',
    'another implements what was submitted',
    ALWAYS,
    { may: KEEPERS },
    edits(SUBMITTED, { ownerId: who.other }, asked),
  ),
  row(
    'CR-05',
    'what was submitted is withdrawn',
    ALWAYS,
    { may: KEEPERS },
    does(SUBMITTED, 'withdraw', { reason: 'They are back.' }, asked),
  ),
];
