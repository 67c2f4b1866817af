import { screen } from '@testing-library/react';
import { riskSpec } from '../../../teams-app/src/ui/kind/risk-spec.tsx';
import { KindPage } from '../../../teams-app/src/ui/record/kind-page.tsx';
import { ApprovalView } from '../../../teams-app/src/ui/approval/approval-view.tsx';
import { CommitBaseline } from '../../../teams-app/src/features/program/commit-baseline.tsx';
import SettingsPage from '../../../teams-app/src/features/settings/settings-page.tsx';
import { useRecord } from '../../../teams-app/src/ui/data/use-record.ts';
import { approval, change, milestone, promised } from '../changes/samples.ts';
import { MEDIUM, ELENA, PRIYA, program, risk, TOMAS } from '../samples.ts';
import { boxIn, pressing, type WrittenForm } from './written-form.tsx';

const R1 = 'programs/p1/risks/R-1';
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 9 });
const risks = (record: object) => ({ 'GET programs/p1/risks': page(record), [`GET ${R1}`]: record });
const onRisk = {
  page: () => <KindPage spec={riskSpec} open="R-1" onOpen={() => {}} />,
  answers: { 'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 }, ...risks(risk(MEDIUM)) },
  changed: risks(risk({ ...MEDIUM, title: 'Supplier is late', version: 2 })),
  over: risks(risk({ status: 'closed', version: 3 })),
};

function Asked() {
  const { data } = useRecord('p1', 'approval', 'APR-1');
  return data ? <ApprovalView record={data} /> : null;
}

const sponsored = { ...program, members: [...program.members, { personId: ELENA, roles: ['sponsor' as const] }] };
const { baseline } = promised;

/** The forms of records, approvals and the program itself. */
export const RECORD_FORMS: readonly WrittenForm[] = [
  {
    ...onRisk,
    name: 'a new record',
    of: ['ui/record/kind-page.tsx', 'ui/form/record-form.tsx'],
    page: () => <KindPage spec={riskSpec} open={undefined} onOpen={() => {}} />,
    open: pressing('Log risk'),
    box: boxIn('Log risk', /Title/),
    send: { press: 'Log risk', route: 'POST programs/p1/risks' },
    programOver: { ...program, status: 'paused' },
  },
  {
    ...onRisk,
    name: 'an edited record',
    of: ['ui/record/record-panel.tsx'],
    open: pressing('Edit'),
    box: boxIn(/^Edit /, /Title/),
    send: { press: 'Save', route: `PATCH ${R1}` },
  },
  {
    ...onRisk,
    name: 'a command with its reason',
    of: ['ui/record/record-panel.tsx'],
    open: async (user) => {
      await pressing('More acts')(user);
      await user.click(await screen.findByRole('menuitem', { name: 'Close risk' }));
    },
    box: boxIn('Close risk', /Reason/),
    send: { press: 'Close risk', route: `POST ${R1}/close` },
  },
  {
    ...onRisk,
    name: 'a reference to another system',
    of: ['ui/record/amendable-rows.tsx', 'ui/record/record-references.tsx', 'ui/record/record-links.tsx'],
    open: pressing('Add reference'),
    box: boxIn('Add reference', /Key/),
  },
  {
    name: 'the settings of the program',
    of: ['ui/record/record-panel.tsx'],
    page: () => <SettingsPage />,
    answers: { 'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 }, 'GET programs/p1': program },
    open: pressing('Edit'),
    box: boxIn('Edit the program', /Title|Name/),
    changed: { 'GET programs/p1': { ...program, purpose: 'Another one.', version: 2 } },
    send: { press: 'Save', route: 'PATCH programs/p1' },
    over: { 'GET programs/p1': { ...program, status: 'closed', version: 3 } },
    programOver: { ...program, status: 'closed' },
  },
  {
    name: 'the comment on an answer',
    of: ['ui/approval/answer-dialog.tsx'],
    meId: TOMAS,
    program: promised,
    page: () => <Asked />,
    answers: {
      'GET programs/p1/approvals/APR-1': approval(),
      'GET programs/p1/changes/CR-1': change(),
      'GET programs/p1/milestones/MS-1': milestone,
    },
    open: pressing('Reject'),
    box: boxIn('Reject CR-1?', /^Why/),
    changed: { 'GET programs/p1/changes/CR-1': change({ title: 'Cut over in March', version: 2 }) },
    send: { press: 'Reject CR-1', route: 'POST programs/p1/approvals/APR-1/decide' },
    over: { 'GET programs/p1/approvals/APR-1': approval({ status: 'void', version: 2 }) },
  },
  {
    name: 'the budget of a baseline',
    of: ['features/program/commit-baseline.tsx'],
    meId: ELENA,
    program: sponsored,
    page: () => <CommitBaseline />,
    answers: { 'GET programs/p1': sponsored },
    open: pressing('Commit baseline'),
    box: () => screen.findByLabelText('Budget'),
    words: '2500000',
    changed: {},
    send: { press: 'Commit baseline', route: 'POST programs/p1/commit-baseline' },
    over: {},
    programOver: { ...sponsored, ...(baseline && { baseline: { ...baseline, committedById: PRIYA } }) },
  },
];
