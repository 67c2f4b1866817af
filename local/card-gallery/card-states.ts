import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { ProgramContext } from '#shared/cards/card-context.ts';
import { approvalCard, type ApprovalCardFacts } from '#shared/cards/approval-card.ts';
import { confidenceCard } from '#shared/cards/confidence-card.ts';
import { duplicateCard } from '#shared/cards/duplicate-card.ts';
import { minutesCard } from '#shared/cards/minutes-card.ts';
import { noticeCard } from '#shared/cards/notice-card.ts';
import { recordCard } from '#shared/cards/record-card.ts';
import { riskCard } from '#shared/cards/risk-card.ts';
import { summaryCard } from '#shared/cards/summary-card.ts';
import { workCard } from '#shared/cards/work-card.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Topic } from '#shared/domain/notice.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { PERSONAS } from '../personas.ts';
import { chatStates } from './chat-states.ts';
import { messageForms } from './message-forms.ts';
import {
  idOf,
  NOW,
  sampleAction,
  sampleApproval,
  sampleChange,
  sampleDecision,
  sampleMeeting,
  sampleMilestone,
  sampleMinutes,
  sampleProgram,
  sampleRecords,
  sampleRisk,
  sampleSession,
  type Say,
} from './sample-records.ts';
import { sampleSummary } from './sample-summary.ts';

/** A card in one of its states. */
export interface CardState {
  /** The card: `Approval`. */
  readonly family: string;
  /** The state: `for one who is asked`. */
  readonly state: string;
  readonly card: AdaptiveCard;
}

const TAB = 'https://teams.microsoft.com/l/entity/steerline';

/** Every card in every state. `say` may put other words in place of those that people wrote. */
export function cardStates(say: Say = (words) => words): readonly CardState[] {
  const context: ProgramContext = {
    locale: 'en-GB',
    zone: 'Europe/Berlin',
    now: NOW,
    nameOf: (personId) => say(PERSONAS.find(({ id }) => id === personId)?.name ?? ''),
    program: sampleProgram(say),
    linkTo: (number) => `${TAB}/${number}`,
  };
  const family = (name: string, states: Readonly<Record<string, AdaptiveCard>>): readonly CardState[] =>
    Object.entries(states).map(([state, card]) => ({ family: name, state, card }));
  return [
    ...family('Approval', approvals(say, context)),
    ...family('Weekly summary', {
      'with its colour': summaryCard(sampleSummary(say), 'amber', context),
      'without a reported colour': summaryCard(sampleSummary(say), undefined, context),
      'longer than a card': summaryCard(sampleSummary(say, 40), 'amber', context),
    }),
    ...family('Confidence vote', confidence(say, context)),
    ...family('Risk', {
      scored: riskCard(sampleRisk(say), context),
      proposed: riskCard(proposedRisk(say), context),
    }),
    ...family('Record', {
      'found by a search': recordCard(sampleMilestone(say), 'found', context),
      'logged just now': recordCard(sampleRisk(say), 'logged', context),
      'logged before, with an owner': duplicateCard({ number: 'R-12', ownerId: idOf('contributor') }, context),
      'logged before, without an owner': duplicateCard({ number: 'ESC-2', ownerId: '' }, context),
    }),
    ...family('Notice', notices(say, context)),
    ...family('My work', {
      'a few': workCard(work(sampleRecords(say), say), 0, `${TAB}/my-work`, context),
      'more than a card holds': workCard(
        work(
          Array.from({ length: 14 }, (_, index) => ({ ...sampleAction(say), number: `ACT-${index + 7}` })),
          say,
        ),
        2,
        `${TAB}/my-work`,
        context,
      ),
      nothing: workCard([], 0, `${TAB}/my-work`, context),
    }),
    ...family('Minutes', {
      published: minutesCard(
        {
          minutes: sampleMinutes(say),
          meeting: sampleMeeting(say),
          records: [sampleDecision(say), sampleAction(say), { ...sampleAction(say), number: 'ACT-8', ownerId: '' }],
        },
        context,
      ),
      'with nothing in them': minutesCard(
        { minutes: sampleMinutes(say), meeting: sampleMeeting(say), records: [] },
        context,
      ),
    }),
    ...family('Log a message', messageForms(say)),
    ...chatStates(say, context).flatMap(([name, states]) => family(name, states)),
  ];
}

function approvals(say: Say, context: ProgramContext): Readonly<Record<string, AdaptiveCard>> {
  const approval = sampleApproval(say);
  const milestone = sampleMilestone(say);
  const given = { subject: sampleChange(say), refreshUserIds: PERSONAS.map(({ as }) => `29:${as}`) };
  const find = (number: string) => (number === milestone.number ? milestone : undefined);
  const draw = (changes: Partial<Approval>, more: Partial<ApprovalCardFacts> = {}) =>
    approvalCard({ ...given, find, viewer: 'everybody', approval: { ...approval, ...changes }, ...more }, context);
  const closedAt = '2026-11-20T08:55:00.000Z';
  const rejection = {
    byId: idOf('security'),
    functions: ['security'],
    stage: 0,
    answer: 'reject',
    comment: say('The audit has to come first in every region.'),
    castAt: closedAt,
  } as const;
  return {
    'for everybody': draw({}),
    'for one who is asked': draw({}, { viewer: 'asked' }),
    'for one who was reminded': draw({ createdAt: '2026-11-10T08:00:00.000Z' }, { viewer: 'asked' }),
    'for one who is asked, where a part is confidential': draw(
      {},
      { viewer: 'asked', find: () => ({ ...milestone, confidential: true }) },
    ),
    approved: draw({ status: 'approved', closedAt }),
    rejected: draw({ status: 'rejected', closedAt, votes: [...approval.votes, rejection] }),
    expired: draw({ status: 'expired', closedAt, statusReason: 'The answers it needed had not all come in time.' }),
    void: draw({ status: 'void', closedAt }),
    withdrawn: draw({ status: 'withdrawn', closedAt, statusReason: say('The audit was moved.') }),
    'past its time': draw({ dueAt: closedAt }, { viewer: 'asked' }),
    'of a paused program': approvalCard({ ...given, find, viewer: 'asked', approval }, paused(context)),
  };
}

const paused = (context: ProgramContext): ProgramContext => ({
  ...context,
  program: { ...context.program, status: 'paused' },
});

function confidence(say: Say, context: ProgramContext): Readonly<Record<string, AdaptiveCard>> {
  const session = sampleSession(say, [4, 3, 5, 4, 2]);
  return {
    'before the vote': confidenceCard(
      { session: { ...session, status: 'open', votes: [] }, viewerId: undefined },
      context,
    ),
    'for everybody': confidenceCard({ session, viewerId: undefined, refreshUserIds: ['29:tpm'] }, context),
    'for one who has voted': confidenceCard({ session, viewerId: idOf('tpm') }, context),
    closed: confidenceCard({ session: { ...session, status: 'voted' }, viewerId: undefined }, context),
    'of a paused program': confidenceCard({ session, viewerId: undefined }, paused(context)),
  };
}

const TOPICS: Readonly<Record<Topic, (say: Say) => AnyRecord>> = {
  assigned: sampleAction,
  'due-soon': sampleAction,
  overdue: sampleAction,
  proposed: sampleRisk,
  published: sampleMinutes,
  expired: sampleApproval,
  asked: sampleApproval,
  'asked-again': sampleApproval,
  approved: sampleChange,
  rejected: sampleChange,
  voided: sampleChange,
  escalated: sampleRisk,
  answered: sampleDecision,
  'still-open': sampleMeeting,
  ended: sampleMeeting,
  'said-later': sampleMeeting,
  'to-review': sampleSummary,
  paused: sampleProgram,
  resumed: sampleProgram,
  closed: sampleProgram,
  settled: sampleAction,
  unaccepted: sampleRisk,
  heard: sampleDecision,
  'to-confirm': sampleDecision,
  disclaimed: sampleDecision,
};

const notices = (say: Say, context: ProgramContext): Readonly<Record<string, AdaptiveCard>> =>
  Object.fromEntries(
    Object.entries(TOPICS).map(([topic, sample]) => [topic, noticeCard(topic as Topic, sample(say), context)]),
  );

function proposedRisk(say: Say) {
  const { score: _score, probability: _p, response: _r, ownerId: _o, nextReviewOn: _n, ...rest } = sampleRisk(say);
  return { ...rest, status: 'proposed', impact: {} } as const;
}

const work = (records: readonly AnyRecord[], say: Say) =>
  records.map((record) => ({ record, programTitle: say('Atlas payments migration'), url: `${TAB}/${record.number}` }));
