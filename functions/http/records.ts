import { listQuery } from '#shared/contracts/query.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import { PLACES, type Kind } from '#shared/domain/kind-places.ts';
import { KINDS, type AnyRecord, type FieldsOf } from '#shared/domain/kinds.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { createRecord } from '#shared/usecases/record/create-record.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import type { Answer } from '#shared/usecases/program/run-in-program.ts';
import type { Asked, Reply, Serve } from './serve.ts';

/** Verbs of records whose act is a use case of its own, served elsewhere. */
const OWN: readonly Verb[] = [
  'meeting.attach-transcript',
  'meeting.download-transcript',
  'meeting.prepare',
  'meeting.read-transcript',
  'summary.draft',
  'summary.revise',
];

/** The roads below are one for all kinds; which reply belongs to which verb is lost on the way to TypeScript. */
type ServeAny = (verb: Verb, run: (asked: Asked) => Promise<Reply>) => void;

/** Create, list, read, edit and every command of every kind: the same four roads, by verb. */
export function serveRecords(serveOne: Serve, deps: { readonly ledger: Ledger }): void {
  const serve = serveOne as ServeAny;
  const create = createRecord(deps);
  const edit = editRecord(deps);
  const command = commandRecord(deps);
  const list = listRecords(deps);
  const read = readRecord(deps);
  for (const verb of Object.keys(VERBS) as Verb[]) {
    const [kind, act] = verb.split('.') as [Kind, string];
    if (!(kind in KINDS) || kind === 'program' || OWN.includes(verb)) continue;
    if (act === 'create')
      serve(verb, async ({ act, at, body }) =>
        done(await create(act, kind, at('programId'), body as FieldsOf<typeof kind>), at),
      );
    else if (act === 'list')
      serve(verb, async ({ caller, at, query }) => list(caller, kind, at('programId'), parse(listQuery, query, '?')));
    else if (act === 'read') serve(verb, async ({ caller, at }) => read(caller, kind, at('programId'), at('number')));
    else if (act === 'edit')
      serve(verb, async ({ act, at, version, body }) =>
        done(
          await edit(act, kind, at('programId'), at('number'), version, body as Readonly<Record<string, unknown>>),
          at,
        ),
      );
    else
      serve(verb, async ({ act, at, version, body }) =>
        done(await command(act, verb, at('programId'), at('number'), version, body), at),
      );
  }
}

/** A command's answer: the record as the command left it, and where it is. */
export const done = <R extends AnyRecord>({ record, seq }: Answer, at: Asked['at']): Reply<R> => ({
  // A command's subject is of the kind its verb names.
  draw: () => record as R,
  seq,
  location: () => locationOf(at('programId'), record),
});

function locationOf(programId: string, record: AnyRecord): string {
  return record.kind === 'program'
    ? `programs/${record.id}`
    : `programs/${programId}/${PLACES[record.kind].collection}/${record.number}`;
}
