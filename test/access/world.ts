import { TENANT_ID, type PersonaName } from '#local/personas.ts';
import { PLACES, type Kind } from '#shared/domain/kind-places.ts';

import { ROUTES } from '#shared/contracts/routes.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { beginAtlas, make } from '../functions/atlas.ts';
import { idOf, openEdge, type AnswerBody, type Asking, type TestEdge, type Told } from '../functions/edge.ts';
import { BODY, CHAT, MAKE, QUERY, TRANSCRIPT } from './acts.ts';

/** Everybody who asks: the personas, and somebody without a token. */
export const ASKERS = [
  'tpm',
  'sponsor',
  'security',
  'contributor',
  'viewer',
  'director',
  'anyone',
  'admin',
  'outsider',
  'nobody',
] as const satisfies readonly (PersonaName | 'nobody')[];
export type Asker = (typeof ASKERS)[number];

/** Records as they differ in who may know of them. `named` has an owner and a watcher beside those who lead. */
export const TARGETS = ['plain', 'confidential', 'named'] as const;
export type Target = (typeof TARGETS)[number];
const OWNERSHIP: Readonly<Record<Target, object>> = {
  plain: { ownerId: idOf('tpm') },
  confidential: { confidential: true, ownerId: idOf('tpm') },
  named: { confidential: true, ownerId: idOf('contributor'), watcherIds: [idOf('security')] },
};

/** The title of a record that is not for everybody; it must never be seen by the others. An approval has its change's. */
export const titleOf = (kind: string, target: Target): string =>
  `The ${target} ${kind === 'approval' ? 'change' : kind}`;

export interface AccessWorld {
  readonly edge: TestEdge;
  readonly atlas: string;
  /** Numbers by kind and target. */
  readonly numbers: Readonly<Record<string, Readonly<Partial<Record<Target, string>>>>>;
}

const asking = (as: Asker): Asking => (as === 'nobody' ? {} : { as });

/** A program with every kind of record in each way of being seen, as its TPM made it. */
export async function openAccessWorld(): Promise<AccessWorld> {
  const edge = await openEdge();
  const atlas = await beginAtlas(edge);
  const numbers: Record<string, Partial<Record<Target, string>>> = {};
  for (const kind of Object.keys(MAKE) as Kind[]) {
    numbers[kind] = {};
    for (const target of TARGETS) {
      const body = { title: titleOf(kind, target), ...MAKE[kind], ...OWNERSHIP[target] };
      numbers[kind][target] = (await make(edge, atlas, PLACES[kind].collection, body)).body.number;
    }
  }
  numbers['minutes'] = {};
  for (const target of TARGETS) {
    const minutes = await attach(edge, atlas, numbers['meeting']?.[target] ?? '', 'tpm', ` ${target}`);
    const number = minutes.body.number;
    const patch = { title: titleOf('minutes', target), ...OWNERSHIP[target] };
    const edited = await edge.ask('PATCH', `programs/${atlas}/minutes/${number}`, {
      as: 'tpm',
      body: patch,
      headers: { 'if-match': '"1"' },
    });
    if (edited.status !== 200) throw new Error(edited.text);
    numbers['minutes'][target] = number;
  }
  numbers['approval'] = {};
  for (const target of TARGETS)
    numbers['approval'][target] = (await submit(edge, atlas, numbers['change']?.[target] ?? '')).number;
  const summary = await make(edge, atlas, 'summaries', { ...(BODY['summary.draft'] as object), title: 'Week 47' });
  numbers['summary'] = { plain: summary.body.number };
  await edge.ask('POST', `programs/${atlas}/bind-chat`, { as: 'tpm', body: { chatId: CHAT } });
  await edge.deliver();
  return { edge, atlas, numbers };
}

/** Asks for approval of a new change request as its TPM, and gives the approval. */
export async function submit(edge: TestEdge, programId: string, change: string): Promise<AnswerBody> {
  const asking = { as: 'tpm', body: {}, headers: { 'if-match': '"1"' } } as const;
  const { status, body, text } = await edge.ask('POST', `programs/${programId}/changes/${change}/submit`, asking);
  if (status !== 200) throw new Error(text);
  return (await edge.ask('GET', `programs/${programId}/approvals/${String(body['approval'])}`, { as: 'tpm' })).body;
}

/** Brings a transcript to a meeting; `more` makes it another text. */
export const attach = (
  edge: TestEdge,
  programId: string,
  meeting: string,
  as: Asker = 'tpm',
  more = '',
): Promise<Told> =>
  edge.ask('POST', `programs/${programId}/meetings/${meeting}/transcript`, {
    ...asking(as),
    bytes: TRANSCRIPT.replace('third of December', `third of December${more}`),
    headers: { 'content-type': 'text/vtt' },
  });

/** Notes a call on a meeting, as the bot does when Teams tells of it, and gives the meeting. */
export async function called({ ledger }: TestEdge, programId: string, number: string): Promise<AnswerBody> {
  const id = `call of ${number}`.padEnd(32, '.');
  const by = { actorId: 'steerline', surface: 'bot', correlationId: id, request: id } as const;
  const { entry } = await ledger.run(
    { tenantId: TENANT_ID, programId },
    { id, name: 'meeting.note-event', ...by },
    (copy, at) => {
      const meeting = copy.find(number);
      if (meeting?.kind !== 'meeting') throw new Error(`There is no ${number}.`);
      const calls = [{ chatId: CHAT, startedAt: at, endedAt: at }];
      return { subject: { ...meeting, status: 'held', calls, version: meeting.version + 1 } };
    },
  );
  return entry.changes[0]?.after as unknown as AnswerBody;
}

/** Notes on a decision that a transcript says the TPM decided it, as accepting it from minutes does, and gives the decision. */
export async function heard(
  { ledger }: TestEdge,
  programId: string,
  number: string,
  meeting: string,
): Promise<AnswerBody> {
  const id = `heard of ${number}`.padEnd(32, '.');
  const by = { actorId: 'steerline', surface: 'graph', correlationId: id, request: id } as const;
  const { entry } = await ledger.run(
    { tenantId: TENANT_ID, programId },
    { id, name: 'decision.edit', ...by },
    (copy, at) => {
      const decision = copy.find(number);
      if (decision?.kind !== 'decision') throw new Error(`There is no ${number}.`);
      const said = { text: 'We do it.', decidedAt: at, meeting };
      return { subject: { ...decision, deciderId: idOf('tpm'), heard: said, version: decision.version + 1 } };
    },
  );
  return entry.changes[0]?.after as unknown as AnswerBody;
}

/** Does a verb as somebody, to a record of the program when its route names one. */
export function act(
  { edge, atlas }: Pick<AccessWorld, 'edge' | 'atlas'>,
  verb: Verb,
  as: Asker,
  number = '',
  record: Partial<AnswerBody> = { version: 1, candidates: [], claims: [] },
): Promise<Told> {
  if (verb === 'meeting.attach-transcript') return attach(edge, atlas, number, as, ` of ${number}`);
  const { isVersioned, method } = ROUTES[verb];
  const body = BODY[verb];
  return edge.askVerb(
    verb,
    { programId: atlas, number, chatId: CHAT },
    {
      ...asking(as),
      ...(method !== 'GET' && { body: typeof body === 'function' ? body(record as AnswerBody) : (body ?? {}) }),
      headers: isVersioned ? { 'if-match': `"${record.version ?? 1}"` } : {},
    },
    QUERY[verb],
  );
}
