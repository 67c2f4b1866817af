import { type Risk, riskBand, worstImpact } from '../domain/kinds/risk/risk.ts';
import { BAND_TEXT, IMPACT_TEXT, PROBABILITY_TEXT, RESPONSE_TEXT } from '../text/choice-text.ts';
import { fieldText } from '../text/field-text.ts';
import { statusText } from '../text/kind-text.ts';
import type { AdaptiveCard, Colour } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { bold, coloured, facts, heading, line, openLink, run } from './elements.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay, sayPerson } from './wording.ts';

const COLOUR: Readonly<Record<ReturnType<typeof riskBand>, Colour>> = {
  critical: 'attention',
  high: 'warning',
  medium: 'default',
  low: 'default',
};
const PART_LENGTH = 400;

/** One risk: its sentence, how bad it is and why, and who looks after it. @throws Error when it is confidential. */
export function riskCard(risk: Risk, context: ProgramContext): AdaptiveCard {
  refuseConfidential(risk);
  const { number, title, status, score, probability, response, ownerId, nextReviewOn } = risk;
  const worst = worstImpact(risk.impact);
  const band = score === undefined ? undefined : riskBand(score);
  return frame({
    fallbackText: `${number}, a risk in Steerline.`,
    body: [
      line(run(context.program.title, { isSubtle: true, size: 'small' })),
      heading(`Risk ${number}`),
      line(bold(title)),
      ...riskSentence(risk),
      line(
        band ? coloured(`${BAND_TEXT[band]}, score ${score} of 25`, COLOUR[band]) : 'Not scored yet',
        ...(probability ? [`. ${fieldText('probability')}: ${PROBABILITY_TEXT[probability].toLowerCase()}`] : []),
        ...(worst ? [`. ${fieldText('impact')}: ${IMPACT_TEXT[worst].toLowerCase()}`] : []),
      ),
      ...facts([
        [fieldText('status'), statusText(status)],
        [fieldText('response'), response && RESPONSE_TEXT[response]],
        [fieldText('ownerId'), ownerId ? sayPerson(ownerId, context) : 'Nobody yet'],
        [fieldText('nextReviewOn'), nextReviewOn && sayDay(nextReviewOn, context)],
      ]),
    ],
    actions: [openLink(`Open ${number}`, context.linkTo(number))],
  });
}

/** “Because …, … may happen, which would …”: one line, or none while a part is missing. */
export function riskSentence({ cause, event, effect }: Risk) {
  if (!cause || !event || !effect) return [];
  const [because, may, would] = [cause, event, effect].map((text) => run(text, {}, PART_LENGTH));
  return because && may && would ? [line('Because ', because, ', ', may, ' may happen, which would ', would, '.')] : [];
}
