import type { AnyRecord, RecordOf } from '../domain/kinds.ts';
import type { Meeting } from '../domain/kinds/meeting/meeting.ts';
import type { Minutes } from '../domain/kinds/minutes/minutes.ts';
import { isUnconfirmed } from '../domain/kinds/decision/decision.ts';
import { statusText } from '../text/kind-text.ts';
import { UNCONFIRMED_TEXT } from '../text/minutes-text.ts';
import type { AdaptiveCard, CardElement } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { bold, closeLine, heading, line, moreInSteerline, openLink, part, run, subtle } from './elements.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay, sayDayOf, sayPerson } from './wording.ts';

/** What a card of minutes shows. */
export interface MinutesCardFacts {
  readonly minutes: Minutes;
  readonly meeting: Meeting;
  /** What the meeting left behind; of these, decisions and actions show. */
  readonly records: readonly AnyRecord[];
}

const MOST_ITEMS = 10;

/**
 * Published minutes: what was decided, who does what by when. Nothing of what was said word by word.
 *
 * @throws Error when the minutes, the meeting or a record is confidential.
 */
export function minutesCard({ minutes, meeting, records }: MinutesCardFacts, context: ProgramContext): AdaptiveCard {
  refuseConfidential(minutes, meeting, ...records);
  const decisions = records.filter((record) => record.kind === 'decision');
  const actions = records.filter((record) => record.kind === 'action');
  const { number, publishedById, publishedAt } = minutes;
  const by = publishedById ? ` by ${sayPerson(publishedById, context)}` : '';
  const on = publishedAt ? ` on ${sayDayOf(publishedAt, context)}` : '';
  const listed = <R extends AnyRecord>(all: readonly R[], count: number, draw: (record: R) => CardElement) => [
    ...all.slice(0, count).map(draw),
    ...moreInSteerline(Math.max(0, all.length - count)),
  ];
  return fitCard(MOST_ITEMS, (count) =>
    frame({
      fallbackText: `The minutes ${number} are published in Steerline.`,
      body: [
        line(run(context.program.title, { isSubtle: true, size: 'small' })),
        heading(`Minutes ${number}`),
        line(bold(meeting.title)),
        closeLine(subtle(`Published${by}${on}`)),
        ...part('Decisions', listed(decisions, count, decisionLine)),
        ...part(
          'Actions',
          listed(actions, count, (action) => actionLine(action, context)),
        ),
        ...(decisions.length + actions.length > 0 ? [] : [line('Nothing was decided, and nobody took an action.')]),
      ],
      actions: [openLink('Open the minutes', context.linkTo(number))],
    }),
  );
}

/** What nobody has agreed to stands as what it is. */
function decisionLine(decision: RecordOf<'decision'>): CardElement {
  const { number, title, ruling, status } = decision;
  const state = isUnconfirmed(decision) ? UNCONFIRMED_TEXT : statusText(status);
  return closeLine(bold(`${number} `), ruling?.text ?? title, ...(ruling ? [] : [subtle(`. ${state}`)]));
}

function actionLine({ number, title, ownerId, dueOn }: RecordOf<'action'>, context: ProgramContext): CardElement {
  const owner = ownerId ? sayPerson(ownerId, context) : 'Nobody yet';
  return closeLine(bold(`${number} `), title, subtle(`. ${owner}${dueOn ? `, by ${sayDay(dueOn, context)}` : ''}`));
}
