import { maySee } from '../../domain/people/access.ts';
import { type Kind, KIND_NAMES } from '../../domain/kind-places.ts';
import type { AnyRecord } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { holdingWords } from '../record/holding-words.ts';
import type { Reading } from '../reading.ts';
import { requireAccess } from './require-access.ts';

/** What a search found: enough to tell the records apart, and how many there are in all. */
interface Found {
  readonly items: readonly {
    readonly number: string;
    readonly title: string;
    readonly kind: Kind;
    readonly status: string;
  }[];
  readonly total: number;
}

/** The records of every kind that hold all the words and that the caller may see: the one of that number first, then the latest changed. */
export const searchProgram =
  ({ ledger }: { readonly ledger: Ledger }) =>
  async (caller: Caller, programId: string, q: string, limit: number): Promise<Reading<Found>> => {
    const state = await ledger.open({ tenantId: caller.tenantId, programId });
    const program = requireAccess('program.search', caller, state.program);
    const holdsWords = holdingWords(q);
    const isNamed = ({ number }: AnyRecord) => number === q.trim().toUpperCase();
    return {
      seq: state.head.seq,
      draw: () => {
        const found = KIND_NAMES.filter((kind) => kind !== 'program')
          .flatMap((kind): readonly AnyRecord[] => state.list(kind))
          .filter((record) => maySee(caller, program, record) && holdsWords(record))
          .sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || (a.updatedAt < b.updatedAt ? 1 : -1));
        return {
          items: found.slice(0, limit).map(({ number, title, kind, status }) => ({ number, title, kind, status })),
          total: found.length,
        };
      },
    };
  };
