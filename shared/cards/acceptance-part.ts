import { type Risk, riskBand } from '../domain/kinds/risk/risk.ts';
import { BAND_TEXT } from '../text/choice-text.ts';
import type { CardElement } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import { facts, part } from './elements.ts';
import { riskSentence } from './risk-card.ts';
import { sayDay } from './wording.ts';

/** What of a risk its approvers would accept: how bad it is, until when, and under what control. */
export function acceptancePart(risk: Risk, context: ProgramContext): readonly CardElement[] {
  const { score, acceptance: given, acceptanceAsked = given } = risk;
  return part('Accept the risk', [
    ...riskSentence(risk),
    ...facts([
      ['Score', score === undefined ? undefined : `${BAND_TEXT[riskBand(score)]}, ${score} of 25`],
      ['Until', acceptanceAsked && sayDay(acceptanceAsked.untilOn, context)],
      ['Control', acceptanceAsked?.control],
    ]),
  ]);
}
