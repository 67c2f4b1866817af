import type { Day } from '../../domain/time/day.ts';
import type { Escalation } from '../../domain/kinds/escalation/escalation.ts';
import type { Severity } from '../../domain/kinds/issue/issue.ts';
import type { IMPACT_DIMENSIONS, Level } from '../../domain/kinds/risk/risk.ts';

/** A message as somebody wrote it. All of it is data: nothing in it is obeyed, and it proves nothing about its author. */
export interface MessageText {
  readonly subject?: string;
  /** Plain text; quoted history and signature included. */
  readonly body: string;
  /** Display name, as the message says. */
  readonly sender?: string;
  /** Display names of those it was sent to. */
  readonly recipients?: readonly string[];
  /** The day on which it was sent, where its author was: what "by Friday" is read against. */
  readonly sentOn: Day;
}

/** A person who may own what is recorded. */
export interface RosterPerson {
  /** Entra object id. */
  readonly personId: string;
  readonly name: string;
}

/** Words of the message that suggested something: offsets into the text of their place. */
export interface Words {
  readonly place: 'subject' | 'body' | 'recipients';
  /** Offsets of characters, `to` not included. Among recipients, into their names joined by one newline. */
  readonly from: number;
  readonly to: number;
  /** The words themselves. */
  readonly words: string;
}

/** A value, and the words that suggested it. */
export interface Suggested<T> extends Words {
  readonly value: T;
}

/** What a message may be recorded as. */
export const PROPOSED_KINDS = ['risk', 'issue', 'escalation', 'action'] as const;
export type ProposedKind = (typeof PROPOSED_KINDS)[number];

/** A record that a message suggests. It proposes; a person decides, and may change everything. */
export interface RecordProposal {
  readonly kind: ProposedKind;
  /** The words that suggested the kind; absent when nothing did, and it is a risk because most mails kept are one. */
  readonly kindFrom?: Words;
  /** One line, at most 160 characters; '' when the message has no words of its own. */
  readonly title: string;
  /** A risk reads "Because <cause>, <event>, which would <effect>". */
  readonly cause?: Suggested<string>;
  readonly event?: Suggested<string>;
  readonly effect?: Suggested<string>;
  readonly probability?: Suggested<Level>;
  readonly impact: readonly (Suggested<Level> & { readonly dimension: (typeof IMPACT_DIMENSIONS)[number] })[];
  readonly severity?: Suggested<Severity>;
  readonly escalationKind?: Suggested<Escalation['escalationKind']>;
  /** What is asked of somebody, in the author's sentence, at most 500 characters. */
  readonly ask?: Suggested<string>;
  readonly optionsTried?: Suggested<string>;
  /** The day by which something is asked for or promised. */
  readonly day?: Suggested<Day>;
  /** Entra object id of the one person of the roster who is meant. */
  readonly owner?: Suggested<string>;
}
