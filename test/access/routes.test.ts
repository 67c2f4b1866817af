import { ROUTES } from '#shared/contracts/routes.ts';
import type { Access } from '#shared/domain/people/access.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { beginAtlas, make } from '../functions/atlas.ts';
import { idOf, openEdge, type AnswerBody, type Told } from '../functions/edge.ts';
import { BEFORE, BODY, MAKE } from './acts.ts';
import {
  act,
  ASKERS,
  attach,
  called,
  heard,
  openAccessWorld,
  submit,
  TARGETS,
  titleOf,
  type AccessWorld,
  type Asker,
  type Target,
} from './world.ts';

/**
 * Who meets what a verb asks for, in a program that accepts submissions, said a second time: design 4 and 8, not the code.
 */
const MAY: Readonly<Record<Access, readonly Asker[]>> = {
  public: ASKERS,
  tenant: ['tpm', 'sponsor', 'security', 'contributor', 'viewer', 'director', 'anyone', 'admin'],
  creator: ['director'],
  director: ['director'],
  governor: ['tpm', 'sponsor', 'director'],
  admin: ['admin'],
  operator: ['tpm', 'admin'],
  reader: ['tpm', 'sponsor', 'security', 'contributor', 'viewer', 'director'],
  submitter: ['tpm', 'sponsor', 'security', 'contributor', 'viewer', 'director', 'anyone', 'admin'],
  contributor: ['tpm', 'sponsor', 'security', 'contributor'],
  lead: ['tpm', 'sponsor'],
  tpm: ['tpm'],
  sponsor: ['sponsor'],
};
/** Who knows of a record that the TPM made. */
const SEES: Readonly<Record<Target, readonly Asker[]>> = {
  plain: MAY.reader,
  confidential: ['tpm', 'sponsor'],
  named: ['tpm', 'sponsor', 'contributor', 'security'],
};
/** Verbs of a program whose refusal says no more than that they are for others, to whomever. */
const OPENLY_REFUSED: readonly Verb[] = ['program.create', 'program.erase', 'setup.read'];

type Outcome = 'done' | `${401 | 403 | 404} ${string}`;

function expected(verb: Verb, as: Asker, target: Target | undefined): Outcome {
  const { access } = VERBS[verb];
  if (access === 'public') return 'done';
  if (as === 'nobody') return '401 caller/unknown';
  if (as === 'outsider') return '403 caller/foreign-tenant';
  if (!MAY[access].includes(as)) {
    const mayKnow = MAY.reader.includes(as) || OPENLY_REFUSED.includes(verb);
    return mayKnow ? '403 access/denied' : '404 program/not-found';
  }
  return target && !SEES[target].includes(as) ? '404 record/not-found' : 'done';
}

/** Rules may narrow what a declaration allows: then they say why. */
const NARROWED = ['transcript/not-yours', 'approval/not-yours'];

function outcome({ status, body, text }: Told): Outcome | `${number} ${string}` {
  const code = String(body['code']);
  const isNarrowed = status === 403 && (NARROWED.includes(code) || (code === 'access/denied' && 'detail' in body));
  if (isNarrowed || ![401, 403, 404, 500].includes(status)) return 'done';
  return `${status} ${body['code'] ? code : text}`;
}

/** A baseline narrows what can be done to scope, a pause what can be done at all: these come after everything else. */
const LAST: readonly Verb[] = ['program.commit-baseline', 'program.resume', 'program.pause', 'program.close'];
const ALL: readonly Verb[] = [...(Object.keys(VERBS) as Verb[]).filter((verb) => !LAST.includes(verb)), ...LAST];
const isOfRecord = (verb: Verb): boolean => ROUTES[verb].path.includes('{number}');
/** A summary is for the readers of its program; there are no others of it. */
const targetsOf = (verb: Verb): readonly (Target | undefined)[] =>
  !isOfRecord(verb) ? [undefined] : verb.startsWith('summary.') ? ['plain'] : TARGETS;

describe('the routes', () => {
  test('are all served by the edge, and nothing else is', async () => {
    expect([...(await openEdge()).served].sort()).toEqual([...ALL].sort());
    expect(Object.keys(ROUTES).sort()).toEqual([...ALL].sort());
  });

  test('all have a body in this test where they take one', () => {
    const taking = ALL.filter((verb) => ROUTES[verb].method !== 'GET' && !ROUTES[verb].text);
    expect(Object.keys(BODY).sort()).toEqual(taking.sort());
  });
});

describe('a verb', () => {
  let world: AccessWorld;
  beforeAll(async () => {
    world = await openAccessWorld();
  });
  afterAll(async () => {
    expect(world.edge.faults).toEqual([]);
    expect(await world.edge.findings()).toEqual([]);
  });

  test.each(ALL)('is refused to exactly the people who may not do it: %s', async (verb) => {
    const [kind = ''] = verb.split('.');
    for (const target of targetsOf(verb)) {
      const number = target && world.numbers[kind]?.[target];
      if (target) expect(number).toBeDefined();
      // Those who may not come first: what they try must change nothing for those who may.
      for (const as of [...ASKERS].reverse()) {
        const told = await act(world, verb, as, number);
        expect({ verb, as, target, outcome: outcome(told) }).toEqual({
          verb,
          as,
          target,
          outcome: expected(verb, as, target),
        });
        if (expected(verb, as, target) !== 'done' && target) expect(told.text).not.toContain(titleOf(kind, target));
      }
    }
  });
});

describe('somebody without a place in the program', () => {
  const escalation = { title: 'The desk is overrun', ...MAKE['escalation'], deciderId: idOf('sponsor') };

  test('can raise an escalation to the TPM when submissions are accepted, and read only that one', async () => {
    const edge = await openEdge();
    const atlas = await beginAtlas(edge);
    await make(edge, atlas, 'escalations', { ...escalation, title: 'Not for them' });
    const raised = await make(edge, atlas, 'escalations', escalation, { as: 'anyone' });
    expect(raised.body).toMatchObject({ number: 'ESC-2', status: 'raised', deciderId: idOf('tpm') });
    const read = (number: string) => edge.ask('GET', `programs/${atlas}/escalations/${number}`, { as: 'anyone' });
    expect((await read('ESC-2')).body.title).toBe('The desk is overrun');
    expect((await read('ESC-1')).status).toBe(404);
    expect((await edge.ask('GET', `programs/${atlas}/escalations`, { as: 'anyone' })).status).toBe(404);
  });

  test('does not find a program that accepts no submissions', async () => {
    const edge = await openEdge();
    const atlas = await beginAtlas(edge, { acceptsSubmissions: false });
    const told = await edge.ask('POST', `programs/${atlas}/escalations`, { as: 'anyone', body: escalation });
    expect([told.status, told.body['code']]).toEqual([404, 'program/not-found']);
  });
});

describe('an allowed verb', () => {
  /** Who does a verb here: somebody whom its rules let, too. */
  const DOER: { readonly [V in Verb]?: Asker } = {
    'risk.accept': 'sponsor',
    'risk.close': 'sponsor',
    'minutes.approve': 'sponsor',
    'program.pause': 'sponsor',
    'program.resume': 'sponsor',
    'program.close': 'sponsor',
    'program.erase': 'admin',
    'approval.decide': 'sponsor',
    'escalation.acknowledge': 'sponsor',
    'escalation.decide': 'sponsor',
  };
  const doerOf = (verb: Verb): Asker => DOER[verb] ?? MAY[VERBS[verb].access].find((as) => as !== 'nobody') ?? 'tpm';
  let world: AccessWorld;
  beforeAll(async () => {
    world = await openAccessWorld();
    await act(world, 'decision.decide', 'tpm', 'D-1');
  });
  afterAll(async () => {
    expect(world.edge.faults).toEqual([]);
    expect(await world.edge.findings()).toEqual([]);
  });
  const collection = (kind: string) => ROUTES[`${kind}.list` as Verb].path.split('/').at(-1) ?? '';
  let texts = 0;

  async function fresh(kind: string): Promise<AnswerBody> {
    const { edge, atlas } = world;
    if (kind === 'program') return (await act(world, 'program.read', 'tpm')).body;
    if (kind === 'summary') return (await act(world, 'summary.draft', 'tpm')).body;
    const fields = { title: 'Fresh', ...MAKE[kind], ownerId: idOf('contributor') };
    if (kind === 'approval')
      return submit(
        edge,
        atlas,
        (await make(edge, atlas, 'changes', { title: 'Fresh', ...MAKE['change'] })).body.number,
      );
    if (kind !== 'minutes') return (await make(edge, atlas, collection(kind), fields)).body;
    const meeting = await make(edge, atlas, 'meetings', { title: 'Fresh' });
    return (await attach(edge, atlas, meeting.body.number, 'tpm', ` again ${(texts += 1)}`)).body;
  }

  test.each(ALL)('succeeds: %s', async (verb) => {
    const [kind = ''] = verb.split('.');
    let record: AnswerBody | undefined;
    if (isOfRecord(verb) || ROUTES[verb].isVersioned) {
      record = verb.endsWith('-transcript') && ROUTES[verb].method === 'GET' ? undefined : await fresh(kind);
      if (verb === 'meeting.look-again') record = await called(world.edge, world.atlas, record?.number ?? '');
      if (verb === 'decision.confirm' || verb === 'decision.disclaim')
        record = await heard(world.edge, world.atlas, record?.number ?? '', world.numbers['meeting']?.plain ?? '');
      if (verb === 'meeting.confirm-decisions') {
        record = await called(world.edge, world.atlas, record?.number ?? '');
        await heard(world.edge, world.atlas, (await fresh('decision')).number, record.number);
      }
      for (const before of BEFORE[verb] ?? []) {
        const isOpen = () =>
          (record?.['candidates'] as { state: string }[] | undefined)?.some(({ state }) => state === 'open');
        do {
          const told = await act(world, before, doerOf(before), record?.number, record);
          expect({ before, status: told.status, text: told.text }).toMatchObject({ status: 200 });
          record = told.body;
        } while (before === 'minutes.reject' && verb !== 'minutes.reconsider' && isOpen());
      }
    }
    const number = record?.number ?? (isOfRecord(verb) ? world.numbers[kind]?.plain : undefined);
    const told = await act(world, verb, doerOf(verb), number, record);
    expect({ verb, told: told.status, text: told.text }).toMatchObject({ told: ROUTES[verb].creates ? 201 : 200 });
  });
});
