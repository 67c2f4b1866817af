import { COMMON_AUTHORITY, keepers, type KindAuthority } from '../../kind-authority.ts';
import { approversOf } from '../../people/authority.ts';
import { leads, named, somebody, sponsor, tpm, type Need, type Office } from '../../people/need.ts';
import { isContributor, isMember, type Program } from '../program/program.ts';
import type { Decision } from './decision.ts';

/** The TPM and the sponsor: who covers for the TPM decides nothing. */
const deciding = (program: Program): readonly Office[] => [tpm(program), sponsor(program)];

/** Who decides; the TPM or the sponsor when nobody is named, or who was named has left. */
const deciders = ({ deciderId }: Decision, program: Program): readonly Office[] =>
  deciderId && isMember(program, deciderId) ? [named('its decider', deciderId, program)] : deciding(program);

/** Who takes back what was decided. */
const undoing = ({ deciderId, ruling }: Decision, program: Program): Need =>
  somebody('What was decided is undone by who decided it.', [
    named('its decider', deciderId, program),
    named('who decided it', ruling?.byId, program),
    sponsor(program),
  ]);

/**
 * Whoever approves in the program may be asked by anybody, and nobody asks themself; another decider is named by a lead,
 * and replaced by the decider.
 */
function naming(before: Decision | undefined, { deciderId: after }: Decision, program: Program): Need | undefined {
  if (before?.deciderId === after) return undefined;
  if (before?.deciderId)
    return somebody('Who was named decides, or hands it over.', [...deciders(before, program), sponsor(program)]);
  if (!after || deciding(program).some(({ personIds }) => personIds.includes(after))) return undefined;
  if (!approversOf(program).includes(after))
    return somebody('A decider who does not approve in this program is named by a lead.', leads(program));
  const anybody = program.members
    .map(({ personId }) => personId)
    .filter((personId) => isContributor(program, personId));
  return somebody('Nobody makes themself the decider.', [{ name: 'somebody else', personIds: anybody }], [after]);
}

export const decisionAuthority = {
  acts: {
    create: (decision, program) => naming(undefined, decision, program),
    edit: (decision, program) =>
      decision.status === 'decided'
        ? somebody('It is decided.', [...deciders(decision, program), ...leads(program)])
        : undefined,
    decide: (decision, program) =>
      somebody(
        decision.deciderId ? 'Somebody was named to decide this.' : 'Nobody is named to decide this.',
        deciders(decision, program),
      ),
    defer: (decision, program) =>
      somebody('Who decides says that it can wait.', [...deciders(decision, program), ...leads(program)]),
    confirm: (decision, program) =>
      somebody('Who is said to have decided confirms it.', [named('its decider', decision.deciderId, program)]),
    disclaim: ({ ruling, deciderId }, program) =>
      somebody('Who is said to have decided says that they did not.', [
        named('its decider', ruling ? ruling.byId : deciderId, program),
      ]),
    supersede: undoing,
    reverse: undoing,
  },
  fields: {
    ...COMMON_AUTHORITY,
    confidential: (before, after, program) =>
      !before.confidential && after.confidential
        ? somebody('Others could no longer read it.', [
            named('its decider', before.deciderId, program),
            ...(before.status === 'decided' ? leads(program) : keepers(before, program)),
          ])
        : COMMON_AUTHORITY.confidential(before, after, program),
    deciderId: naming,
  },
} satisfies KindAuthority<'decision'>;
