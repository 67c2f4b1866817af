import { ApprovalView } from '../approval/approval-view.tsx';
import { AwaitedFaces } from '../approval/awaited-faces.tsx';
import { GivenAnswers } from '../approval/given-answers.tsx';
import { DueChip } from '../marks/due-chip.tsx';
import { nameColumn, statusColumn } from './columns.tsx';
import type { KindSpec } from './spec.ts';

/** All that the pages need to know of approvals. They are answered in their view, which says what is asked. */
export const approvalSpec: KindSpec<'approval'> = {
  kind: 'approval',
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
  commands: [],
  sort: { by: 'due', isDescending: false },
  openStatuses: ['open'],
  statuses: ['open', 'approved', 'rejected', 'expired', 'withdrawn', 'void'],
  final: ['approved', 'rejected', 'expired', 'withdrawn', 'void'],
  view: ApprovalView,
  empty: {
    title: 'Nothing waits for approval',
    text: 'When a change request is submitted, everybody who has to say yes is asked here. Those already answered are under “Every status”.',
  },
};
