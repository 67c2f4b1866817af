import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CallInput } from '#shared/client/call.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { putRecord, readAgain } from './put-record.ts';
import { useSend } from './use-send.ts';

/** A record's body or patch, by field. */
export type Values = Readonly<Record<string, unknown>>;

/** The acts that change a program's records. Each resolves with the record as it is afterwards. */
export interface Acts {
  create(kind: AnyRecord['kind'], body: Values): Promise<AnyRecord>;
  /** Shown at once; taken back when the server refuses. `null` clears a field. */
  edit(record: AnyRecord, patch: Values): Promise<AnyRecord>;
  /** The same `key` is the same command, however often it is sent; made anew when left out. */
  command(record: AnyRecord, act: string, body: Values, key?: string): Promise<AnyRecord>;
}

/** @throws Refusal, ServerFault from each act; what is on the page is then as it was. */
export function useActs(programId: string): Acts {
  const send = useSend();
  const memory = useQueryClient();
  return useMemo(() => {
    const run = async (verb: string, input: Pick<CallInput<Verb>, 'version'>, body: Values, number?: string) => {
      try {
        // The kind is known when it runs only; bodies are checked by the server, field by field.
        const at = { programId, ...(number && { number }) };
        const record = (await send<Verb>(verb as Verb, { ...input, at, body })) as AnyRecord;
        putRecord(memory, programId, record);
        return record;
      } finally {
        void readAgain(memory, programId);
      }
    };
    return {
      create: (kind, body) => run(`${kind}.create`, {}, body),
      edit: async (record, patch) => {
        putRecord(memory, programId, patched(record, patch));
        return run(`${record.kind}.edit`, { version: record.version }, patch, record.number).catch((error: unknown) => {
          putRecord(memory, programId, record);
          throw error;
        });
      },
      command: (record, act, body, key) =>
        run(`${record.kind}.${act}`, { version: record.version, ...(key && { key }) }, body, record.number),
    };
  }, [send, memory, programId]);
}

/** The record with a merge patch applied. */
function patched<R extends AnyRecord>(record: R, patch: Values): R {
  const after: Record<string, unknown> = { ...record };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete after[name];
    else after[name] = value;
  }
  return after as unknown as R;
}
