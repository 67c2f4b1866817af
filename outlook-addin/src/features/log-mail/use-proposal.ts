import { bareSubject } from '#shared/domain/bare-subject.ts';
import { useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { ProgramListItem, ProposalReply } from '#shared/contracts/replies.ts';
import type { MailHost, MailMessage } from '../../platform/mail-host.ts';
import { draftOf } from './draft.ts';
import { guessProgram } from './guess-program.ts';
import type { PaneMemory } from './pane-memory.ts';

/** Characters of a message that are read: nobody writes more. */
const MOST = 100_000;

/** How reading went, when not all went well. */
export type Reading = 'no-text' | 'no-proposal' | undefined;

/** The day on which a message was sent, where the reader is. */
function dayOf(instant: Date): string {
  const at = Number.isNaN(instant.getTime()) ? new Date() : instant;
  const two = (count: number) => String(count).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** What can be recorded without the server's reading: the subject, without what mail programs put before it. */
const bareProposal = (subject: string, text: string): ProposalReply => ({
  text,
  kind: 'risk',
  title: bareSubject(subject).slice(0, 160),
  impact: [],
});

/** What `useProposal` takes. */
export interface ProposalUse {
  readonly host: MailHost;
  readonly via: Transport;
  readonly message: MailMessage;
  readonly programs: readonly ProgramListItem[];
  readonly memory: PaneMemory;
}

/** Reads a mail once and begins its draft; a draft that was begun before is left as it is. */
export function useProposal({ host, via, message, programs, memory }: ProposalUse): Reading {
  const [reading, setReading] = useState<Reading>();
  useEffect(() => {
    if (memory.of(message.key).proposal || programs.length === 0) return undefined;
    const stop = new AbortController();
    const begin = (proposal: ProposalReply, program: ProgramListItem) => {
      if (!stop.signal.aborted)
        memory.put(message.key, {
          proposal,
          draft: memory.of(message.key).draft ?? draftOf(proposal, program.id, program.isMember),
        });
    };
    const read = async () => {
      const { subject, sender, recipients, sentAt } = message;
      const text = await host.bodyText().then(
        (all) => all.slice(0, MOST),
        () => undefined,
      );
      // Another mail may be open by now, and its text the one that came.
      if (stop.signal.aborted) return;
      if (text === undefined) setReading('no-text');
      const content = text ?? '';
      const program = guessProgram(programs, `${subject}\n${content}`, host.lastProgramId());
      if (!program) return;
      const body = {
        subject: subject.slice(0, 2_000),
        body: { type: 'text' as const, content: content.toWellFormed() },
        ...(sender && { sender: sender.slice(0, 1_000) }),
        recipients: recipients.slice(0, 200).map((name) => name.slice(0, 1_000)),
        sentOn: dayOf(sentAt),
        programId: program.id,
      };
      try {
        const called = await call(via, 'record.propose-from-message', { body, signal: stop.signal });
        if (!called.isUnchanged) begin(called.reply, program);
      } catch {
        if (stop.signal.aborted) return;
        setReading('no-proposal');
        begin(bareProposal(subject, content), program);
      }
    };
    void read();
    return () => stop.abort();
  }, [host, via, message, programs, memory]);
  return reading;
}
