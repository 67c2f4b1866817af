/** Many people answer one approval on its cards, each press delivered twice, while the host is killed; then everything is counted. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inboxTable } from '#functions/storage/inbox-table.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { findPersona, TENANT_ID, type PersonaName } from '#local/personas.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { verify } from '#shared/ledger/verify.ts';
import { AHEAD_MS, killNowAndThen, settle } from './drill-round.ts';
import type { DrillWorld } from './drill-world.ts';

export interface VoteRound {
  readonly people: number;
  readonly kills: number;
  /** Cards of the approval in all chats, and those beyond one a person. */
  readonly copies: number;
  readonly extraCopies: number;
  /** Cards on which somebody could still answer. */
  readonly openCopies: number;
  /** In words; none when all is as it should be. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

const PATIENCE_MS = 20_000;
const personOf = (each: number): string => `5f0c0de0-0000-4000-8000-${String(900_000_000_000 + each)}`;
const chatOf = (personId: string): string => `a:${personId}`;

/** @param dice 0 to 1. */
export async function runVotes(
  world: DrillWorld,
  { people, kills: most }: { readonly people: number; readonly kills: number },
  dice: () => number,
): Promise<VoteRound> {
  const startedAt = performance.now();
  const complaints: string[] = [];
  const sponsor = findPersona('sponsor')?.id ?? '';
  const voters = [sponsor, ...Array.from({ length: people - 1 }, (_, each) => personOf(each + 1))];
  const say = async (personId: string, activity: { readonly id: string }): Promise<void> => {
    const body = JSON.stringify({
      channelId: 'msteams',
      serviceUrl: world.connector.serviceUrl,
      from: { id: `29:${personId}`, aadObjectId: personId },
      recipient: { id: '28:bot' },
      conversation: { id: chatOf(personId), conversationType: 'personal', tenantId: TENANT_ID },
      channelData: { tenant: { id: TENANT_ID } },
      ...activity,
    });
    const headers = { authorization: `Bearer ${await world.channelToken()}`, 'content-type': 'application/json' };
    // A press that is not answered is sent again, as people and clients do.
    for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200 + dice() * 400)) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch(`${world.url}/api/messages`, { method: 'POST', headers, body, signal })
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch(() => undefined);
      if (answer?.status === 200 && !answer.text.includes('vnd.microsoft.error')) return;
    }
    complaints.push(`${personId} was never answered`);
  };
  const api = async <T>(as: PersonaName, method: string, path: string, body?: object, version?: number): Promise<T> => {
    const response = await fetch(`${world.url}/api/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await world.tokenFor(as)}`,
        'content-type': 'application/json',
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };
  const underKills = async (work: Promise<unknown>, share: number): Promise<number> => {
    let isOver = false;
    const killing = killNowAndThen(world, Math.ceil(most * share), dice, () => isOver);
    await work.finally(() => (isOver = true));
    return killing;
  };

  await world.startHost();
  const { id: programId } = await api<{ id: string }>('director', 'POST', 'programs', {
    title: 'Votes',
    purpose: 'To be killed and to survive.',
    tier: 2,
    profile: 'standard',
    members: voters
      .map((personId) => ({ personId, roles: personId === sponsor ? ['sponsor'] : ['approver:security'] }))
      .concat([{ personId: findPersona('tpm')?.id ?? '', roles: ['tpm'] }]),
    calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  });
  const at = `programs/${programId}`;
  await Promise.all(
    voters.map((personId) =>
      say(personId, { ...{ type: 'installationUpdate', action: 'add' }, id: `install-${personId}` }),
    ),
  );
  const change = await api<ChangeRequest>('tpm', 'POST', `${at}/changes`, {
    title: 'A budget',
    reason: 'There is none.',
    impact: { cost: 'More' },
    reaches: ['security'],
    baselineChanges: [{ part: 'budget', to: { amount: 90_000, currency: 'EUR' } }],
  });
  await api('tpm', 'POST', `${at}/changes/${change.number}/submit`, {}, change.version);
  const { subjectHash } = await api<Approval>('tpm', 'GET', `${at}/approvals/APR-1`);

  const press = (personId: string, answer: string) => {
    const data = { programId, number: 'APR-1', subjectHash, answer };
    const action = { type: 'Action.Execute', verb: 'approval.decide', data };
    const activity = { type: 'invoke', name: 'adaptiveCard/action', value: { action }, id: `press-${personId}` };
    return Promise.all([say(personId, activity), say(personId, activity)]);
  };
  const [, decisive = sponsor, ...others] = voters;
  // The host dies while the cards are on their way, while all but two answer, and while those two decide it.
  let kills = await underKills(Promise.all(others.map((personId) => press(personId, 'abstain'))), 0.6);
  kills += await underKills(Promise.all([press(sponsor, 'approve'), press(decisive, 'approve')]), 0.4);

  await world.killHost();
  const late = await world.startHost(AHEAD_MS);
  await settle(world, late.url, [programId]);
  const approval = await api<Approval>('tpm', 'GET', `${at}/approvals/APR-1`);
  const baseline = (await api<{ baseline?: { changes?: readonly string[] } }>('tpm', 'GET', at)).baseline;
  await world.stopHost();

  const key = { tenantId: TENANT_ID, programId };
  const votes = approval.votes.map(({ byId }) => byId);
  if (approval.status !== 'approved') complaints.push(`the outcome is ${approval.status}`);
  if (baseline?.changes?.length !== 1)
    complaints.push(`the baseline was changed ${baseline?.changes?.length ?? 0} times`);
  for (const personId of voters) {
    const own = votes.filter((byId) => byId === personId).length;
    if (own !== 1) complaints.push(`${personId} has ${own} votes`);
    // All of them: hosts of earlier rounds believed that it was later, so what they told stands above.
    const told = await inboxTable(world.table('inbox')).latest(TENANT_ID, personId, Infinity);
    const asked = told.filter((telling) => telling.programId === programId && telling.topic === 'asked').length;
    if (asked !== 1) complaints.push(`${personId} was told ${asked} times`);
  }
  if (await outboxTable(world.table('ledger')).owes(key)) complaints.push('something is still owed');
  const stored = await inspectionOverStore(ledgerStoreTable(world.table('ledger'))).read(key);
  for (const { row, problem } of stored ? verify(stored, ledgerTools).findings : [])
    complaints.push(`${row}: ${problem}`);
  complaints.push(...world.connector.complaints);

  const copies = world.connector.messages().filter(({ card }) => JSON.stringify(card ?? {}).includes('APR-1'));
  for (const personId of voters)
    if (!copies.some(({ chatId }) => chatId === chatOf(personId))) complaints.push(`${personId} got no card`);
  const openCopies = copies.filter(({ card }) => JSON.stringify(card).includes('approval.decide')).length;
  const extraCopies = copies.length - voters.length;
  if (extraCopies > kills) complaints.push(`${extraCopies} extra copies after ${kills} kills`);
  if (openCopies > 0) complaints.push(`${openCopies} copies are open`);
  const seconds = (performance.now() - startedAt) / 1000;
  return { people, kills, copies: copies.length, extraCopies, openCopies, complaints, seconds };
}
