import { COMMON_AUTHORITY, keepers, othersWork, type KindAuthority } from '../../kind-authority.ts';
import { leads, named, somebody, sponsor, type Need, type Office } from '../../people/need.ts';
import { SEVERITIES } from '../issue/issue.ts';
import { holdersOf, type Program } from '../program/program.ts';
import { isAnswered, type Escalation } from './escalation.ts';

const asked = ({ deciderId }: Escalation, program: Program): Office => named('who is asked', deciderId, program);
const author = ({ createdById }: Escalation, program: Program): Office => named('who raised it', createdById, program);

const answer = (escalation: Escalation, program: Program): Need =>
  somebody(
    'Who is asked answers, and nobody answers what they raised.',
    [asked(escalation, program), sponsor(program)],
    [escalation.createdById],
  );

export const escalationAuthority = {
  acts: {
    acknowledge: answer,
    decide: answer,
    resolve: (escalation, program) =>
      isAnswered(escalation)
        ? othersWork(escalation, program)
        : somebody('It has not been answered.', [
            asked(escalation, program),
            author(escalation, program),
            ...leads(program),
          ]),
    withdraw: (escalation, program) =>
      somebody('Who raised it takes it back.', [
        author(escalation, program),
        asked(escalation, program),
        sponsor(program),
      ]),
  },
  fields: {
    ...COMMON_AUTHORITY,
    ownerId: (before, after, program) =>
      before.ownerId === after.ownerId ? undefined : somebody('Its owner speaks for it.', keepers(before, program)),
    deciderId: (before, { deciderId }, program) =>
      before.deciderId === deciderId
        ? undefined
        : somebody(
            'Somebody is asked already, and nobody takes the answer to themself.',
            [asked(before, program), ...leads(program)],
            holdersOf(program, 'sponsor').includes(deciderId) ? [] : [deciderId],
          ),
    escalationKind: (before, after, program) =>
      before.escalationKind === after.escalationKind
        ? undefined
        : somebody('Its kind says who answers.', [asked(before, program), author(before, program), sponsor(program)]),
    severity: (before, after, program) =>
      SEVERITIES.indexOf(after.severity) > SEVERITIES.indexOf(before.severity)
        ? somebody('A lower severity moves the time of the answer.', [author(before, program), ...leads(program)])
        : undefined,
    ask: (before, after, program) =>
      before.ask === after.ask
        ? undefined
        : isAnswered(before)
          ? somebody('It was answered as it was asked.', [asked(before, program)])
          : somebody('The ask is in the words of who raised it.', [
              author(before, program),
              named('its owner', before.ownerId, program),
            ]),
  },
} satisfies KindAuthority<'escalation'>;
