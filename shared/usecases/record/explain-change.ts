import { idOfNumber } from '../../domain/record-id.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';

/** How far back in the log it looks: who saw a record longer ago is told who changed it last. */
const LOOK_BACK = 200;

/** Rejects again, a refusal `record/changed` with the names of the fields that changed since the version the caller saw. */
export const explainChange =
  (ledger: Ledger, key: ProgramKey, seen: number) =>
  async (error: unknown): Promise<never> => {
    const number = error instanceof Refusal && error.code === 'record/changed' && error.more.facts?.['number'];
    if (typeof number !== 'string') throw error;
    const state = await ledger.open(key);
    const entries = await ledger.since(key, Math.max(0, state.head.seq - LOOK_BACK), LOOK_BACK);
    const id = idOfNumber(number);
    const later = entries.flatMap(({ changes }) =>
      changes.filter((change) => change.id === id && change.after.version > seen),
    );
    const fields = [...new Set(later.flatMap(({ was }) => Object.keys(was ?? {})))].join(' ');
    const { more } = error as Refusal;
    throw new Refusal('record/changed', { ...more, facts: { ...more.facts, fields } });
  };
