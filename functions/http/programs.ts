import { logQuery, searchQuery } from '#shared/contracts/query.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import type { FieldsOf } from '#shared/domain/kinds.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { LedgerInspection } from '#shared/ports/ledger-inspection.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { eraseText } from '#shared/usecases/program/erase-text.ts';
import { findChat } from '#shared/usecases/program/find-chat.ts';
import { listPrograms } from '#shared/usecases/program/list-programs.ts';
import { readLog } from '#shared/usecases/program/read-log.ts';
import { readRecord } from '#shared/usecases/record/read-record.ts';
import { searchProgram } from '#shared/usecases/program/search-program.ts';
import { setRetention } from '#shared/usecases/program/set-retention.ts';
import { verifyProgram } from '#shared/usecases/program/verify-program.ts';
import { done } from './records.ts';
import type { Serve } from './serve.ts';

/** A program's own record is the first and only one of its kind in its ledger. */
const SELF = 'PRG-1';

/** What the routes about programs need. */
export interface ProgramDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
  readonly inspection: LedgerInspection;
  readonly tools: LedgerTools;
  readonly mayCreate: 'directors' | 'everyone';
}

/** HTTP face of programs: each line joins a route to its use case. */
export function servePrograms(serve: Serve, deps: ProgramDeps): void {
  const create = createProgram(deps);
  const list = listPrograms(deps);
  const read = readRecord(deps);
  const edit = editRecord(deps);
  const command = commandRecord(deps);
  const bind = bindChat(deps);
  const retain = setRetention(deps);
  const find = findChat(deps);
  const log = readLog(deps);
  const search = searchProgram(deps);
  const verify = verifyProgram(deps);
  const erase = eraseText(deps);
  serve('program.create', async ({ act, at, body }) => done(await create(act, body as FieldsOf<'program'>), at));
  serve('program.list', async ({ caller }) => {
    const items = await list(caller);
    return { draw: () => ({ items }) };
  });
  serve('program.read', async ({ caller, at }) => read(caller, 'program', at('programId'), SELF));
  serve('program.edit', async ({ act, at, version, body }) =>
    done(await edit(act, 'program', at('programId'), SELF, version, body as Readonly<Record<string, unknown>>), at),
  );
  for (const verb of [
    'program.commit-baseline',
    'program.pause',
    'program.resume',
    'program.close',
    'program.set-oversight',
    'program.release-chat',
  ] as const)
    serve(verb, async ({ act, at, version, body }) =>
      done(await command(act, verb, at('programId'), SELF, version, body), at),
    );
  serve('program.set-retention', async ({ act, at, body }) => {
    const set = await retain(act, at('programId'), body as { transcriptRetentionDays: number });
    return { draw: () => set };
  });
  serve('program.bind-chat', async ({ act, at, body }) =>
    done(await bind(act, at('programId'), body as { chatId: string; series?: string }), at),
  );
  serve('chat.find', async ({ caller, at }) => {
    const found = await find(caller, at('chatId'));
    return { draw: () => found };
  });
  serve('program.log', async ({ caller, at, query }) => {
    const { since, limit } = parse(logQuery, query, '?');
    const page = await log(caller, at('programId'), since, limit);
    return { draw: () => page };
  });
  serve('program.search', async ({ caller, at, query }) => {
    const { q, limit } = parse(searchQuery, query, '?');
    return search(caller, at('programId'), q, limit);
  });
  serve('program.verify', async ({ caller, at }) => {
    const verification = await verify(caller, at('programId'));
    return { draw: () => verification };
  });
  serve('program.erase', async ({ act, at, body }) => {
    const { number, fields, reason } = body as { number: string; fields: string[]; reason: string };
    const erased = await erase(act, at('programId'), number, fields, reason);
    return { draw: () => erased };
  });
}
