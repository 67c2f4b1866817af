import type { FieldsOf } from '#shared/domain/kinds.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import { findFromSource } from '#shared/usecases/message/find-from-source.ts';
import {
  callerOf,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  type World,
} from './world.ts';

const MAIL = { type: 'mail', internetMessageId: '<1@lab.example>', conversationId: 'AAQk=1', subject: 'Slot' } as const;
const REPLY = { ...MAIL, internetMessageId: '<2@lab.example>' } as const;
const ELSE = { type: 'mail', internetMessageId: '<9@lab.example>', conversationId: 'AAQk=9' } as const;
const CHAT = { type: 'chat', url: 'https://teams.example/l/message/1' } as const;

describe('a record of a mail or message', () => {
  let world: World;
  const risk = (more: Partial<FieldsOf<'risk'>> = {}, by = PRIYA_TPM) =>
    world.add('risk', { title: 'The lab is late', ownerId: JONAS, sources: [MAIL], ...more }, by);
  const found = async (by: string, source: Parameters<ReturnType<typeof findFromSource>>[1] = MAIL) => {
    await world.deliverAll();
    return findFromSource(world.deps)(callerOf(by), source);
  };
  const numbers = async (by: string, source = MAIL as Parameters<ReturnType<typeof findFromSource>>[1]) =>
    (await found(by, source)).map(({ number }) => number);
  beforeEach(async () => {
    world = await openWorld();
  });

  test('is found by everybody who may read it, with its current title and status', async () => {
    await risk();
    await world.edit('risk', 'R-1', 1, { title: 'The lab is very late' });
    for (const by of [PRIYA_TPM, MEI_VIEWER, MARCUS_DIRECTOR])
      expect(await found(by)).toEqual([
        {
          programId: world.programId,
          programName: 'Checkout rewrite',
          number: 'R-1',
          kind: 'risk',
          ownerId: JONAS,
          isSameMessage: true,
          title: 'The lab is very late',
          status: 'proposed',
        },
      ]);
  });

  test('is found by others of the tenant with number and owner, without content', async () => {
    await risk();
    expect(await found(SAM_OUTSIDE)).toEqual([
      {
        programId: world.programId,
        programName: 'Checkout rewrite',
        number: 'R-1',
        kind: 'risk',
        ownerId: JONAS,
        isSameMessage: true,
      },
    ]);
  });

  test('is shown in full to its submitter, and not to others when the program accepts no submissions', async () => {
    await risk({}, SAM_OUTSIDE);
    expect(await found(SAM_OUTSIDE)).toMatchObject([{ number: 'R-1', title: 'The lab is late' }]);
    world = await openWorld({ acceptsSubmissions: false });
    await risk();
    expect(await found(SAM_OUTSIDE)).toEqual([]);
  });

  test('is hidden from those who may not know of it when it is confidential', async () => {
    await risk({ confidential: true });
    expect(await numbers(JONAS)).toEqual(['R-1']);
    for (const by of [MEI_VIEWER, MARCUS_DIRECTOR, SAM_OUTSIDE]) expect(await numbers(by)).toEqual([]);
  });

  test('is also found by its thread, with records of the same message first and each record once', async () => {
    await world.add('action', { title: 'Ask the lab', sources: [REPLY] });
    await risk();
    expect((await found(PRIYA_TPM)).map(({ number, isSameMessage }) => [number, isSameMessage])).toEqual([
      ['R-1', true],
      ['ACT-1', false],
    ]);
    expect(await numbers(PRIYA_TPM, REPLY)).toEqual(['ACT-1', 'R-1']);
    expect(await numbers(PRIYA_TPM, ELSE)).toEqual([]);
    const { conversationId: _, ...alone } = MAIL;
    expect(await numbers(PRIYA_TPM, alone)).toEqual(['R-1']);
  });

  test('is found by its chat message, also when there is another program', async () => {
    await risk({ sources: [CHAT] });
    const other = await world.begin({ title: 'Another program' });
    await indexProgram(world.deps)({ ...world.key, programId: other }, [{ seq: 1 }]);
    expect(await numbers(PRIYA_TPM, CHAT)).toEqual(['R-1']);
    expect(await numbers(PRIYA_TPM, { ...CHAT, url: `${CHAT.url}2` })).toEqual([]);
  });

  test('is found by its current sources, also after late delivery in the wrong order', async () => {
    await risk();
    await world.edit('risk', 'R-1', 1, { sources: [ELSE] });
    await world.edit('risk', 'R-1', 2, { sources: [REPLY] });
    for (const order of [[4, 2, 3], [2, 3, 4], [3]])
      await indexProgram(world.deps)(
        world.key,
        order.map((seq) => ({ seq })),
      );
    const key = (id: string) => world.deps.index.sourced(world.key.tenantId, `mail ${id}`);
    expect([await key('<1@lab.example>'), await key('<9@lab.example>')]).toEqual([[], []]);
    expect(await key('<2@lab.example>')).toMatchObject([{ number: 'R-1' }]);
  });

  test('is left out when its program is missing', async () => {
    await risk();
    await world.deliverAll();
    const gone = {
      ...world.deps.index,
      sourced: async () => [{ programId: 'gone', id: 'risk:000000000001', number: 'R-1', seq: 1 } as const],
    };
    expect(await findFromSource({ ...world.deps, index: gone })(callerOf(PRIYA_TPM), MAIL)).toEqual([]);
  });

  test('is one per mail and kind, and another mail of the thread may make another', async () => {
    await risk();
    expect(await refusal(risk({ sources: [{ ...MAIL, conversationId: 'another' }] }))).toBe('record/duplicate');
    await risk({ sources: [REPLY] });
    expect(await numbers(PRIYA_TPM)).toEqual(['R-1', 'R-2']);
  });
});
