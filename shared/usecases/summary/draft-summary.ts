import { dayAt, startOfDay } from '../../domain/time/day.ts';
import { KIND_NAMES } from '../../domain/kind-places.ts';
import type { AnyRecord } from '../../domain/kinds.ts';
import { addDays, daysBetween } from '../../domain/time/day-arithmetic.ts';
import { readable } from '../../ledger/commitment.ts';
import type { Entry } from '../../ledger/entry.ts';
import { draftSummary, type PeriodChange } from '../../drafting/summary/summary-draft.ts';
import { sayDay } from '../../drafting/summary/say-day.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { Act } from '../act.ts';
import { requireAccess } from '../program/require-access.ts';
import { runInProgram, type Answer } from '../program/run-in-program.ts';
import { logPages, positionBefore } from './log-pages.ts';
import { evidenceOf, namesIn, verdictOn } from './summary-evidence.ts';

/** What drafting a summary needs. */
export interface SummaryDeps {
  readonly ledger: Ledger;
  readonly transcripts: Blobs;
  readonly directory: Directory;
  readonly now: () => string;
}

/** The days a summary speaks of, both included. */
export interface Period {
  readonly periodFromOn: string;
  readonly periodToOn: string;
  readonly title?: string;
}

/**
 * Drafts the weekly summary of a period from the log, the records and the accepted minutes. Confidential records are left
 * out. Every sentence is checked against what it cites before anybody reads it; nothing is published by this.
 */
export const draftWeeklySummary =
  ({ ledger, transcripts, directory, now }: SummaryDeps) =>
  async (act: Act, programId: string, { periodFromOn, periodToOn, title }: Period): Promise<Answer> => {
    const { caller } = act;
    const key = { tenantId: caller.tenantId, programId };
    const state = await ledger.open(key);
    const program = requireAccess('summary.draft', caller, state.program);
    const { zone } = program.calendar;
    const dataAt = now();
    const today = dayAt(dataAt, zone);
    const entries: Entry[] = [];
    const start = await positionBefore(ledger, key, startOfDay(periodFromOn, zone), state.head.seq);
    for await (const page of logPages(ledger, key, start)) {
      entries.push(...page);
      if ((page.at(-1)?.at ?? '') >= startOfDay(addDays(periodToOn, 1), zone)) break;
    }
    const people = await directory.people(program.members.map(({ personId }) => personId));
    const records = KIND_NAMES.flatMap((kind): readonly AnyRecord[] => state.list(kind)).filter(
      ({ confidential }) => !confidential,
    );
    const open = new Set(records.map(({ number }) => number));
    const claims = draftSummary({
      today,
      records,
      changes: entries.flatMap((entry) => changesOf(entry, open, zone, periodFromOn, periodToOn)),
      nameOf: namesIn(people),
    });
    const resolve = await evidenceOf(
      { ledger, key, program, state, entries, people, transcripts },
      claims.flatMap(({ citations }) => citations),
    );
    const checked = claims.map((claim, index) => ({
      ...claim,
      id: `s${index + 1}`,
      // Warnings are about words a person chose; these are the rules' own.
      problems: verdictOn(claim.text, claim.citations, resolve, today, people).problems,
      isEdited: false,
    }));
    return runInProgram(ledger, act, 'summary.draft', programId, (context) => ({
      subject: context.begin('summary', {
        title: title ?? `${program.title}: ${periodText(periodFromOn, periodToOn)}`.slice(0, 200),
        periodFromOn,
        periodToOn,
        claims: checked,
        draftedBy: 'rules 1',
        dataAt,
      }),
    }));
  };

const periodText = (from: string, to: string): string =>
  daysBetween(from, to) === 6 ? `week to ${sayDay(to)}` : `${sayDay(from)} to ${sayDay(to)}`;

function changesOf(
  stored: Entry,
  open: ReadonlySet<string>,
  zone: string,
  from: string,
  to: string,
): readonly PeriodChange[] {
  const day = dayAt(stored.at, zone);
  if (day < from || day > to) return [];
  const { command, at, changes } = readable(stored);
  return changes
    .filter(({ after }) => open.has(after.number) && !after.confidential)
    .map(({ after, was }) => ({ command, at, after, was }));
}
