/** Looks of the client, as Fluent's themes are named. */
export type ThemeName = 'light' | 'dark' | 'contrast';

/** A message that is read, as its host describes it. All of it is written by others. */
export interface MailMessage {
  /** Names the message in this pane: its Message-ID, else what the mailbox calls it. */
  readonly key: string;
  /** RFC 5322 `Message-ID`; absent on what never travelled. */
  readonly internetMessageId?: string;
  readonly conversationId?: string;
  readonly subject: string;
  /** Display name, else address. */
  readonly sender?: string;
  /** Display names, else addresses, of `To`. */
  readonly recipients: readonly string[];
  readonly sentAt: Date;
  /** Whose mailbox it lies in, when that is not the reader’s own. */
  readonly sharedBy?: string;
}

/** What is open beside the pane. */
export type OpenItem =
  | { readonly state: 'message'; readonly message: MailMessage }
  | { readonly state: 'none' | 'several' | 'compose' | 'appointment' };

/** What a message is marked with once it is recorded. */
export interface Mark {
  readonly programId: string;
  readonly number: string;
}

/** What the pane needs from the mail client around it. */
export interface MailHost {
  /** BCP 47: `en-GB`. */
  readonly locale: string;
  readonly theme: () => ThemeName;
  readonly onTheme: (listener: () => void) => void;
  /** The item that is open now. */
  readonly openItem: () => Promise<OpenItem>;
  /** Calls back whenever another item, several, or none is chosen. */
  readonly onItem: (listener: () => void) => void;
  /** The text of the open message. @throws Error when the client does not give it. */
  readonly bodyText: () => Promise<string>;
  /** Marks the open message: category, property, notification. False when the client refused any but the category. */
  readonly mark: (mark: Mark) => Promise<boolean>;
  /** What the open message was marked with. */
  readonly markOf: () => Promise<Mark | undefined>;
  /** The program recorded into last, on any of the person’s machines. */
  readonly lastProgramId: () => string | undefined;
  readonly keepProgramId: (programId: string) => void;
}
