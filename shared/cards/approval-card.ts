import type { AnyRecord } from '../domain/kinds.ts';
import type { Approval, Stage, Vote } from '../domain/kinds/approval/approval.ts';
import type { Approvable } from '../domain/kinds/approval/approvable.ts';
import type { ChangeImpact, ChangeRequest } from '../domain/kinds/change/change-request.ts';
import { awaitedBy, isReminded } from '../domain/kinds/approval/approval-rules.ts';
import { refusalWhileHalted } from '../domain/kinds/program/halt-refusal.ts';
import { approvalPartText } from '../text/approval-text.ts';
import { ANSWER_TEXT, CHANGE_CLASS_TEXT, CHANGE_IMPACT_TEXT } from '../text/choice-text.ts';
import { dueText } from '../text/due-text.ts';
import { functionText, statusText } from '../text/kind-text.ts';
import { counted } from '../text/counted.ts';
import { refusalText } from '../text/refusal-text.ts';
import { baselineRow } from './baseline-row.ts';
import type { AdaptiveCard, CardAction, CardElement } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import {
  bold,
  closeLine,
  coloured,
  facts,
  heading,
  line,
  moreInSteerline,
  openLink,
  part,
  run,
  subtle,
  table,
} from './elements.ts';
import { execute } from './execute.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { refreshBy } from './refresh.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDayOf, sayMoment, sayPerson } from './wording.ts';
import { acceptancePart } from './acceptance-part.ts';

/** What an approval card shows. */
export interface ApprovalCardFacts {
  readonly approval: Approval;
  /** What is asked. */
  readonly subject: Approvable;
  /** A milestone or scope item that a line of the change names. */
  readonly find: (number: string) => AnyRecord | undefined;
  /** `asked` for one whose answer is awaited, `everybody` for the card that a whole chat sees. */
  readonly viewer: 'everybody' | 'asked';
  /** Teams ids of those who are asked; undefined when they are not known. */
  readonly refreshUserIds?: readonly string[] | undefined;
}

const REASON_LENGTH = 500;
const COMMENT_LENGTH = 200;
/** As the route takes it. */
const COMMENT_MOST = 2000;
const MOST_LINES = 12;
const NUMBERS = /\b[A-Z]{1,4}-[1-9]\d*\b/g;

/**
 * One approval: what is asked and who answers it, with buttons for one who is asked, or how it ended. Nobody answers here to
 * what the card may not show: a change that names something confidential is answered in Steerline; and nobody answers while
 * the program stands still.
 *
 * @throws Error when the approval or what it is about is confidential.
 */
export function approvalCard(given: ApprovalCardFacts, context: ProgramContext): AdaptiveCard {
  const { approval, subject, find, viewer, refreshUserIds } = given;
  refuseConfidential(approval, subject);
  const { number, status, dueAt, subjectHash } = approval;
  const ids = { programId: context.program.id, number };
  const isOpen = status === 'open' && dueAt > context.now;
  const isHidden = (name: string) => find(name)?.confidential === true;
  const changes = subject.kind === 'change' ? subject.baselineChanges : [];
  const lines = changes.filter((each) => each.part === 'budget' || !isHidden(each.record));
  const why = approval.classWhy.filter((sentence) => !sentence.match(NUMBERS)?.some(isHidden));
  const isWhole = lines.length === changes.length;
  const haltRefusal = refusalWhileHalted(context.program.status, 'approval.decide');
  const isAsked = isOpen && viewer === 'asked' && !haltRefusal;
  const canAnswer = isAsked && isWhole;
  return fitCard(MOST_LINES, (count) =>
    frame({
      fallbackText: `${number} for ${subject.number} in Steerline: ${isOpen ? 'waiting for an answer' : statusText(status)}.`,
      refresh: isOpen ? refreshBy('approval.refresh', ids, refreshUserIds) : undefined,
      body: [
        ...(isAsked && isReminded(approval, context.now) ? [reminder(approval, context)] : []),
        line(run(context.program.title, { isSubtle: true, size: 'small' })),
        heading(isAsked ? `${number}: your answer is asked` : `Approval ${number}`),
        ...(isOpen ? [] : [ending(given, context)]),
        ...(isOpen && haltRefusal ? [line(refusalText(haltRefusal))] : []),
        ...asked(given, context),
        ...(subject.kind === 'risk' ? acceptancePart(subject, context) : []),
        ...part('Before and after', [
          ...(lines.length > 0 ? [promises(lines.slice(0, count), given, context)] : []),
          ...moreInSteerline(Math.max(0, lines.length - count)),
          ...(isWhole ? [] : [line('Part of this change is confidential: read and answer it in Steerline.')]),
        ]),
        ...(isOpen ? authority(given, why.slice(0, count)) : []),
        ...part('Answers', [
          ...approval.votes.slice(0, count).map((vote) => answer(vote, context)),
          ...moreInSteerline(Math.max(0, approval.votes.length - count)),
          ...(isOpen ? [awaited(approval, context)] : []),
        ]),
        ...(isOpen ? [line(bold('Answer until '), sayMoment(dueAt, context), '. Silence never approves.')] : []),
        ...(canAnswer ? [COMMENT] : []),
      ],
      actions: [
        ...(canAnswer ? answers({ ...ids, subjectHash }) : []),
        openLink('Open in Steerline', context.linkTo(number)),
      ],
    }),
  );
}

/** How long was left on the day it names, which stays true however long the card stays. */
const reminder = ({ dueAt }: Approval, context: ProgramContext): CardElement => {
  const left = dueText(dueAt, context.now, context.program.calendar, context.locale);
  return line(coloured(`Reminder of ${sayDayOf(context.now, context)}. ${left}.`, 'warning'));
};

function asked({ subject, approval }: ApprovalCardFacts, context: ProgramContext) {
  const { number, title } = subject;
  const { submittedById, submittedAt, reason } =
    subject.kind === 'change'
      ? subject
      : { submittedById: approval.createdById, submittedAt: approval.createdAt, reason: undefined };
  const when = submittedAt ? ` on ${sayDayOf(submittedAt, context)}` : '';
  return [
    line(bold(`${number} ${title}`)),
    ...(submittedById ? [closeLine(subtle(`Requested by ${sayPerson(submittedById, context)}${when}`))] : []),
    ...(reason ? [line(run(reason, {}, REASON_LENGTH))] : []),
  ];
}

const promises = (
  lines: ChangeRequest['baselineChanges'],
  { find, approval }: ApprovalCardFacts,
  context: ProgramContext,
) =>
  table(
    [3, 2, 3],
    approval.status === 'approved'
      ? ['What', 'Promised before', 'Promised now']
      : ['What', 'Promised now', 'Asked for'],
    lines.map((each) => baselineRow(each, context, (number) => find(number)?.title)),
  );

/** What an answer is weighed by: once there is nothing to answer, the outcome says enough. */
const authority = ({ approval, subject }: ApprovalCardFacts, why: readonly string[]): readonly CardElement[] => [
  ...(subject.kind === 'change' ? part('What it does', impact(subject)) : []),
  ...part(
    approval.changeClass ? `${CHANGE_CLASS_TEXT[approval.changeClass]} change` : 'Why these people',
    why.map((each) => closeLine(each)),
  ),
  ...part('Who must approve', approval.stages.flatMap(required)),
];

const impact = (change: ChangeRequest): readonly CardElement[] =>
  facts(
    (Object.keys(CHANGE_IMPACT_TEXT) as (keyof ChangeImpact)[]).map((side) => [
      CHANGE_IMPACT_TEXT[side],
      change.impact[side],
    ]),
  );

const required = ({ required: functions, atLeast }: Stage): readonly CardElement[] => [
  ...functions.map(({ function: name, why }) => closeLine(bold(`${functionText(name)}. `), why)),
  ...(atLeast > 0
    ? [
        closeLine(
          bold(`${counted(atLeast, 'more approval', 'more approvals')}. `),
          'From anyone who approves here and does not ask for it.',
        ),
      ]
    : []),
];

const answer = ({ byId, answer: given, comment, castAt }: Vote, context: ProgramContext): CardElement =>
  closeLine(
    bold(sayPerson(byId, context)),
    ` ${ANSWER_TEXT[given]} on ${sayDayOf(castAt, context)}`,
    ...(comment ? [': ', run(comment, { italic: true }, COMMENT_LENGTH)] : []),
  );

function awaited(approval: Approval, context: ProgramContext): CardElement {
  const names = awaitedBy(approval, context.program).map((personId) => sayPerson(personId, context));
  return closeLine(subtle('Waiting for '), names.join(', ') || 'nobody who is left');
}

function ending({ approval, subject }: ApprovalCardFacts, context: ProgramContext): CardElement {
  const { status, closedAt, statusReason } = approval;
  const isLate = status === 'open';
  const style = status === 'approved' ? 'good' : status === 'rejected' ? 'attention' : 'emphasis';
  const when = closedAt ? `, ${sayMoment(closedAt, context)}` : '';
  return {
    type: 'Container',
    style,
    items: [
      line(bold(`${isLate ? 'Time is over' : statusText(status)}${when}`)),
      closeLine(approvalPartText(isLate ? 'late' : status, subject.kind)),
      ...(statusReason ? [closeLine(subtle(statusReason))] : []),
    ],
  };
}

const COMMENT: CardElement = {
  type: 'Input.Text',
  id: 'comment',
  label: 'Comment',
  placeholder: 'Everybody in the program reads it',
  errorMessage: `A comment has at most ${COMMENT_MOST} characters.`,
  isMultiline: true,
  maxLength: COMMENT_MOST,
};

const answers = (data: Readonly<Record<'programId' | 'number' | 'subjectHash', string>>): readonly CardAction[] => [
  execute('Approve', 'approval.decide', { ...data, answer: 'approve' }, 'positive'),
  execute('Reject', 'approval.decide', { ...data, answer: 'reject' }, 'destructive'),
  execute('Abstain', 'approval.decide', { ...data, answer: 'abstain' }),
];
