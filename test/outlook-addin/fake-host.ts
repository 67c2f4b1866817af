import type { MailHost, MailMessage, Mark, OpenItem } from '../../outlook-addin/src/platform/mail-host.ts';

export const MESSAGE: MailMessage = {
  key: '<1@lab.example>',
  internetMessageId: '<1@lab.example>',
  conversationId: 'AAQk=1',
  subject: 'RE: The lab',
  sender: 'Vera Novak',
  recipients: ['Priya Raman'],
  sentAt: new Date('2026-11-20T08:00:00Z'),
};

/** A mail client of one person, moved by the test. */
export class FakeHost implements MailHost {
  readonly locale = 'en-GB';
  readonly marks: Mark[] = [];
  readonly kept: string[] = [];
  item: OpenItem = { state: 'message', message: MESSAGE };
  body: () => Promise<string> = async () => 'The lab is likely to be late.';
  marked: Mark | undefined;
  #onItem = () => undefined as unknown;

  readonly theme = () => 'light' as const;
  readonly onTheme = () => undefined;
  readonly openItem = async () => this.item;
  readonly onItem = (listener: () => void) => void (this.#onItem = listener);
  readonly bodyText = () => this.body();
  readonly mark = async (mark: Mark) => Boolean(this.marks.push(mark));
  readonly markOf = async () => this.marked;
  readonly lastProgramId = () => undefined;
  readonly keepProgramId = (programId: string) => void this.kept.push(programId);

  choose(item: OpenItem): void {
    this.item = item;
    this.#onItem();
  }
}
