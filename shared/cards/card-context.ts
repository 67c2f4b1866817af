import type { Instant } from '../domain/time/day.ts';
import type { Program } from '../domain/kinds/program/program.ts';

/** How a card is written. A card stays in its chat, so it names days and moments, and counts from a day it names. */
export interface CardContext {
  /** BCP 47: `en-GB`. */
  readonly locale: string;
  /** IANA name of the zone in which moments are said. */
  readonly zone: string;
  readonly now: Instant;
  /** Display name of a person by Entra object id, '' when it is not known. */
  readonly nameOf: (personId: string) => string;
}

/** How a card about one program is written. */
export interface ProgramContext extends CardContext {
  readonly program: Program;
  /** Where a record opens in the tab, by its number: an https address. */
  readonly linkTo: (number: string) => string;
}
