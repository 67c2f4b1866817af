import type { RecordOf } from '#shared/domain/kinds.ts';
import type { SummarySection } from '#shared/domain/kinds/summary/summary.ts';
import { common, idOf, type Say } from './sample-records.ts';

const SAID: readonly (readonly [SummarySection, string])[] = [
  ['asks', 'Elena Petrova is asked to decide CR-2 by 25 November 2026: move the Nordics cutover behind the audit.'],
  ['status', 'The program is amber, reported on 18 November 2026: the settlement file arrives late every third night.'],
  ['status', 'Path to green by 4 December 2026: Operations repairs the transfer.'],
  ['changes', 'Elena Petrova decided (D-9): cut over in two waves, Denmark and Norway first.'],
  ['changes', 'MS-4 moved from 16 January 2027 to 13 February 2027: cutover of the Nordics.'],
  ['milestones', 'MS-4 Cutover of the Nordics: forecast 13 February 2027, baseline 16 January 2027, at risk.'],
  ['risks', 'R-12, score 16 (critical), owned by Jonas Weber: the settlement file keeps arriving late.'],
];

const REWRITTEN = 1;

/** A published summary with so many more sentences of what changed; one is rewritten, and the last of the first ones has no evidence. */
export function sampleSummary(say: Say, more = 0): RecordOf<'summary'> {
  const extra = Array.from({ length: more }, (_, index): (typeof SAID)[number] => [
    'changes',
    `ACT-${index + 20} is done: step ${index + 1} of the rehearsal in the new settlement window.`,
  ]);
  const claims = [...SAID, ...extra].map(([section, text], index) => ({
    id: `s${index + 1}`,
    section,
    text: say(text),
    citations: [],
    problems: [],
    isEdited: index === REWRITTEN,
    ...(index === REWRITTEN && { editedById: idOf('tpm'), warnings: [say('Not in its evidence: third.')] }),
    ...(index === SAID.length - 1 && {
      override: { byId: idOf('tpm'), reason: say('The score is from this morning.') },
    }),
  }));
  return {
    ...common('summary', 3, say('Atlas, week 47')),
    status: 'published',
    periodFromOn: '2026-11-14',
    periodToOn: '2026-11-20',
    claims,
    draftedBy: 'rules 1',
    dataAt: '2026-11-20T08:00:00.000Z',
    publishedById: idOf('tpm'),
    publishedAt: '2026-11-20T11:00:00.000Z',
  };
}
