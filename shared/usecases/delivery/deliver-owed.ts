import type { Owed } from '../../domain/notice.ts';
import type { OwedNotice } from '../../ledger/plan-commit.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Jobs } from '../../ports/jobs.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';
import type { Notifier } from '../../ports/notifier.ts';
import type { Outbox, OwedRow } from '../../ports/outbox.ts';
import type { Pokes } from '../../ports/pokes.ts';
import type { PortfolioIndex } from '../../ports/portfolio-index.ts';
import type { Telemetry } from '../../ports/telemetry.ts';
import type { Wakeups } from '../../ports/wakeups.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import { giveUpNotice } from './give-up-notice.ts';
import { indexProgram } from './index-program.ts';
import { transcriptName } from '../meeting/transcript-name.ts';

/** What delivering needs. */
export interface DeliverDeps {
  readonly ledger: Ledger;
  readonly outbox: Outbox;
  readonly index: PortfolioIndex;
  readonly wakeups: Wakeups;
  readonly notifier: Notifier;
  readonly pokes: Pokes;
  readonly jobs: Jobs;
  readonly transcripts: Blobs;
  readonly tools: LedgerTools;
  readonly telemetry: Telemetry;
  readonly now: () => string;
  /** Called with what failed and is tried again. */
  readonly report: (message: string, error: unknown) => void;
}

/** A claim is held longer than any delivery takes. */
const HOLD_SECONDS = 120;
/** Wait before the next try, by tries so far; then a quarter of an hour each. */
const RETRY_SECONDS = [5, 30, 120, 300];
const RETRY_LATER_SECONDS = 900;

/**
 * Delivers what a program owes, oldest first: the index rows of what changed, tellings, wake-ups, erasures in the log.
 * Each part may happen again and then changes nothing. What fails is tried again later; what follows it for the same
 * person waits, so that nobody hears of a later thing first; what a day of tries did not deliver is given up by an entry. Whatever is left brings a poke for its next try, since the
 * one that came is used up. Returns how many transactions are settled.
 */
export const deliverOwed = (deps: DeliverDeps) => {
  const remind = reminderOf(deps);
  return async (key: ProgramKey): Promise<number> => {
    const { outbox, now, report } = deps;
    const { claimed, held } = await outbox.claim(key, now(), HOLD_SECONDS);
    // Their holder may have died: somebody looks again when no claim of today's can still hold.
    if (held.length > 0) await remind(key, HOLD_SECONDS);
    if (claimed.length === 0) return 0;
    await indexProgram(deps)(key, claimed);
    /** The first notice that waits, by target: what comes after it waits, too; what came before does not. */
    const waiting = new Map<string, number>();
    const wait = ({ seq, owed }: OwedNotice) =>
      waiting.set(targetOf(owed), Math.min(seq, waiting.get(targetOf(owed)) ?? seq));
    for (const notice of held.flat()) wait(notice);
    let settled = 0;
    /** Cards are drawn from the record as it is now: of several changes the last redraws them, for all. */
    const last = new Map(claimed.flatMap(({ owed }) => owed.map((notice) => [targetOf(notice.owed), notice] as const)));
    const isOvertaken = (notice: OwedNotice) =>
      notice.owed.type === 'redraw' && last.get(targetOf(notice.owed)) !== notice;
    for (const row of claimed) {
      const left: OwedRow['owed'][number][] = [];
      let hasFailed = false;
      for (const notice of row.owed) {
        try {
          if (isOvertaken(notice)) continue;
          if ((waiting.get(targetOf(notice.owed)) ?? Infinity) <= notice.seq) left.push(notice);
          else await measured(deps, key, notice);
        } catch (error) {
          report(`A notice of ${key.programId} at ${notice.seq} was not delivered.`, error);
          if (await giveUpNotice(deps)(key, notice)) continue;
          wait(notice);
          left.push(notice);
          hasFailed = true;
        }
      }
      if (left.length === 0) {
        if (await outbox.done(key, row)) settled += 1;
      } else {
        // Waiting for what goes before, perhaps in another worker's hands, is no failed try.
        const tries = hasFailed ? row.attempts : 0;
        const seconds = RETRY_SECONDS[tries] ?? RETRY_LATER_SECONDS;
        await remind(key, seconds);
        const kept = hasFailed ? row : { ...row, attempts: row.attempts - 1 };
        await outbox.postpone(key, kept, left, new Date(Date.parse(now()) + seconds * 1000).toISOString());
      }
    }
    return settled;
  };
};

/** Sends a poke for later, unless one of ours shows no later than that. The sweep stands in for one that cannot be sent. */
function reminderOf({ pokes, now, report }: DeliverDeps) {
  const showsAt = new Map<string, number>();
  return async (key: ProgramKey, seconds: number): Promise<void> => {
    const [name, at] = [`${key.tenantId}:${key.programId}`, Date.parse(now())];
    const sent = showsAt.get(name) ?? 0;
    if (sent > at && sent <= at + seconds * 1000) return;
    showsAt.set(name, at + seconds * 1000);
    await pokes
      .send(key, seconds)
      .catch((error: unknown) => report(`What ${key.programId} owes waits for the sweep.`, error));
  };
}

function targetOf(owed: Owed): string {
  if (owed.type === 'tell') return owed.personId;
  return owed.type === 'redraw' || owed.type === 'post' ? `${owed.type} ${owed.subject}` : owed.type;
}

function measured(deps: DeliverDeps, key: ProgramKey, notice: OwedNotice): Promise<void> {
  const { owed, correlationId } = notice;
  const facts = { owed: owed.type, ...(owed.type === 'tell' && { topic: owed.topic }) };
  return deps.telemetry.measure({ name: `deliver ${owed.type}`, correlationId, facts }, () =>
    deliver(deps, key, notice),
  );
}

async function deliver(
  deps: DeliverDeps,
  key: ProgramKey,
  { seq, place, owed, correlationId }: OwedNotice,
): Promise<void> {
  switch (owed.type) {
    case 'tell': {
      const { personId, topic, subject } = owed;
      const noticeId = `${key.programId}-${seq}-${place}`;
      return deps.notifier.tell({ ...key, noticeId, personId, topic, subject, at: deps.now(), correlationId });
    }
    case 'redraw':
      return deps.notifier.redraw({ ...key, subject: owed.subject });
    case 'post':
      return deps.notifier.post({ ...key, subject: owed.subject });
    case 'wake':
      return deps.wakeups.plan({ ...key, at: owed.at, subject: owed.subject, purpose: owed.purpose });
    case 'follow-call':
      return deps.jobs.send({ ...key, meeting: owed.subject, look: 0 }, 0);
    case 'erase': {
      const entry = (await deps.ledger.since(key, seq - 1, 1)).find((candidate) => candidate.seq === seq);
      return deps.ledger.eraseAt(key, entry?.erased ?? []);
    }
    case 'remove-transcript': {
      const meetings = (await deps.ledger.open(key)).list('meeting');
      const isHeld = meetings.some(({ transcript }) => transcript?.sha256 === owed.sha256 && !transcript.removedAt);
      return isHeld ? undefined : deps.transcripts.remove(transcriptName(key, owed.sha256));
    }
  }
}
