import { outsideLine, outsideText } from '../../domain/clean-text.ts';
import { mayRead } from '../../domain/people/access.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { plainText } from '../../extraction/message/plain-text.ts';
import type { MessageText, RecordProposal, RosterPerson } from '../../extraction/message/proposal.ts';
import { proposeRecord } from '../../extraction/message/propose-record.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Ledger } from '../../ports/ledger.ts';

/** A message as its host hands it over. */
export interface HostMessage extends Omit<MessageText, 'body'> {
  readonly body: { readonly type: 'text' | 'html'; readonly content: string };
  /** The program it is likely to be about: its members may own what is recorded. */
  readonly programId?: string;
}

/** A proposal, and the text into which the offsets of its words point. */
export interface MessageProposal extends RecordProposal {
  readonly text: string;
}

const cleaned = ({ subject, sender, recipients, ...rest }: Omit<MessageText, 'body'>): Omit<MessageText, 'body'> => ({
  ...rest,
  ...(subject !== undefined && { subject: outsideLine(subject) }),
  ...(sender !== undefined && { sender: outsideLine(sender) }),
  ...(recipients && { recipients: recipients.map(outsideLine) }),
});

/**
 * What a message suggests to record; nothing is kept of it. Members of a program the caller may not read own nothing: of such
 * a program the answer is that of none.
 */
export const proposeFromMessage =
  ({ ledger, directory }: { readonly ledger: Ledger; readonly directory: Directory }) =>
  async (caller: Caller, { body, programId, ...message }: HostMessage): Promise<MessageProposal> => {
    const roster = programId ? await rosterOf(programId) : [];
    const text = outsideText(body.type === 'html' ? plainText(body.content) : body.content);
    return { ...proposeRecord({ ...cleaned(message), body: text }, roster), text };

    async function rosterOf(id: string): Promise<readonly RosterPerson[]> {
      const state = await ledger.find({ tenantId: caller.tenantId, programId: id });
      const program = state?.program;
      if (!program || !mayRead(caller, program)) return [];
      const people = await directory.people(program.members.map(({ personId }) => personId));
      return people.map((person) => ({ personId: person.id, name: person.name }));
    }
  };
