/** Somebody as a mail names them; both are whatever the sender wrote. */
export interface Correspondent {
  readonly name: string;
  readonly email: string;
}

/** A mail of the sample mailbox. Everybody and everything in it is fictional. */
export interface Mail {
  readonly id: string;
  readonly folder: 'inbox' | 'shared' | 'drafts' | 'calendar';
  readonly subject: string;
  readonly from?: Correspondent;
  readonly to: readonly Correspondent[];
  /** Minutes before the page was opened. */
  readonly minutesAgo: number;
  /** Names its thread; the mail's own id when left out. */
  readonly thread?: string;
  /** `{+14}` is written as the day 14 days after the mail was sent: 7 December. */
  readonly text: string;
  /** What it looks like beside its text: never drawn, handed to who asks for it. */
  readonly html?: string;
}
