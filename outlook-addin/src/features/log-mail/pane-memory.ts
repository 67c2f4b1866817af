import type { ProposalReply } from '#shared/contracts/replies.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Draft, FieldName } from './draft.ts';

/** A record made in this pane, and the program it is in. */
export interface Saved {
  readonly record: AnyRecord;
  readonly programId: string;
  readonly programName: string;
  /** False when the mail itself could not be marked. */
  readonly isMarked?: boolean;
}

/** What the pane knows of one mail. */
export interface MailWork {
  readonly proposal?: ProposalReply;
  readonly draft?: Draft;
  /** Fields whose value a person gave: the mail's words suggest it no longer. */
  readonly changed: readonly FieldName[];
  /** Why the last saving was refused. */
  readonly refusal?: unknown;
  readonly saved?: Saved | undefined;
  /** True once somebody wants another record beside those there are. */
  readonly wantsAnother?: boolean;
}

const NOTHING: MailWork = { changed: [] };

/** What was begun for each mail, while the pane is open: choosing another mail and coming back loses nothing. */
export class PaneMemory {
  readonly #works = new Map<string, MailWork>();
  readonly #listeners = new Set<() => void>();

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly of = (messageKey: string): MailWork => this.#works.get(messageKey) ?? NOTHING;

  readonly put = (messageKey: string, part: Partial<MailWork>): void => {
    this.#works.set(messageKey, { ...this.of(messageKey), ...part });
    for (const listener of this.#listeners) listener();
  };
}
