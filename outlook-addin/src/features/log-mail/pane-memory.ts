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

const PREFIX = 'steerline.mail.';

/**
 * What was begun for each mail, while the pane is open: choosing another mail and coming back loses nothing. What a person
 * wrote outlives a reload of the pane, too, until its window is closed.
 */
export class PaneMemory {
  readonly #works = new Map<string, MailWork>();
  readonly #listeners = new Set<() => void>();
  readonly #shelf: Storage | undefined;

  /** @param shelf Where a draft outlives a reload; undefined where the client forbids it. */
  constructor(shelf: Storage | undefined) {
    this.#shelf = shelf;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly of = (messageKey: string): MailWork => {
    const known = this.#works.get(messageKey);
    if (known) return known;
    const found = this.#found(messageKey);
    this.#works.set(messageKey, found);
    return found;
  };

  readonly put = (messageKey: string, part: Partial<MailWork>): void => {
    const work = { ...this.of(messageKey), ...part };
    this.#works.set(messageKey, work);
    this.#keep(messageKey, work);
    for (const listener of this.#listeners) listener();
  };

  #found(messageKey: string): MailWork {
    try {
      const kept = this.#shelf?.getItem(PREFIX + messageKey);
      return kept ? { ...NOTHING, ...(JSON.parse(kept) as Partial<MailWork>) } : NOTHING;
    } catch {
      return NOTHING;
    }
  }

  #keep(messageKey: string, { draft, changed, wantsAnother, saved }: MailWork): void {
    try {
      if (saved || changed.length === 0) this.#shelf?.removeItem(PREFIX + messageKey);
      else this.#shelf?.setItem(PREFIX + messageKey, JSON.stringify({ draft, changed, wantsAnother }));
    } catch {
      // Where nothing can be kept, a reload begins anew.
    }
  }
}
