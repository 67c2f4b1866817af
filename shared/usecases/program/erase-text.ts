import type { AnyRecord } from '../../domain/kinds.ts';
import { addDays } from '../../domain/time/day-arithmetic.ts';
import { idOfNumber } from '../../domain/record-id.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Entry } from '../../ledger/entry.ts';
import { planErasure } from '../../ledger/plan-erasure.ts';
import type { LedgerTools } from '../../ledger/tools.ts';
import type { LedgerInspection } from '../../ports/ledger-inspection.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { commandOf, type Act } from '../act.ts';

/** Days for which the full backup keeps what was erased. */
const BACKUP_DAYS = 35;

/** What an erasure removed, and until when backups still hold it. */
export interface ErasedText {
  readonly seq: number;
  /** Places in the log and the records from which text went. */
  readonly places: number;
  /** The last backup that holds it is gone after this day. */
  readonly backupsExpireOn: string;
}

const TRIES = 5;

/**
 * Removes what fields of a record say, now and in all its history, and every copy of it in the program. The chain still
 * verifies; an entry says where and why, not what. An administrator does this without reading the record.
 *
 * @throws Refusal `access/denied`, `record/not-found`, `erasure/nothing`, `program/busy`.
 */
export const eraseText =
  ({
    ledger,
    inspection,
    tools,
  }: {
    readonly ledger: Ledger;
    readonly inspection: LedgerInspection;
    readonly tools: LedgerTools;
  }) =>
  async (
    act: Act,
    programId: string,
    number: string,
    fields: readonly string[],
    reason: string,
  ): Promise<ErasedText> => {
    const { caller } = act;
    if (!caller.tenantRoles.includes('Steerline.Admin')) throw new Refusal('access/denied');
    const key = { tenantId: caller.tenantId, programId };
    const subject = idOfNumber(number);
    for (let tries = 0; tries < TRIES; tries += 1) {
      const stored = await inspection.read(key);
      if (!stored) throw new Refusal('program/not-found');
      const entries = stored.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
      const current = new Map(stored.records.map(({ id, text }) => [id, JSON.parse(text) as AnyRecord]));
      const own = current.get(subject);
      const erasure = planErasure(entries, current, subject, fields, tools);
      let isStale = false;
      const { entry } = await ledger
        .run(key, commandOf('program.erase', act), (copy, at) => {
          if (copy.seq !== stored.head.seq || !copy.isUntouched) {
            isStale = true;
            throw new Refusal('program/busy');
          }
          if (!own) throw new Refusal('record/not-found');
          if (erasure.places.length === 0) throw new Refusal('erasure/nothing');
          const others = erasure.records.filter((record) => record.number !== own.number);
          const changed = erasure.records.find((record) => record.number === own.number) ?? own;
          const stamp = <R extends AnyRecord>(record: R): R => ({
            ...record,
            version: record.version + 1,
            updatedAt: at,
            updatedById: caller.personId,
          });
          return {
            subject: stamp(changed),
            also: others.map(stamp),
            owed: [{ type: 'erase', subject }],
            reason,
            erased: erasure.places,
          };
        })
        .catch((error: unknown) => {
          if (isStale) return { entry: undefined };
          throw error;
        });
      if (!entry) continue;
      await ledger.eraseAt(key, entry.erased ?? []);
      return {
        seq: entry.seq,
        places: entry.erased?.length ?? 0,
        backupsExpireOn: addDays(entry.at.slice(0, 10), BACKUP_DAYS),
      };
    }
    throw new Refusal('program/busy');
  };
