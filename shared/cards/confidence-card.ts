import type { Confidence, ConfidenceVote, PlanningSession } from '../domain/kinds/planning/planning-session.ts';
import { CONFIDENCE_TEXT } from '../text/planning-text.ts';
import { counted } from '../text/counted.ts';
import { refusalWhileHalted } from '../domain/kinds/program/halt-refusal.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { bold, closeLine, heading, line, openLink, run, subtle, table } from './elements.ts';
import { execute } from './execute.ts';
import { frame } from './frame.ts';
import { refreshBy } from './refresh.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay } from './wording.ts';

const LEVELS: readonly Confidence[] = [1, 2, 3, 4, 5];

/** What a card of a confidence vote shows. */
export interface ConfidenceCardFacts {
  readonly session: PlanningSession;
  /** Whose card it is; undefined for the one that a whole chat sees. */
  readonly viewerId: string | undefined;
  /** Teams ids of those whose card differs; undefined when they are not known. */
  readonly refreshUserIds?: readonly string[] | undefined;
}

/**
 * How sure everybody is of a plan: buttons while the vote is open and the program does not stand still, with nobody's number
 * but the viewer's own; how the votes are spread once it is closed.
 *
 * @throws Error when the session is confidential.
 */
export function confidenceCard(given: ConfidenceCardFacts, context: ProgramContext): AdaptiveCard {
  const { session, viewerId, refreshUserIds } = given;
  refuseConfidential(session);
  const { number, title, status, votes, periodFromOn, periodToOn } = session;
  const isOpen = status === 'voting';
  const haltRefusal = refusalWhileHalted(context.program.status, 'planning.vote');
  const canVote = isOpen && !haltRefusal;
  const ids = { programId: context.program.id, number };
  const own = votes.find(({ byId }) => byId === viewerId)?.confidence;
  const link = openLink('Open in Steerline', context.linkTo(number));
  const state = isOpen ? 'the vote is open' : status === 'open' ? 'no vote is open' : 'the vote is closed';
  return frame({
    fallbackText: `Confidence in ${number}: ${state}.`,
    refresh: isOpen ? refreshBy('planning.refresh', ids, refreshUserIds) : undefined,
    body: [
      line(run(context.program.title, { isSubtle: true, size: 'small' })),
      heading(canVote ? `How sure are you of ${number}?` : `Confidence in ${number}: ${state}`),
      line(bold(title)),
      closeLine(subtle(`${sayDay(periodFromOn, context)} to ${sayDay(periodToOn, context)}`)),
      ...(isOpen && haltRefusal ? [line(refusalText(haltRefusal))] : []),
      ...(canVote ? [...ballot(own, votes), closeLine(run(link.title, { selectAction: link }))] : []),
      ...(status === 'voted' || status === 'requested' ? spread(votes, context) : []),
    ],
    // Clients show five buttons; while they are needed for the vote, the way to the tab is in a line.
    actions: canVote
      ? LEVELS.map((confidence) =>
          execute(`${confidence} ${CONFIDENCE_TEXT[confidence]}`, 'planning.vote', { ...ids, confidence }),
        )
      : [link],
  });
}

const ballot = (own: Confidence | undefined, votes: readonly ConfidenceVote[]): readonly CardElement[] => [
  own
    ? line(bold(`You said ${own}, ${CONFIDENCE_TEXT[own].toLowerCase()}. `), 'Another button changes it.')
    : line('Press how sure you are that this plan will hold. Nobody sees your number before the vote is closed.'),
  closeLine(subtle(`${counted(votes.length, 'person has', 'people have')} voted.`)),
];

function spread(votes: readonly ConfidenceVote[], { locale }: ProgramContext): readonly CardElement[] {
  const given = votes.flatMap(({ confidence }) => confidence ?? []);
  if (given.length === 0) return [line('Nobody voted.')];
  const mean = given.reduce<number>((sum, each) => sum + each, 0) / given.length;
  const average = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(mean);
  const rows = LEVELS.toReversed().map((level) => [
    `${level} ${CONFIDENCE_TEXT[level]}`,
    String(given.filter((each) => each === level).length),
  ]);
  return [
    line(bold(`${average} of 5 on average, ${counted(given.length, 'vote', 'votes')}`)),
    table([3, 1], ['Confidence', 'Votes'], rows),
  ];
}
