import type { Verb } from '../domain/people/verbs.ts';

/**
 * What a button of a card asks for. It comes back from messages sent long ago, so none is ever renamed. `….refresh` asks for
 * the card as one person sees it now; `message.log` makes a risk or an action of a message.
 */
export type CardVerb =
  | Extract<Verb, 'approval.decide' | 'planning.vote' | 'risk.create'>
  | 'approval.refresh'
  | 'planning.refresh'
  | 'message.log';
