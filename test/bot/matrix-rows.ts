/** What every person is answered to everything that can be asked of the bot, in every state that makes a difference. */
import { draftWeeklySummary } from '#shared/usecases/summary/draft-summary.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { actOf, AISHA, ELENA_SPONSOR, JONAS, PRIYA_TPM } from '../shared/usecases/world.ts';
import { openBotWorld, type BotWorld, type Reply, type Saying } from './bot-world.ts';
import { openApprovalWorld } from './sample-approval.ts';

/** Those of the tenant, in the order of a row's answers. Whoever is of another tenant is answered 403 in every cell. */
export const PEOPLE = ['sponsor', 'tpm', 'approver', 'contributor', 'viewer', 'nobody of the program'] as const;
/** One for each of `PEOPLE`: a refusal's code, else what was answered; `kept` when the log has one entry more. */
type Answers = readonly [string, string, string, string, string, string];

/** One thing that can be asked, or one state in which it is asked otherwise. */
export interface Row {
  readonly ask: (world: BotWorld, personId: string, saying: Saying) => Promise<Reply>;
  readonly open: () => Promise<BotWorld>;
  /** By what was done before. */
  readonly states: Readonly<Record<string, readonly [before: (world: BotWorld) => Promise<unknown>, answers: Answers]>>;
}

const nothing = async () => undefined;
const halt = (name: 'pause' | 'close') => async (world: BotWorld) => {
  const { version } = (await world.find('PRG-1')) ?? { version: 0 };
  await world.command(`program.${name}`, 'PRG-1', version, { reason: 'The budget is under review.' }, ELENA_SPONSOR);
  await world.deliverAll();
};
const after =
  (...steps: readonly ((world: BotWorld) => Promise<unknown>)[]) =>
  async (world: BotWorld) => {
    for (const step of steps) await step(world);
  };
const all = (answer: string): Answers => [answer, answer, answer, answer, answer, answer];
/** The same for all who have a place in the program. */
const members = (answer: string, outside: string): Answers => [answer, answer, answer, answer, answer, outside];

// Approvals

const hashOf = async (world: BotWorld) => {
  const approval = await world.find('APR-1');
  return approval?.kind === 'approval' ? approval.subjectHash : '';
};
const decide = (answer: string, personId?: string) => async (world: BotWorld, asker: string, saying?: Saying) =>
  world.press(
    personId ?? asker,
    'approval.decide',
    { programId: world.programId, number: 'APR-1', subjectHash: await hashOf(world), answer },
    saying,
  );
const by = (personId: string, answer: string) => (world: BotWorld) => decide(answer)(world, personId);
const decided = (
  world: Pick<BotWorld, 'command' | 'edit'>,
  verb: Extract<Verb, 'change.withdraw'> | 'edit',
): Promise<unknown> =>
  verb === 'edit'
    ? world.edit('change', 'CR-1', 2, { reason: 'The lab moved.' }, JONAS)
    : world.command(verb, 'CR-1', 2, { reason: 'Not needed.' }, JONAS);
const hide = (world: BotWorld) => world.edit('change', 'CR-1', 2, { confidential: true }, JONAS);
const late = async (world: BotWorld) => void (world.clock.now = '2026-11-25T16:00:00.000Z');
const refresh =
  (verb: 'approval.refresh' | 'planning.refresh', number: string): Row['ask'] =>
  (world, personId, saying) =>
    world.press(personId, verb, { programId: world.programId, number }, saying);

const ASKED = {
  open: nothing,
  'answered by the sponsor': by(ELENA_SPONSOR, 'abstain'),
  approved: after(by(ELENA_SPONSOR, 'approve'), by(AISHA, 'approve')),
  rejected: by(AISHA, 'reject'),
  withdrawn: (world: BotWorld) => decided(world, 'change.withdraw'),
  'void by an edit': (world: BotWorld) => decided(world, 'edit'),
  'past its time': late,
  expired: after(late, (world) => world.wake()),
  confidential: hide,
  'of a paused program': halt('pause'),
  'of a closed program': halt('close'),
} as const;
const decidedBy = (sponsor: string, others: string, approver = others): Answers => [
  sponsor,
  others,
  approver,
  others,
  'access/denied',
  'program/not-found',
];

/** Seen by those who lead the program and those who are asked. */
const HIDDEN: Answers = [
  'confidential card',
  'confidential card',
  'confidential card',
  'record/not-found',
  'record/not-found',
  'program/not-found',
];

// Votes

const openPlanning = async () => {
  const world = await openBotWorld({ teams: ['Web'] });
  await world.add('planning', { title: 'Q1', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' });
  const proposal = { team: 'Web', demand: 3, title: 'Wave', forecastOn: '2027-02-01' };
  await world.command('planning.propose', 'PLN-1', 1, proposal);
  return world;
};
const openVote = (world: BotWorld) => world.command('planning.open-vote', 'PLN-1', 2, {});
const voted = after(openVote, (world) => world.command('planning.vote', 'PLN-1', 0, { confidence: 2 }));
const closed = after(voted, (world) => world.command('planning.close-vote', 'PLN-1', 0, {}));
const requested = after(closed, (world) =>
  world.command('planning.request-baseline', 'PLN-1', 5, { reason: 'Agreed.' }),
);
const hidden = after(
  (world) => world.edit('planning', 'PLN-1', 2, { confidential: true, watcherIds: [AISHA] }),
  (world) => world.command('planning.open-vote', 'PLN-1', 3, {}),
);
const votedBy = (answer: string): Answers => [answer, answer, answer, answer, 'access/denied', 'program/not-found'];

// Risks, by the form and by a message

const opened = async () => openBotWorld();
const closedToOthers = async (world: BotWorld) => {
  await world.edit('program', 'PRG-1', 1, { acceptsSubmissions: false });
  await world.deliverAll();
};
const indexed = (world: BotWorld) => world.deliverAll();
const logsRisk: Row['ask'] = ({ programId, press }, personId, saying) =>
  press(personId, 'risk.create', { programId, title: 'The lab is late' }, saying);
const MESSAGE = { id: '1700000000001', body: { contentType: 'html', content: 'The lab may be late.' } };
const logsMessage =
  (kind: 'risk' | 'action'): Row['ask'] =>
  ({ programId, invoke, inGroup }, personId, { activity }) =>
    invoke(
      personId,
      'composeExtension/submitAction',
      { commandId: 'logMessage', messagePayload: MESSAGE, data: { programId, kind, title: 'The lab' } },
      { activity: { ...inGroup, ...activity } },
    );
const logged = (kind: 'risk' | 'action') => (world: BotWorld) => logsMessage(kind)(world, PRIYA_TPM, {});
const loggedAndHidden = after(logged('risk'), (world) => world.edit('risk', 'R-1', 1, { confidential: true }));

// What is asked in words

const ask =
  (text: string, inGroup = false): Row['ask'] =>
  (world, personId, { activity }) =>
    world.write(personId, text, { activity: { ...(inGroup && world.inGroup), ...activity } });
const openRecords = async () => {
  const world = await openBotWorld();
  await world.add('risk', { title: 'The lab is late', ownerId: JONAS });
  await world.deliverAll();
  return world;
};
const hideRisk = after((world) => world.edit('risk', 'R-1', 1, { confidential: true }), indexed);
const draft = async (world: BotWorld) => {
  const period = { periodFromOn: '2026-11-16', periodToOn: '2026-11-22' };
  const deps = { ...world.deps, directory: world.botDeps.directory };
  await draftWeeklySummary(deps)(actOf(PRIYA_TPM), world.programId, period);
};
const publish = after(draft, (world) => world.command('summary.publish', 'SUM-1', 1, {}));
const searches: Row['ask'] = ({ invoke }, personId, saying) =>
  invoke(
    personId,
    'composeExtension/query',
    { commandId: 'searchRecords', parameters: [{ name: 'q', value: 'lab' }] },
    saying,
  );

const NO_PLACE = 'You have a place in no program yet; its TPM gives you one.';
const NOWHERE = 'No program takes risks from you. Ask its TPM to give you a place in it.';
const NO_SUMMARY = 'No weekly summary of your programs has been published yet.';
const NOTHING_FOUND = 'Nothing of yours holds these words.';
const NO_PROGRAM = 'None of the programs takes records from you.';

export const ROWS: Readonly<Record<string, Row>> = {
  'approval.decide': {
    open: openApprovalWorld,
    ask: decide('approve'),
    states: {
      open: [ASKED.open, decidedBy('card, kept', 'approval/not-yours', 'card, kept')],
      'answered by the sponsor': [
        ASKED['answered by the sponsor'],
        decidedBy('approval/voted', 'approval/not-yours', 'card, kept'),
      ],
      // The same answer again is the one that is kept.
      approved: [ASKED.approved, decidedBy('card', 'approval/closed', 'card')],
      rejected: [ASKED.rejected, decidedBy('approval/closed', 'approval/closed')],
      withdrawn: [ASKED.withdrawn, decidedBy('approval/closed', 'approval/closed')],
      'void by an edit': [ASKED['void by an edit'], decidedBy('approval/void', 'approval/void')],
      'past its time': [ASKED['past its time'], decidedBy('approval/closed', 'approval/closed')],
      expired: [ASKED.expired, decidedBy('approval/closed', 'approval/closed')],
      confidential: [
        ASKED.confidential,
        [
          'confidential card, kept',
          'approval/not-yours',
          'confidential card, kept',
          'record/not-found',
          'access/denied',
          'program/not-found',
        ],
      ],
      'of a paused program': [ASKED['of a paused program'], decidedBy('program/paused', 'program/paused')],
      'of a closed program': [ASKED['of a closed program'], decidedBy('program/closed', 'program/closed')],
    },
  },
  'approval.refresh': {
    open: openApprovalWorld,
    ask: refresh('approval.refresh', 'APR-1'),
    states: {
      open: [ASKED.open, ['card to answer', 'card', 'card to answer', 'card', 'card', 'program/not-found']],
      'answered by the sponsor': [
        ASKED['answered by the sponsor'],
        ['card', 'card', 'card to answer', 'card', 'card', 'program/not-found'],
      ],
      approved: [ASKED.approved, members('card', 'program/not-found')],
      rejected: [ASKED.rejected, members('card', 'program/not-found')],
      withdrawn: [ASKED.withdrawn, members('card', 'program/not-found')],
      'void by an edit': [ASKED['void by an edit'], members('card', 'program/not-found')],
      'past its time': [ASKED['past its time'], members('card', 'program/not-found')],
      expired: [ASKED.expired, members('card', 'program/not-found')],
      confidential: [ASKED.confidential, HIDDEN],
      'of a paused program': [ASKED['of a paused program'], members('card', 'program/not-found')],
      'of a closed program': [ASKED['of a closed program'], members('card', 'program/not-found')],
    },
  },
  'planning.vote': {
    open: openPlanning,
    ask: ({ programId, press }, personId, saying) =>
      press(personId, 'planning.vote', { programId, number: 'PLN-1', confidence: 4 }, saying),
    states: {
      'not open yet': [nothing, votedBy('record/wrong-state')],
      open: [openVote, votedBy('card to answer, kept')],
      'with votes': [voted, votedBy('card to answer, kept')],
      closed: [closed, votedBy('record/wrong-state')],
      'with its baseline asked for': [requested, votedBy('record/wrong-state')],
      confidential: [
        hidden,
        [
          'confidential card, kept',
          'confidential card, kept',
          'confidential card, kept',
          'record/not-found',
          'access/denied',
          'program/not-found',
        ],
      ],
      'of a paused program': [after(openVote, halt('pause')), votedBy('program/paused')],
      'of a closed program': [after(openVote, halt('close')), votedBy('program/closed')],
    },
  },
  'planning.refresh': {
    open: openPlanning,
    ask: refresh('planning.refresh', 'PLN-1'),
    states: {
      'not open yet': [nothing, members('card', 'program/not-found')],
      open: [openVote, members('card to answer', 'program/not-found')],
      closed: [closed, members('card', 'program/not-found')],
      'with its baseline asked for': [requested, members('card', 'program/not-found')],
      confidential: [hidden, HIDDEN],
      'of a paused program': [after(openVote, halt('pause')), members('card', 'program/not-found')],
      'of a closed program': [after(openVote, halt('close')), members('card', 'program/not-found')],
    },
  },
  'risk.create': {
    open: opened,
    ask: logsRisk,
    states: {
      'in a program that takes risks from everybody': [nothing, all('card, kept')],
      'in a program that takes risks from members only': [closedToOthers, members('card, kept', 'program/not-found')],
      'in a paused program': [halt('pause'), all('program/paused')],
      'in a closed program': [halt('close'), all('program/closed')],
    },
  },
  'my work': {
    open: openRecords,
    ask: ask('my work'),
    states: {
      'in one’s own chat': [nothing, all('card')],
      'of a closed program': [halt('close'), all('card')],
    },
  },
  'my work, asked in a group chat': {
    open: openRecords,
    ask: ask('my work', true),
    states: {
      'whatever is open': [nothing, all('Ask me that in our own chat: here everybody would read your list.')],
    },
  },
  status: {
    open: openRecords,
    ask: ask('status checkout'),
    states: {
      'of an active program': [nothing, members('card', NO_PLACE)],
      'of a paused program': [halt('pause'), members('card', NO_PLACE)],
      'of a closed program': [halt('close'), members('card', NO_PLACE)],
    },
  },
  'log risk': {
    open: openRecords,
    ask: ask('log risk'),
    states: {
      'where a program takes risks from everybody': [nothing, all('card to answer')],
      'where no program takes risks from everybody': [closedToOthers, members('card to answer', NOWHERE)],
      'where the only program is paused': [halt('pause'), all(NOWHERE)],
      'where the only program is closed': [halt('close'), all(NOWHERE)],
    },
  },
  digest: {
    open: openRecords,
    ask: ask('digest'),
    states: {
      'before anything is published': [nothing, all(NO_SUMMARY)],
      'of what is published': [publish, members('card', NO_SUMMARY)],
      'of what is only drafted': [draft, all(NO_SUMMARY)],
      'of a closed program': [after(publish, halt('close')), members('card', NO_SUMMARY)],
    },
  },
  show: {
    open: openRecords,
    ask: ask('show R-1'),
    states: {
      'what is plain': [nothing, members('card', 'There is no R-1 that you may see.')],
      'what is confidential': [
        hideRisk,
        [
          'confidential card',
          'confidential card',
          'There is no R-1 that you may see.',
          'confidential card',
          'There is no R-1 that you may see.',
          'There is no R-1 that you may see.',
        ],
      ],
      'of a closed program': [halt('close'), members('card', 'There is no R-1 that you may see.')],
    },
  },
  'show, of an approval in a group chat': {
    open: openApprovalWorld,
    ask: ask('show APR-1', true),
    states: {
      open: [nothing, members('card', 'There is no APR-1 that you may see.')],
      'of a paused program': [halt('pause'), members('card', 'There is no APR-1 that you may see.')],
    },
  },
  help: { open: openRecords, ask: ask('help'), states: { always: [nothing, all('card')] } },
  searchRecords: {
    open: openRecords,
    ask: searches,
    states: {
      'for what is plain': [nothing, members('Risk R-1', NOTHING_FOUND)],
      'for what is confidential': [hideRisk, all(NOTHING_FOUND)],
      'in a closed program': [halt('close'), members('Risk R-1', NOTHING_FOUND)],
    },
  },
  'logMessage, its form': {
    open: openRecords,
    ask: ({ invoke, inGroup }, personId, { activity }) =>
      invoke(
        personId,
        'composeExtension/fetchTask',
        { commandId: 'logMessage', messagePayload: MESSAGE },
        { activity: { ...inGroup, ...activity } },
      ),
    states: {
      'where a program takes risks from everybody': [nothing, all('form')],
      'where no program takes risks from everybody': [closedToOthers, members('form', NO_PROGRAM)],
      'where the only program is paused': [halt('pause'), all(NO_PROGRAM)],
      'where the only program is closed': [halt('close'), all(NO_PROGRAM)],
      'of a message that is logged already': [after(logged('risk'), indexed), all('card')],
    },
  },
  'logMessage, as a risk': {
    open: opened,
    ask: logsMessage('risk'),
    states: {
      'in a program that takes risks from everybody': [indexed, all('card, kept')],
      'in a program that takes risks from members only': [closedToOthers, members('card, kept', 'program/not-found')],
      'in a paused program': [halt('pause'), all('program/paused')],
      'in a closed program': [halt('close'), all('program/closed')],
      'when it is a risk already': [logged('risk'), all('card')],
      'when it is an action already': [logged('action'), all('card')],
      'when it is a confidential risk already': [
        loggedAndHidden,
        ['card', 'card', 'card, kept', 'card, kept', 'card, kept', 'card, kept'],
      ],
    },
  },
  'logMessage, as an action': {
    open: opened,
    ask: logsMessage('action'),
    states: {
      'in an active program': [
        indexed,
        ['card, kept', 'card, kept', 'card, kept', 'card, kept', 'form, access/denied', 'form, program/not-found'],
      ],
      'in a paused program': [halt('pause'), votedBy('program/paused')],
      'in a closed program': [halt('close'), votedBy('program/closed')],
      'when it is a risk already': [logged('risk'), votedBy('card')],
      'when it is an action already': [logged('action'), votedBy('card')],
    },
  },
};

/** What the card of each verb sends, and where. */
export const SENT: Readonly<
  Record<string, { readonly open: () => Promise<BotWorld>; readonly data: (world: BotWorld) => Promise<object> }>
> = {
  'approval.decide': {
    open: openApprovalWorld,
    data: async (world) => ({
      ...{ programId: world.programId, number: 'APR-1', answer: 'approve', comment: 'Agreed.' },
      subjectHash: await hashOf(world),
    }),
  },
  'approval.refresh': { open: openApprovalWorld, data: async ({ programId }) => ({ programId, number: 'APR-1' }) },
  'planning.vote': {
    open: async () => {
      const world = await openPlanning();
      await openVote(world);
      return world;
    },
    data: async ({ programId }) => ({ programId, number: 'PLN-1', confidence: 4 }),
  },
  'planning.refresh': { open: openPlanning, data: async ({ programId }) => ({ programId, number: 'PLN-1' }) },
  'risk.create': {
    open: opened,
    data: async ({ programId }) => ({ programId, title: 'Late', cause: 'a', event: 'b', effect: 'c' }),
  },
  'message.log': {
    open: opened,
    data: async ({ programId }) => ({
      ...{ programId, kind: 'risk', title: 'Late', ownerId: JONAS, dueOn: '2026-12-01' },
      ...{ cause: 'a', event: 'b', effect: 'c', probability: '4', 'impact-schedule': '5' },
    }),
  },
};

/** Presses a button with this data; what a dialog sends comes with its message. */
export const send = (world: BotWorld, personId: string, verb: string, data: unknown): Promise<Reply> =>
  verb === 'message.log'
    ? world.invoke(personId, 'composeExtension/submitAction', {
        commandId: 'logMessage',
        messagePayload: MESSAGE,
        data,
      })
    : world.press(personId, verb, data);
