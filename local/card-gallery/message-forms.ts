import type { AdaptiveCard } from '#shared/cards/card.ts';
import { messageRiskFormCard, type MessageForm } from '#shared/cards/message-risk-form-card.ts';
import { IMPACT_DIMENSIONS } from '#shared/domain/kinds/risk/risk.ts';
import type { Say } from './sample-records.ts';

/** The form to log a message, by what the message suggests and who logs it; with more programs and people than it can offer. */
export function messageForms(say: Say): Readonly<Record<string, AdaptiveCard>> {
  const suggested = <T>(value: T, words: string) => ({ value, words: say(words) });
  const draw = (isMember: boolean, begins: MessageForm['begins'], refusal?: string) =>
    messageRiskFormCard({
      programs: Array.from({ length: 40 }, (_, at) => ({
        id: `p${at}`,
        title: say(`Atlas, wave ${at + 1}`),
        isMember,
      })),
      people: isMember
        ? Array.from({ length: 60 }, (_, at) => ({ id: `${at}`, name: say(`Jonas Weber ${at + 1}`) }))
        : [],
      message: say(
        'The lab is booked out, so certification may start four weeks late. Jonas, can you call them by Friday?',
      ),
      author: say('Priya Raman'),
      begins,
      ...(refusal && { refusal: say(refusal) }),
    });
  const risk: MessageForm['begins'] = {
    kind: 'risk',
    kindFrom: { words: say('may start four weeks late') },
    title: say('Certification may start four weeks late'),
    cause: suggested(say('the lab is booked out'), 'the lab is booked out'),
    event: suggested(say('certification starts late'), 'certification may start'),
    effect: suggested(say('miss the launch window'), 'miss the launch window'),
    probability: suggested(3, 'may'),
    impact: IMPACT_DIMENSIONS.map((dimension) => ({ dimension, ...suggested(4, 'four weeks late') })),
    day: suggested('2026-12-04', 'by Friday'),
    owner: suggested('1', 'Jonas'),
  };
  return {
    'as a risk, with all that is suggested': draw(true, risk),
    'as an action': draw(true, {
      kind: 'action',
      kindFrom: { words: say('can you') },
      title: say('Call the lab'),
      impact: [],
      day: suggested('2026-12-04', 'by Friday'),
      owner: suggested('1', 'Jonas'),
    }),
    'by one without a place': draw(false, risk),
    'refused, with what was typed': draw(
      true,
      { kind: 'action', title: say('Call the lab'), impact: [], owner: { value: '1' } },
      'You have no role in this program that may do this.',
    ),
    'with nothing suggested': draw(true, { kind: 'risk', title: '', impact: [] }),
  };
}
