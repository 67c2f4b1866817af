import { ServerFault } from '#shared/client/problem.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { CommandQueue, type Waiting } from '../../../teams-app/src/ui/data/command-queue.ts';
import { PartChanged } from '#shared/client/part-changed.ts';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { decision, minutes } from '../minutes/samples.ts';
import { eventually } from '../../eventually.ts';

const AT = 'programs/p1/minutes/MIN-1';
const changed = new Problem(409, { code: 'record/changed' });
const version = (request: { readonly headers: Headers }) => request.headers.get('if-match');

/** A queue over a fake server, and what it told. `idle` resolves when nothing waits. */
function queueOn(answers: Readonly<Record<string, Answer>>) {
  const api = new FakeApi(answers);
  const told: string[] = [];
  let rest = () => {};
  const idle = new Promise<void>((resolve) => (rest = resolve));
  const queue = new CommandQueue<Minutes>({
    via: api.transport,
    programId: 'p1',
    record: minutes(),
    partOf: (record, id) => record.candidates.find((each) => each.id === id),
    onDone: ({ act }: Waiting, { version: now }) => told.push(`${act} v${now}`),
    onFailed: ({ act }: Waiting, error) => told.push(`${act} ${(error as Error).name}`),
    onIdle: () => rest(),
  });
  return { api, queue, told, idle };
}

/** Resolves when the queue has stopped for want of an answer. */
const stopped = (queue: CommandQueue<Minutes>) =>
  eventually(() => expect(queue.state().stoppedBy).toBeInstanceOf(Error));

describe('CommandQueue', () => {
  test('sends one command after another, each with the version that the one before made', async () => {
    const { api, queue, told, idle } = queueOn({
      [`POST ${AT}/accept`]: minutes({ version: 2 }),
      [`POST ${AT}/reject`]: minutes({ version: 3 }),
    });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    queue.send('reject', { candidateId: 'c2' }, 'c2');
    expect(queue.state().waiting).toHaveLength(2);
    await idle;
    expect(api.asked.map(version)).toEqual(['"1"', '"2"']);
    expect(told).toEqual(['accept v2', 'reject v3']);
    expect(queue.state()).toMatchObject({ waiting: [], record: { version: 3 } });
  });

  test('sends again, under the same key, when somebody changed another part', async () => {
    const answers = [changed, minutes({ version: 6 })];
    const { api, queue, told, idle } = queueOn({
      [`POST ${AT}/accept`]: () => answers.shift(),
      [`GET ${AT}`]: minutes({ version: 5 }),
    });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    await idle;
    const sent = api.sent(`POST ${AT}/accept`);
    expect(sent.map(version)).toEqual(['"1"', '"5"']);
    expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1);
    expect(told).toEqual(['accept v6']);
  });

  test('stops when somebody changed the same part, and takes what follows on that part back', async () => {
    const theirs = minutes({ version: 5, candidates: [{ ...decision, title: 'Another' }] });
    const { api, queue, told, idle } = queueOn({ [`POST ${AT}/revise`]: changed, [`GET ${AT}`]: theirs });
    queue.send('revise', { candidateId: 'c1', title: 'Mine' }, 'c1');
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    await idle;
    expect(told).toEqual(['revise PartChanged']);
    expect(api.sent(`POST ${AT}/accept`)).toEqual([]);
    expect(queue.state().record.version).toBe(5);
  });

  test('does not send what was decided on words that are others by now', async () => {
    let answer = (_: Minutes) => {};
    let begin = () => {};
    const asked = new Promise<void>((resolve) => (begin = resolve));
    const { queue, told, idle } = queueOn({
      [`POST ${AT}/reject`]: () => {
        begin();
        return new Promise<Minutes>((resolve) => (answer = resolve));
      },
    });
    queue.send('reject', { candidateId: 'c2' }, 'c2');
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    queue.offer(minutes({ version: 2, candidates: [{ ...decision, title: 'Another' }] }));
    await asked;
    answer(minutes({ version: 3, candidates: [{ ...decision, title: 'Another' }] }));
    await idle;
    expect(told).toEqual(['reject v3', 'accept PartChanged']);
    expect(new PartChanged(minutes()).theirs.number).toBe('MIN-1');
  });

  test('goes on with other parts after a refusal', async () => {
    const { queue, told, idle } = queueOn({
      [`POST ${AT}/accept`]: new Problem(422, { code: 'owner/not-a-member' }),
      [`POST ${AT}/reject`]: minutes({ version: 2 }),
    });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    queue.send('reject', { candidateId: 'c2' }, 'c2');
    await idle;
    expect(told).toEqual(['accept Refusal', 'reject v2']);
  });

  test('without an answer stops and keeps everything, then goes on with the very same command', async () => {
    let isDown = true;
    const { api, queue, told, idle } = queueOn({
      [`POST ${AT}/accept`]: () => (isDown ? new Problem(500, {}) : minutes({ version: 2 })),
      [`POST ${AT}/reject`]: minutes({ version: 3 }),
    });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    queue.send('reject', { candidateId: 'c2' }, 'c2');
    await stopped(queue);
    expect(told).toEqual([]);
    expect(queue.state().stoppedBy).toBeInstanceOf(ServerFault);
    expect(queue.state().waiting.map(({ act }) => act)).toEqual(['accept', 'reject']);
    isDown = false;
    // Its own doing, read meanwhile, is no reason to name another version or to take it for somebody else's.
    queue.offer(minutes({ version: 2, candidates: [{ ...decision, state: 'accepted' }] }));
    queue.resume();
    expect(queue.state().stoppedBy).toBeUndefined();
    await idle;
    const [first, again] = api.sent(`POST ${AT}/accept`);
    expect(again?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
    expect(again && version(again)).toBe('"1"');
    expect(told).toEqual(['accept v2', 'reject v3']);
  });

  test('after it has stopped, does not go over what somebody else did meanwhile', async () => {
    const answers = [new Problem(500, {}), changed];
    const theirs = minutes({ version: 2, candidates: [{ ...decision, title: 'Another' }] });
    const { queue, told, idle } = queueOn({ [`POST ${AT}/revise`]: () => answers.shift(), [`GET ${AT}`]: theirs });
    queue.send('revise', { candidateId: 'c1', title: 'Mine' }, 'c1');
    await stopped(queue);
    queue.offer(theirs);
    queue.resume();
    await idle;
    expect(told).toEqual(['revise PartChanged']);
  });

  test('waits as well while the server wants nothing more for the moment', async () => {
    const { queue } = queueOn({ [`POST ${AT}/accept`]: new Problem(429, { code: 'caller/too-fast' }) });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    await stopped(queue);
    expect(queue.state()).toMatchObject({ stoppedBy: { code: 'caller/too-fast' }, waiting: [{ act: 'accept' }] });
  });

  test('takes back what waits when it is given up', async () => {
    const { queue, told, idle } = queueOn({ [`POST ${AT}/accept`]: new Problem(500, {}) });
    queue.send('accept', { candidateId: 'c1' }, 'c1');
    await stopped(queue);
    queue.giveUp();
    await idle;
    expect(queue.state()).toMatchObject({ waiting: [] });
    expect(queue.state().stoppedBy).toBeUndefined();
    expect(told).toEqual([]);
  });

  test('keeps the newest version it was told of', () => {
    const { queue } = queueOn({});
    queue.offer(minutes({ version: 4 }));
    queue.offer(minutes({ version: 3 }));
    expect(queue.state().record.version).toBe(4);
  });
});
