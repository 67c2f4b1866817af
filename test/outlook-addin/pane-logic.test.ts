import type { ProposalReply } from '#shared/contracts/replies.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { commandKey } from '../../outlook-addin/src/features/log-mail/command-key.ts';
import { allowed, draftOf, wordsOf } from '../../outlook-addin/src/features/log-mail/draft.ts';
import { excerptOf } from '../../outlook-addin/src/features/log-mail/excerpt.ts';
import { guessProgram } from '../../outlook-addin/src/features/log-mail/guess-program.ts';
import { Outbox, type Sending, type Settled } from '../../outlook-addin/src/features/log-mail/outbox.ts';
import { recordBody } from '../../outlook-addin/src/features/log-mail/record-body.ts';
import { themeOf } from '../../outlook-addin/src/platform/theme-of.ts';
import { FakeApi, Problem } from '../teams-app/fake-api.ts';
import { MESSAGE } from './fake-host.ts';

const TEXT = 'Hi,\n\nthe lab is likely to be late because it is full. Four weeks. \n\nUnrelated words here. Bye.';
const at = (words: string) => ({
  place: 'body' as const,
  from: TEXT.indexOf(words),
  to: TEXT.indexOf(words) + words.length,
  words,
});
const PROPOSAL: ProposalReply = {
  text: TEXT,
  kind: 'issue',
  kindFrom: at('likely'),
  title: 'The lab is late',
  event: { ...at('the lab is likely to be late'), value: 'the lab is likely to be late' },
  probability: { ...at('likely'), value: 4 },
  impact: [{ ...at('Four weeks'), dimension: 'schedule', value: 4 }],
  day: { ...at('Bye'), value: '2026-12-01' },
};

describe('the theme of the pane', () => {
  const none = () => false;
  test.each([
    ['what the client says', { isDarkTheme: true }, none, 'dark'],
    ['its background, when it says no more', { bodyBackgroundColor: '#1b1a19' }, none, 'dark'],
    ['its background, when that is light', { bodyBackgroundColor: '#FAF9F8' }, () => true, 'contrast'],
    ['the system, when the client says nothing', undefined, (media: string) => media.includes('dark'), 'dark'],
    ['light, when nobody says anything', undefined, none, 'light'],
    [
      'contrast, for pure white on pure black',
      { bodyBackgroundColor: '#000000', bodyForegroundColor: '#FFFFFF' },
      none,
      'contrast',
    ],
    [
      'the system’s contrast before all',
      { isDarkTheme: false },
      (media: string) => media.includes('forced'),
      'contrast',
    ],
  ])('follows %s', (_, client, matches, theme) => {
    expect(themeOf(client, matches)).toBe(theme);
  });
});

describe('the program that is guessed', () => {
  const program = (id: string, name: string) => ({ id, name, acceptsSubmissions: true, isMember: true });
  const programs = [
    program('a', 'Atlas payments migration'),
    program('b', 'Data centre exit'),
    program('c', 'Café (EU)'),
  ];
  test.each([
    ['The data centre exit is late', undefined, 'b'],
    ['Our payments are late', 'b', 'a'],
    ['The CAFE is late', undefined, 'c'],
    ['The migration of data in the EU', 'b', 'b'],
    ['Nothing', undefined, 'a'],
    ['Nothing', 'gone', 'a'],
  ])('in "%s", after %s: %s', (words, last, id) => {
    expect(guessProgram(programs, words, last)?.id).toBe(id);
  });
  test('is none where there is none', () => expect(guessProgram([], 'Atlas', undefined)).toBeUndefined());
});

describe('a draft', () => {
  test('takes what is proposed, within what the person may record', () => {
    expect(draftOf(PROPOSAL, 'p1', true)).toMatchObject({
      kind: 'issue',
      probability: 4,
      impact: { schedule: 4 },
      day: '2026-12-01',
    });
    expect(draftOf(PROPOSAL, 'p1', false).kind).toBe('risk');
    expect([allowed('escalation', false), allowed('action', false)]).toEqual(['escalation', 'risk']);
  });

  test('is sent with the mail as its source, and without what is empty', () => {
    const draft = { ...draftOf(PROPOSAL, 'p1', true), kind: 'risk' as const, ownerId: 'jonas', cause: '  ' };
    expect(recordBody(draft, MESSAGE, true)).toEqual({
      title: 'The lab is late',
      ownerId: 'jonas',
      event: 'the lab is likely to be late',
      probability: 4,
      impact: { schedule: 4 },
      proximityOn: '2026-12-01',
      sources: [
        {
          type: 'mail',
          internetMessageId: '<1@lab.example>',
          conversationId: 'AAQk=1',
          subject: 'RE: The lab',
          sender: 'Vera Novak',
          sentAt: '2026-11-20T08:00:00.000Z',
        },
      ],
    });
    expect(recordBody(draft, MESSAGE, false)).not.toHaveProperty('ownerId');
  });

  test('of a mail without an id has no source, and of one without words nothing in it', () => {
    const { internetMessageId: _, sender: __, ...bare } = MESSAGE;
    const draft = { ...draftOf(PROPOSAL, 'p1', true), kind: 'action' as const, day: '' };
    expect(recordBody(draft, { ...bare, subject: '', sentAt: new Date(NaN) }, true)).toEqual({
      title: 'The lab is late',
      sources: [],
    });
    expect(recordBody(draft, { ...MESSAGE, subject: '', sentAt: new Date(NaN) }, true).sources).toEqual([
      { type: 'mail', internetMessageId: '<1@lab.example>', conversationId: 'AAQk=1', sender: 'Vera Novak' },
    ]);
  });

  test('has one key for a mail, a kind and a program', async () => {
    const keys = await Promise.all([
      commandKey('<1@x>', 'risk', 'p1'),
      commandKey('<1@x>', 'risk', 'p1'),
      commandKey('<1@x>', 'issue', 'p1'),
      commandKey('<1@x>', 'risk', 'p2'),
      commandKey('<1@x>risk', '', 'p1'),
    ]);
    expect(keys[0]).toMatch(/^outlook-[0-9a-f]{40}$/);
    expect(keys[0]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('the words from the message', () => {
  test('are whole sentences, cut where a field’s words begin and end', () => {
    const pieces = excerptOf(TEXT, wordsOf(PROPOSAL));
    expect(pieces.map(({ text }) => text).join('')).toBe(
      'the lab is likely to be late because it is full. Four weeks. … Bye.',
    );
    expect(pieces.find(({ text }) => text === 'likely')?.fields).toEqual(['kind', 'event', 'probability']);
    expect(pieces.find(({ text }) => text === 'Four weeks')?.fields).toEqual(['impact.schedule']);
  });
});

describe('the outbox', () => {
  const ROUTE = 'POST programs/p1/risks';
  const SENDING: Sending = {
    messageKey: '<1@lab.example>',
    programId: 'p1',
    programName: 'Atlas',
    kind: 'risk',
    body: { title: 'The lab is late' },
    key: 'outlook-1',
  };
  const shelfOf = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
  };
  const open = (api: FakeApi, shelf = shelfOf(), personId = 'priya') => {
    const settled: Settled[] = [];
    return { shelf, settled, outbox: new Outbox(api.transport, shelf, personId, (end) => void settled.push(end)) };
  };
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('sends a record once under its key, however often it is given', async () => {
    const api = new FakeApi({ [ROUTE]: { kind: 'risk', number: 'R-1' } });
    const { outbox, settled, shelf } = open(api);
    outbox.add(SENDING);
    outbox.add(SENDING);
    await jest.advanceTimersByTimeAsync(0);
    expect(api.sent(ROUTE).map(({ headers }) => headers.get('idempotency-key'))).toEqual(['outlook-1']);
    expect(settled).toMatchObject([{ record: { number: 'R-1' } }]);
    expect([...shelf.kept.values()]).toEqual(['[]']);
  });

  test('keeps what has no answer, sends it again by itself under the same key, and forgets it when it has one', async () => {
    const api = new FakeApi({ [ROUTE]: new Problem(500, {}) });
    const { outbox, settled, shelf } = open(api);
    outbox.add(SENDING);
    await jest.advanceTimersByTimeAsync(0);
    expect([outbox.progressOf(SENDING.messageKey), outbox.count()]).toEqual(['waiting', 1]);
    expect([...shelf.kept.values()].join('')).toContain('The lab is late');
    api.on(ROUTE, { kind: 'risk', number: 'R-1' });
    await jest.advanceTimersByTimeAsync(2_000);
    expect(api.sent(ROUTE).map(({ headers }) => headers.get('idempotency-key'))).toEqual(['outlook-1', 'outlook-1']);
    expect(settled).toMatchObject([{ record: { number: 'R-1' } }]);
    expect([outbox.progressOf(SENDING.messageKey), outbox.count()]).toEqual([undefined, 0]);
  });

  test('takes up what an earlier pane of the same person left, and of nobody else', async () => {
    const down = open(new FakeApi({ [ROUTE]: new Problem(503, { code: 'program/busy' }) }));
    down.outbox.add(SENDING);
    await jest.advanceTimersByTimeAsync(0);
    const api = new FakeApi({ [ROUTE]: { kind: 'risk', number: 'R-1' } });
    open(api, down.shelf, 'jonas').outbox.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(api.asked).toEqual([]);
    const again = open(api, down.shelf);
    again.outbox.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(again.settled).toMatchObject([{ record: { number: 'R-1' } }]);
  });

  test('hands back a refusal, and what was taken back is told nothing', async () => {
    const refused = open(
      new FakeApi({ [ROUTE]: new Problem(409, { code: 'record/duplicate', facts: { number: 'R-1' } }) }),
    );
    refused.outbox.add(SENDING);
    await jest.advanceTimersByTimeAsync(0);
    expect(refused.settled[0]?.refusal).toBeInstanceOf(Refusal);
    const slow = new FakeApi({ [ROUTE]: () => new Promise((answer) => setTimeout(answer, 5_000, { number: 'R-2' })) });
    const { outbox, settled } = open(slow);
    outbox.add(SENDING);
    outbox.takeBack(SENDING.messageKey);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([settled, outbox.count()]).toEqual([[], 0]);
  });

  test('works where nothing can be kept', async () => {
    const shelf = {
      getItem: () => '{broken',
      setItem: () => {
        throw new Error('forbidden');
      },
    };
    const settled: Settled[] = [];
    const api = new FakeApi({ [ROUTE]: { kind: 'risk', number: 'R-1' } });
    const outbox = new Outbox(api.transport, shelf, 'priya', (end) => void settled.push(end));
    outbox.resume();
    outbox.add(SENDING);
    await jest.advanceTimersByTimeAsync(0);
    expect(settled).toHaveLength(1);
  });
});
