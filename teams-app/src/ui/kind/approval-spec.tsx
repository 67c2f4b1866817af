import { ANSWERS, type Stage, type Vote } from '#shared/domain/kinds/approval/approval.ts';
import { functionText } from '#shared/text/kind-text.ts';
import { counted } from '#shared/text/counted.ts';
import { ApprovalView } from '../approval/approval-view.tsx';
import { AwaitedFaces } from '../approval/awaited-faces.tsx';
import { GivenAnswers } from '../approval/given-answers.tsx';
import { DueChip } from '../marks/due-chip.tsx';
import { nameColumn, statusColumn } from './columns.tsx';
import { specFor } from './spec-for.ts';
import type { Fact } from './spec.ts';

const ANSWERED_BY: Readonly<Record<Vote['answer'], string>> = {
  approve: 'Approved by',
  reject: 'Rejected by',
  abstain: 'Abstained',
};

/** Each function that has to say yes, and how many more. */
const askedOf = ({ required, atLeast }: Stage): readonly string[] => [
  ...required.map(({ function: name }) => functionText(name)),
  ...(atLeast > 0 ? [counted(atLeast, 'more approval', 'more approvals')] : []),
];

/** All that the pages need to know of approvals. They are answered in their view, which says what is asked. */
export const approvalSpec = specFor('approval', {
  columns: [
    nameColumn(),
    {
      id: 'given',
      label: 'Answered',
      width: 152,
      from: 860,
      cell: ({ votes }) => <GivenAnswers votes={votes} />,
    },
    {
      id: 'waits',
      label: 'Waiting for',
      width: 152,
      isMeta: true,
      cell: (approval) => approval.status === 'open' && <AwaitedFaces approval={approval} />,
    },
    {
      id: 'due',
      label: 'Answer due',
      width: 244,
      isMeta: true,
      sortKey: ({ status, dueAt }) => (status === 'open' ? dueAt : undefined),
      cell: ({ status, dueAt }) => <DueChip dueAt={dueAt} isDone={status !== 'open'} />,
    },
    { ...statusColumn(), from: 1000 },
  ],
  fields: [],
  // Answered in its own view.
  commands: { decide: null },
  sort: { by: 'due', isDescending: false },
  view: ApprovalView,
  facts: ({ subject, stages, votes, dueAt, statusReason }) => [
    { label: 'For', field: { type: 'record' }, value: subject, isFirst: true },
    { label: 'Asked of', field: { type: 'texts', max: 0 }, value: stages.flatMap(askedOf) },
    ...ANSWERS.map((answer): Fact => ({
      label: ANSWERED_BY[answer],
      field: { type: 'people' },
      value: votes.filter((vote) => vote.answer === answer).map(({ byId }) => byId),
    })),
    { label: 'Answer due', field: { type: 'instant' }, value: dueAt },
    { label: 'Why it ended', field: { type: 'long', max: 0 }, value: statusReason },
  ],
  empty: {
    title: 'Nothing waits for approval',
    text: 'When a change request is submitted, everybody who has to say yes is asked here. Those already answered are under “Every status”.',
  },
});
