import type { RuleContext } from './kind-rules.ts';
import type { Owed, Topic } from './notice.ts';
import { idOfNumber } from './record-id.ts';

/** A notice to each person once, without the one who did it. */
export const told = (personIds: readonly string[], topic: Topic, number: string, { caller }: RuleContext): Owed[] =>
  [...new Set(personIds)]
    .filter((personId) => personId !== caller.personId)
    .map((personId) => ({ type: 'tell', personId, topic, subject: idOfNumber(number) }));
