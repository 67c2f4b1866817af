import { dayAt } from '../../domain/time/day.ts';
import type { Act } from '../act.ts';
import { commandRecord } from '../record/command-record.ts';
import type { SummaryDeps } from './draft-summary.ts';
import { requireAccess, requireSeen } from '../program/require-access.ts';
import type { Answer } from '../program/run-in-program.ts';
import { evidenceOf, verdictOn } from './summary-evidence.ts';

/** A person rewrites a sentence; the new words are checked against the same evidence. */
export const reviseSummary =
  (deps: SummaryDeps) =>
  async (
    act: Act,
    programId: string,
    number: string,
    version: number,
    { claimId, text }: { readonly claimId: string; readonly text: string },
  ): Promise<Answer> => {
    const { ledger, transcripts, directory, now } = deps;
    const { caller } = act;
    const key = { tenantId: caller.tenantId, programId };
    const state = await ledger.open(key);
    const program = requireAccess('summary.revise', caller, state.program);
    const summary = requireSeen('summary', caller, program, state.find(number));
    const claim = summary.claims.find(({ id }) => id === claimId);
    // What a claim cites never changes, so it can be read before the command; an unknown claim is refused by the rule.
    const citations = claim?.citations ?? [];
    const people = await directory.people(program.members.map(({ personId }) => personId));
    const source = { ledger, key, program, state, entries: [], people, transcripts };
    const resolve = await evidenceOf(source, citations);
    const today = dayAt(now(), program.calendar.zone);
    const verdict = verdictOn(text, citations, resolve, today, people);
    return commandRecord(deps)(act, 'summary.revise', programId, number, version, { claimId, text, ...verdict });
  };
