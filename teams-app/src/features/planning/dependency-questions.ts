import { DEPENDENCY_FIELDS, DEPENDENCY_LIFE, type Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import type { Acts } from '../../ui/data/use-acts.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { COMMON_FIELDS } from '#shared/domain/record.ts';
import { REASON, TITLE } from '../../ui/kind/common-fields.ts';
import { fieldsFrom } from '../../ui/kind/lines.ts';
import type { FieldSpec } from '../../ui/form/field-spec.ts';
import type { Question } from './form-drawer.tsx';

const teamField = (name: string, label: string, teams: readonly string[]): FieldSpec => ({
  name,
  label,
  type: 'choice',
  choices: teams.map((team) => ({ value: team, label: team })),
  isRequired: true,
});

/** Who asks whom for a dependency. */
export interface Asking {
  readonly teams: readonly string[];
  /** Those for which the reader speaks. */
  readonly ownTeams: readonly string[];
  /** Numbers of the milestones in the plan. */
  readonly milestones: readonly { readonly number: string; readonly title: string }[];
}

/** Asks what one team needs from another; asking is the yes of the team that needs it. */
export const askTeam = ({ teams, ownTeams, milestones }: Asking, acts: Acts): Question => ({
  title: 'Ask a team',
  keptAs: 'ask a team',
  about: 'The other team promises a day, or says why not. A promise by the day you need agrees it.',
  fields: [
    ...fieldsFrom(COMMON_FIELDS, [{ ...TITLE, hint: 'What is needed, in a few words.' }]),
    teamField('providerTeam', 'Ask', teams),
    teamField('consumerTeam', 'Needed by team', ownTeams),
    ...fieldsFrom(DEPENDENCY_FIELDS, [
      { name: 'deliverable', hint: 'What exactly is handed over, and where.' },
      { name: 'needByOn', isRequired: true },
    ]),
    {
      name: 'milestone',
      label: 'For milestone',
      type: 'choice',
      choices: milestones.map(({ number, title }) => ({ value: number, label: `${number} ${title}` })),
    },
  ],
  initial: { consumerTeam: ownTeams[0] },
  saveLabel: 'Ask team',
  onSave: async ({ milestone, ...values }) => {
    const links = typeof milestone === 'string' ? [{ type: 'blocks', to: milestone }] : [];
    const asked = await acts.create('dependency', bodyOf({ ...values, links }));
    await acts.command(asked, 'agree', { side: 'consumer' });
  },
});

/** Asks the giving team for the day it promises. */
export const promiseOf = (dependency: Dependency, acts: Acts): Question => ({
  title: `Promise ${dependency.number}`,
  keptAs: `promise ${dependency.number}`,
  about: `${dependency.title}. A day later than needed is put to ${dependency.consumerTeam} for a yes.`,
  fields: fieldsFrom(DEPENDENCY_LIFE.commands.agree.body, [{ name: 'promisedOn', isRequired: true }]),
  initial: { promisedOn: dependency.needByOn },
  saveLabel: 'Promise',
  onSave: (values) => acts.command(dependency, 'agree', { ...bodyOf(values), side: 'provider' }),
});

/** Asks the giving team why not. */
export const rejectionOf = (dependency: Dependency, acts: Acts): Question => ({
  title: `Reject ${dependency.number}`,
  keptAs: `reject ${dependency.number}`,
  about: dependency.title,
  fields: fieldsFrom(DEPENDENCY_LIFE.commands.reject.body, [REASON]),
  initial: {},
  saveLabel: 'Reject',
  onSave: (values) => acts.command(dependency, 'reject', bodyOf(values)),
});
