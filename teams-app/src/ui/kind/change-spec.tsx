import type { ChangeFacts } from '#shared/domain/people/authority.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { missingToSubmit } from '#shared/domain/kinds/change/missing-to-submit.ts';
import { CHANGE_IMPACT_TEXT, CHANGE_KIND_TEXT, REACH_TEXT } from '#shared/text/choice-text.ts';
import { AuthorityPanel } from '../change/authority-panel.tsx';
import { ChangeClassName, ChangeDue, ChangeWaits } from './change-cells.tsx';
import { ChangeView } from './change-view.tsx';
import { unpromised } from '../change/unpromised.ts';
import type { Values } from '../data/use-acts.ts';
import { useProgram } from '../program-context.tsx';
import { choicesOf } from '../form/choices.ts';
import { nameColumn, statusColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

/** Who would have to approve the change as it is written so far. */
function Beside({ values, record }: { readonly values: Values; readonly record: ChangeRequest | undefined }) {
  const { caller } = useProgram();
  const { changeKind = 'schedule', baselineChanges = [], reaches = [], impact = {} } = values as Partial<ChangeFacts>;
  const { ownerId, decideByOn } = values as Partial<ChangeRequest>;
  const interestedIds = [caller.personId, record?.createdById, ownerId].filter((id) => id !== undefined);
  return (
    <AuthorityPanel
      change={{ changeKind, baselineChanges, reaches, impact }}
      requesterId={caller.personId}
      interestedIds={interestedIds}
      decideByOn={decideByOn || undefined}
    />
  );
}

/** All that the pages need to know of change requests. */
export const changeSpec = specFor('change', {
  createLabel: 'Draft change request',
  columns: [
    nameColumn(),
    {
      id: 'class',
      label: 'Class',
      width: 96,
      from: 1060,
      cell: (change) => <ChangeClassName change={change} />,
    },
    statusColumn(184),
    {
      id: 'waits',
      label: 'Waiting for',
      width: 168,
      from: 1000,
      isMeta: true,
      cell: (change) => <ChangeWaits change={change} />,
    },
    { id: 'due', label: 'Answer due', width: 244, isMeta: true, cell: (change) => <ChangeDue change={change} /> },
  ],
  fields: [
    { ...TITLE, hint: 'What becomes different, in a few words.' },
    { name: 'changeKind', type: 'choice', choices: choicesOf(CHANGE_KIND_TEXT), isRequired: true },
    { name: 'decideByOn', hint: 'The last day on which a decision helps.' },
    {
      name: 'baselineChanges',
      type: 'baseline',
      hint: 'At least one line is needed to submit. A day left empty takes the promise back.',
    },
    { name: 'reason', label: 'Why', hint: 'Needed to submit.' },
    {
      name: 'reaches',
      type: 'choices',
      choices: choicesOf(REACH_TEXT),
      hint: 'Whom or what it touches beyond the team; it decides who must approve.',
    },
    {
      name: 'impact',
      type: 'parts',
      parts: CHANGE_IMPACT_TEXT,
      label: 'What it does to',
      hint: 'At least one is needed to submit.',
    },
    { name: 'alternatives' },
    OWNER,
    ...COMMON_MORE,
  ],
  commands: {
    submit: {
      label: 'Submit for approval',
      fields: [],
      missing: missingToSubmit,
      said: 'waits for approval',
    },
    withdraw: {
      label: 'Withdraw',
      fields: [REASON],
      said: 'is withdrawn',
      isEnding: true,
    },
  },
  view: ChangeView,
  beside: Beside,
  editWarning: ({ status, approval }) =>
    status === 'submitted'
      ? `${approval ?? 'Its approval'} asks for exactly what stands here. If you save another text, the approval is void, answers given so far no longer count, and the change is a draft again.`
      : undefined,
  written: (change) => ({ ...change, baselineChanges: change.baselineChanges.map(unpromised) }),
  begin: () => ({ changeKind: 'schedule' }),
  empty: {
    title: 'No change requests here',
    text: 'What was promised changes by an approved change request only. Say what is to be different and whom it reaches; who must approve it, and why, shows while you write.',
  },
});
