import { ROUTES } from '#shared/contracts/routes.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { expectProblem, make } from '../functions/atlas.ts';
import { idOf, type AnswerBody, type Told } from '../functions/edge.ts';
import { MAKE } from './acts.ts';
import { act, attach, openAccessWorld, TARGETS, titleOf, type AccessWorld, type Asker, type Target } from './world.ts';

const READERS = ['tpm', 'sponsor', 'security', 'contributor', 'viewer', 'director'] as const satisfies Asker[];
const STRANGERS = ['anyone', 'admin'] as const satisfies Asker[];
const SEES: Readonly<Record<Target, readonly Asker[]>> = {
  plain: READERS,
  confidential: ['tpm', 'sponsor'],
  named: ['tpm', 'sponsor', 'contributor', 'security'],
};
const KINDS = [...Object.keys(MAKE), 'approval', 'minutes'];
/** Reads that name no record, and those of the program's own. */
const READS = (Object.keys(VERBS) as Verb[]).filter(
  (verb) => ROUTES[verb].method === 'GET' && !ROUTES[verb].path.includes('{number}') && VERBS[verb].access !== 'public',
);

let world: AccessWorld;
beforeAll(async () => {
  world = await openAccessWorld();
  await act(world, 'program.commit-baseline', 'sponsor', undefined, (await act(world, 'program.read', 'tpm')).body);
  await act(world, 'summary.draft', 'tpm');
  await world.edge.deliver();
});
afterAll(async () => {
  expect(world.edge.faults).toEqual([]);
  expect(await world.edge.findings()).toEqual([]);
});

const hidden = (as: Asker): readonly Target[] => TARGETS.filter((target) => !SEES[target].includes(as));
const ask = (verb: Verb, as: Asker, number?: string): Promise<Told> => act(world, verb, as, number);

describe('a confidential record is absent', () => {
  test.each(KINDS)('from the list of its kind, and the total, for people who may not see it: %s', async (kind) => {
    for (const as of READERS) {
      const { body } = await ask(`${kind}.list` as Verb, as);
      const visible = TARGETS.filter((target) => SEES[target].includes(as)).map(
        (target) => world.numbers[kind]?.[target],
      );
      expect({ as, numbers: body.items.map(({ number }) => number).sort(), total: body.total }).toEqual({
        as,
        numbers: visible.sort(),
        total: visible.length,
      });
    }
  });

  test.each([...READERS, ...STRANGERS])('from everything that %s reads when they may not see it', async (as) => {
    const reads = READS.map((verb) => [verb, undefined] as const);
    const summaries = (await ask('summary.list', 'tpm')).body.items.map(
      ({ number }) => ['summary.read', number] as const,
    );
    const plain = KINDS.map((kind) => [`${kind}.read` as Verb, world.numbers[kind]?.plain] as const);
    for (const [verb, number] of [...reads, ...summaries, ...plain]) {
      const { text } = await ask(verb, as, number);
      for (const kind of KINDS)
        for (const target of hidden(as))
          expect({ verb, as, tells: text.includes(titleOf(kind, target)) }).toEqual({ verb, as, tells: false });
    }
  });

  test('from the log, except for the place and the hash of its entries', async () => {
    const full = (await ask('program.log', 'tpm')).body.entries;
    const isHidden = (entry: AnswerBody, as: Asker) => {
      const [subject] = entry['changes'] as unknown[];
      const titles = hidden(as).flatMap((target) => KINDS.map((kind) => titleOf(kind, target)));
      return titles.some((title) => JSON.stringify(subject).includes(title));
    };
    for (const as of READERS) {
      const { entries } = (await ask('program.log', as)).body;
      expect(entries.map(({ seq, hash }) => [seq, hash])).toEqual(full.map(({ seq, hash }) => [seq, hash]));
      const bare = entries.filter((entry) => Object.keys(entry).length === 2).map(({ seq }) => seq);
      const expected = full.filter((entry) => isHidden(entry, as)).map(({ seq }) => seq);
      expect(bare).toEqual(expect.arrayContaining(expected));
      if (as === 'tpm' || as === 'sponsor') expect(bare).toEqual([]);
      if (as === 'viewer' || as === 'director') expect(bare).toEqual(expected);
    }
  });

  test('from the counts of the program, which are the same for everybody', async () => {
    for (const as of ['viewer', 'director', 'tpm'] as const) {
      const [item] = (await ask('program.list', as)).body.items;
      const counts = item?.['counts'] as Record<string, number>;
      for (const kind of Object.keys(MAKE)) expect({ kind, count: counts[kind] }).toEqual({ kind, count: 1 });
    }
  });

  test('from the baseline for people who may not see it, with its number and day', async () => {
    const promised = async (as: Asker) => {
      const { milestones, scope } = (await ask('program.read', as)).body['baseline'] as {
        milestones: object;
        scope: string[];
      };
      return [Object.keys(milestones), scope];
    };
    expect(await promised('tpm')).toEqual([
      ['MS-1', 'MS-2', 'MS-3'],
      ['SC-1', 'SC-2', 'SC-3'],
    ]);
    expect(await promised('contributor')).toEqual([
      ['MS-1', 'MS-3'],
      ['SC-1', 'SC-3'],
    ]);
    for (const as of ['viewer', 'director'] as const) expect(await promised(as)).toEqual([['MS-1'], ['SC-1']]);
    const { entries } = (await ask('program.log', 'viewer')).body;
    expect(JSON.stringify(entries)).not.toMatch(/MS-[23]|SC-[23]/);
  });

  test('from the work of a person who may no longer see it', async () => {
    const work = async (as: Asker) => (await ask('me.work', as)).body;
    expect(JSON.stringify(await work('contributor'))).toContain(titleOf('action', 'named'));
    const patch = { as: 'tpm', body: { ownerId: idOf('tpm') }, headers: { 'if-match': '"1"' } } as const;
    const number = world.numbers['action']?.named ?? '';
    expect((await world.edge.ask('PATCH', `programs/${world.atlas}/actions/${number}`, patch)).status).toBe(200);
    await world.edge.deliver();
    expect(JSON.stringify(await work('contributor'))).not.toContain(titleOf('action', 'named'));
  });

  test('from the meetings of people who may not see it', async () => {
    const { body: made } = await make(world.edge, world.atlas, 'meetings', {
      title: 'Quiet steering',
      confidential: true,
    });
    const start = `programs/${world.atlas}/meetings/${made.number}/start`;
    const sent = { as: 'tpm', body: {}, headers: { 'if-match': '"1"' } } as const;
    expect((await world.edge.ask('POST', start, sent)).status).toBe(200);
    await world.edge.deliver();
    const { body } = await ask('me.meetings', 'viewer');
    expect(JSON.stringify(body)).not.toContain('Quiet steering');
    expect(JSON.stringify((await ask('me.meetings', 'tpm')).body)).toContain('Quiet steering');
  });

  test('from the answers to people who may not see it and make another record from the same mail', async () => {
    const sources = [{ type: 'mail', internetMessageId: '<secret@contoso.example>' }];
    const again = (as: 'anyone' | 'contributor' | 'sponsor') =>
      world.edge.ask('POST', `programs/${world.atlas}/risks`, { as, body: { title: 'Another', sources } });
    const secret = { title: 'Secret', confidential: true, ownerId: idOf('tpm'), sources };
    const { number } = (await make(world.edge, world.atlas, 'risks', secret)).body;
    const first = await again('anyone');
    expect(first.status).toBe(201);
    for (const told of ['Secret', number, idOf('tpm')]) expect(first.text).not.toContain(told);
    const refused = await again('contributor');
    expectProblem(refused, 409, 'record/duplicate', 'Secret', number, idOf('tpm'));
    expect(refused.body['facts']).toEqual({ number: first.body.number, ownerId: '' });
    const told = await again('sponsor');
    expectProblem(told, 409, 'record/duplicate');
    expect(told.body['facts']).toEqual({ number, ownerId: idOf('tpm') });
  });
});

describe('the words of a meeting', () => {
  /** Those who spoke were there; the TPM may always read. */
  const MAY_QUOTE: readonly Asker[] = ['tpm', 'contributor'];
  let minutes: AnswerBody;
  let meeting: string;
  let action: AnswerBody;
  beforeAll(async () => {
    meeting = (await make(world.edge, world.atlas, 'meetings', { title: 'Steering' })).body.number;
    minutes = (await attach(world.edge, world.atlas, meeting, 'tpm', ' words')).body;
    const candidates = minutes['candidates'] as { id: string; kind: string }[];
    for (const { id, kind } of candidates.filter((each) => each.kind !== 'question')) {
      const { body } = await world.edge.ask('POST', `programs/${world.atlas}/minutes/${minutes.number}/accept`, {
        as: 'tpm',
        body: { candidateId: id, ...(kind === 'decision' && { ownerId: null }) },
        headers: { 'if-match': `"${minutes.version}"` },
      });
      minutes = body;
    }
    const items = (await ask('action.list', 'tpm')).body.items;
    const found = items.find((item) => (item['sources'] as unknown[]).length > 0);
    if (!found) throw new Error('No action comes from the meeting.');
    action = found;
  });
  const quotesIn = (record: AnswerBody): string[] =>
    ((record['sources'] ?? []) as { quote?: string }[]).flatMap(({ quote }) => quote ?? []);

  test.each(READERS)(
    'are quoted in the record that came from them to %s only if they were there or are the TPM',
    async (as) => {
      const isThere = MAY_QUOTE.includes(as);
      expect(quotesIn(action)).toHaveLength(1);
      const read = (await ask('action.read', as, action.number)).body;
      const listed = (await ask('action.list', as)).body.items.find(({ number }) => number === action.number);
      for (const seen of [read, listed]) {
        expect({ as, number: seen?.number, quotes: seen && quotesIn(seen).length }).toEqual({
          as,
          number: action.number,
          quotes: isThere ? 1 : 0,
        });
        expect(seen?.['sources']).toMatchObject([
          { type: 'transcript', meeting, cueFrom: expect.any(Number) as number },
        ]);
      }
    },
  );

  test.each(READERS)(
    'are quoted in the candidates of the minutes to %s only if they were there or are the TPM',
    async (as) => {
      const { body } = await ask('minutes.read', as, minutes.number);
      const quotes = (body['candidates'] as { quote: string }[]).map(({ quote }) => quote !== '');
      expect(quotes.length).toBeGreaterThan(2);
      expect(new Set(quotes)).toEqual(new Set([MAY_QUOTE.includes(as)]));
    },
  );

  test.each(READERS)('are quoted in the log to %s only if they were there or are the TPM', async (as) => {
    const { entries } = (await ask('program.log', as)).body;
    const texts = JSON.stringify(entries);
    const quote = quotesIn(action)[0] ?? 'none';
    const asQuote = `"quote":${JSON.stringify(quote)}`;
    expect({ as, quotes: texts.includes(asQuote) }).toEqual({ as, quotes: MAY_QUOTE.includes(as) });
  });

  const TRANSCRIPTS = ['meeting.read-transcript', 'meeting.download-transcript'] as const;
  test.each([...READERS, ...STRANGERS].flatMap((as) => TRANSCRIPTS.map((verb) => [as, verb] as const)))(
    'are read as a transcript by %s only if they were there or are the TPM: %s',
    async (as, verb) => {
      const told = await ask(verb, as, meeting);
      const isStranger = (STRANGERS as readonly string[]).includes(as);
      const expected = MAY_QUOTE.includes(as) ? 200 : isStranger ? 404 : 403;
      expect({ as, status: told.status }).toEqual({ as, status: expected });
      if (expected !== 200) expect(told.text).not.toContain('rotate the signing keys');
    },
  );

  test('stay hidden from a person who edits the record but was not there', async () => {
    const told = await world.edge.ask('PATCH', `programs/${world.atlas}/actions/${action.number}`, {
      as: 'security',
      body: { title: 'Edited by security' },
      headers: { 'if-match': `"${action.version}"` },
    });
    expect(told.status).toBe(200);
    expect(quotesIn(told.body)).toEqual([]);
    expect(quotesIn((await ask('action.read', 'contributor', action.number)).body)).toHaveLength(1);
  });
});
