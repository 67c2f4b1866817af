import { teamOf } from '#shared/domain/kinds/program/program.ts';
import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import { speaksFor } from '#shared/domain/people/speaks-for.ts';
import { DEPENDENCY_TYPE_TEXT } from '#shared/text/choice-text.ts';
import type { ProgramView } from '../program-context.tsx';
import { choicesOf } from '../form/choices.ts';
import { dayColumn, nameColumn, ownerColumn, statusColumn, textColumn } from './columns.tsx';
import { COMMON_MORE, OWNER, REASON, TITLE } from './common-fields.ts';
import { specFor } from './spec-for.ts';

const isOver = ({ status }: Dependency) => status === 'delivered' || status === 'rejected';
/** Speaks for a team that is named. */
const speaksForSide = (team: string | undefined, { caller, program }: ProgramView) =>
  team !== undefined && speaksFor(team, caller, program);

/** All that the pages need to know of dependencies. */
export const dependencySpec = specFor('dependency', {
  createLabel: 'Request dependency',
  columns: [
    nameColumn(),
    textColumn('From', ({ providerTeam }) => providerTeam, { width: 120, from: 760 }),
    textColumn('To', ({ consumerTeam }) => consumerTeam, { width: 120, from: 760 }),
    dayColumn('Needed by', ({ needByOn }) => needByOn, { isDone: isOver }),
    dayColumn('Promised', ({ promisedOn }) => promisedOn, { from: 900, isMeta: false }),
    statusColumn(),
    ownerColumn(),
  ],
  fields: [
    { ...TITLE, hint: 'What one team needs from another.' },
    { name: 'providerTeam', type: 'team' },
    { name: 'consumerTeam', type: 'team' },
    { name: 'deliverable', hint: 'What exactly is handed over, and where.' },
    { name: 'needByOn' },
    { name: 'dependencyType', type: 'choice', choices: choicesOf(DEPENDENCY_TYPE_TEXT) },
    { name: 'promisedOn', hint: 'A new promise asks both sides again.' },
    OWNER,
    ...COMMON_MORE,
  ],
  commands: {
    agree: {
      label: 'Agree',
      fields: [
        {
          name: 'side',
          type: 'choice',
          label: 'You speak for',
          choices: [
            { value: 'provider', label: 'The team that gives' },
            { value: 'consumer', label: 'The team that needs' },
          ],
        },
        { name: 'promisedOn', hint: 'Of the team that gives.' },
      ],
      begin: ({ providerTeam, promisedOn, needByOn }, { program, caller }) => {
        const isOfProvider = providerTeam !== undefined && teamOf(program, caller.personId) === providerTeam;
        const side = isOfProvider ? 'provider' : 'consumer';
        return side === 'provider' ? { side, promisedOn: promisedOn ?? needByOn } : { side };
      },
      isFor: ({ status, providerTeam, consumerTeam }, view) =>
        status !== 'agreed' && (speaksForSide(providerTeam, view) || speaksForSide(consumerTeam, view)),
      said: 'has a yes',
      about: 'It is agreed when both teams have said yes to the same day.',
    },
    deliver: {
      label: 'Mark delivered',
      fields: [{ name: 'deliveredOn', isRequired: true }],
      begin: (_dependency, { today }) => ({ deliveredOn: today }),
      isFor: ({ providerTeam, consumerTeam, providerAgreement, consumerAgreement }) =>
        Boolean((!providerTeam || providerAgreement) && (!consumerTeam || consumerAgreement)),
      said: 'is delivered',
    },
    flag: {
      label: 'Flag as at risk',
      fields: [REASON],
      said: 'is flagged',
      isEnding: true,
    },
    reject: {
      label: 'Reject',
      fields: [REASON],
      said: 'is rejected',
      isEnding: true,
    },
  },
  sort: { by: 'day-Needed by', isDescending: false },
  facts: ({ providerAgreement, consumerAgreement, deliveredOn, statusReason }) => [
    { label: 'Giving side agreed', field: { type: 'person' }, value: providerAgreement?.byId },
    { label: 'Needing side agreed', field: { type: 'person' }, value: consumerAgreement?.byId },
    { label: 'Delivered', field: { type: 'day' }, value: deliveredOn },
    { label: 'Reason', field: { type: 'long', max: 0 }, value: statusReason },
  ],
  empty: {
    title: 'No dependencies here',
    text: 'A dependency is what one team needs from another, with a day both agree to. Name the teams, what is handed over, and by when.',
  },
});
