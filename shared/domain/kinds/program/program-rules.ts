import { isZone } from '../../time/day.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, Outcome, RuleOf, RuleContext } from '../../kind-rules.ts';
import type { Owed, Topic } from '../../notice.ts';
import { holdersOf, rolesOf, type Baseline, type Program } from './program.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Milestone } from '../milestone/milestone.ts';
import type { ScopeItem } from '../scope/scope-item.ts';
import { idOfNumber } from '../../record-id.ts';
import { Refusal, type FieldError } from '../../refusal.ts';
import { told } from '../../told.ts';
import { transcriptWait } from '../meeting/transcript-wait.ts';
import { transcriptExpiresAt } from '../meeting/meeting-rules.ts';

const folded = (name: string): string => name.trim().toLowerCase();

function check({ members, teams, calendar }: Program): FieldError[] {
  const errors: FieldError[] = [];
  const say = (path: string, message: string) => errors.push({ path, message });
  const names = teams.map(folded);
  names.forEach((name, index) => {
    if (names.indexOf(name) < index) say(`/teams/${index}`, `The team “${teams[index]}” is named twice.`);
  });
  const ids = members.map(({ personId }) => personId);
  members.forEach(({ personId, team }, index) => {
    if (ids.indexOf(personId) < index) say(`/members/${index}/personId`, 'This person is a member already.');
    if (team !== undefined && !teams.includes(team))
      say(`/members/${index}/team`, `The program has no team “${team}”.`);
  });
  if (!members.some(({ roles }) => roles.includes('tpm'))) say('/members', 'A program has a TPM.');
  if (!members.some(({ roles }) => roles.includes('sponsor'))) say('/members', 'A program has a sponsor.');
  if (!isZone(calendar.zone)) say('/calendar/zone', 'Write a time zone such as Europe/Berlin.');
  const isWeekend = calendar.weekend.every((day) => Number.isInteger(day) && day >= 1 && day <= 7);
  if (!isWeekend || new Set(calendar.weekend).size > 6)
    say('/calendar/weekend', 'A weekend is up to six days, 1 for Monday to 7 for Sunday.');
  return errors;
}

/** Whom the roles take is in program-authority.ts. @throws Refusal `access/denied` when somebody gives themself a role. */
function edited(before: Program, after: Program, { caller }: RuleContext): Program {
  const had = rolesOf(before, caller.personId);
  if (rolesOf(after, caller.personId).some((role) => !had.includes(role)))
    throw new Refusal('access/denied', { detail: 'Another lead gives you a role; nobody gives one to themself.' });
  return after;
}

/** What is promised: the milestones on their forecast days, and the scope proposed so far. */
const commitBaseline: RuleOf<'program', 'commit-baseline'> = (before, { budget }, context) => {
  if (before.baseline) throw new Refusal('baseline/needs-change-request');
  const milestones = context.list('milestone').filter(({ status }) => status !== 'cancelled');
  const items = context.list('scope').filter(({ status, direction }) => status === 'proposed' && direction === 'in');
  if (milestones.length + items.length === 0)
    throw invalid('/baseline', 'There is nothing to promise yet: plan a milestone or propose scope first.');
  const errors = milestones.flatMap(({ number, title, forecastOn }) =>
    forecastOn
      ? []
      : [{ path: `/baseline/milestones/${number}`, message: `${number} “${title}” has no forecast day.` }],
  );
  if (errors.length > 0) throw new Refusal('input/invalid', { errors });
  const promised = milestones.map((milestone): Milestone & { readonly baselineOn: string } => ({
    ...milestone,
    baselineOn: milestone.forecastOn ?? '',
  }));
  const committed = items.map((item): ScopeItem => ({ ...item, status: 'committed' }));
  const baseline: Baseline = {
    committedAt: context.now,
    committedById: context.caller.personId,
    milestones: Object.fromEntries(promised.map(({ number, baselineOn }) => [number, baselineOn])),
    scope: committed.map(({ number }) => number),
    ...(budget && { budget }),
    promise: {
      milestones: Object.fromEntries(promised.map(({ number, baselineOn }) => [number, baselineOn])),
      calendar: before.calendar,
      ...(budget && { budget }),
    },
  };
  return { subject: { ...before, baseline }, also: [...promised, ...committed] };
};

/** Those who lead the program hear of it. */
const tellLeads = (topic: Topic, { number }: Program, context: RuleContext) =>
  told([...holdersOf(context.program, 'tpm'), ...holdersOf(context.program, 'sponsor')], topic, number, context);

/** The program in a state in which its records stand still. */
function halted(before: Program, status: 'paused' | 'closed', reason: string, context: RuleContext): Outcome<Program> {
  const halt = { byId: context.caller.personId, haltedAt: context.now, reason };
  return { subject: { ...before, status, halt }, reason, owed: tellLeads(status, before, context) };
}

const pause: RuleOf<'program', 'pause'> = (before, { reason }, context) => halted(before, 'paused', reason, context);

const resume: RuleOf<'program', 'resume'> = (before, { reason }, context) => {
  const { halt, ...rest } = before;
  const isDue = (meeting: Meeting) => {
    const wait = transcriptWait(meeting, halt?.haltedAt ?? context.now);
    return wait === 'calling' || wait === 'looking';
  };
  // A transcript that was waited for when the program was paused may have come meanwhile.
  const owed = context
    .list('meeting')
    .filter(isDue)
    .map(({ number }): Owed => ({ type: 'follow-call', subject: idOfNumber(number) }));
  return {
    subject: { ...rest, status: 'active' },
    reason,
    owed: [...tellLeads('resumed', before, context), ...owed],
  };
};

/** There is no way back: what comes after is another program. */
const close: RuleOf<'program', 'close'> = (before, { reason }, context) => halted(before, 'closed', reason, context);

const setOversight: RuleOf<'program', 'set-oversight'> = (before, body) => ({ subject: { ...before, ...body } });

const setRetention: RuleOf<'program', 'set-retention'> = (before, body) => ({ subject: { ...before, ...body } });

/** More chats than a program's channels and meeting series come to. */
const MOST_CHATS = 200;

/** A chat bound already takes another series and keeps its place: whose it is is told by who bound it first. */
const bindChat: RuleOf<'program', 'bind-chat'> = (before, { chatId, series }, { caller, now }) => {
  const chats = before.chats ?? [];
  const held = chats.find((chat) => chat.chatId === chatId);
  if (!held && chats.length >= MOST_CHATS) throw invalid('/chatId', `A program has up to ${MOST_CHATS} chats.`);
  const { boundAt, boundById } = held ?? { boundAt: now, boundById: caller.personId };
  const chat = { chatId, boundAt, boundById, ...(series && { series }) };
  return { subject: { ...before, chats: [...chats.filter((each) => each !== held), chat] } };
};

const releaseChat: RuleOf<'program', 'release-chat'> = (before, { chatId }) => {
  const chats = (before.chats ?? []).filter((chat) => chat.chatId !== chatId);
  return { subject: { ...before, chats } };
};

/** A changed retention plans the end of every transcript anew. */
const owes: KindRules<'program'>['owes'] = (before, program, context) => {
  if (!before || before.transcriptRetentionDays === program.transcriptRetentionDays) return [];
  return context.list('meeting').flatMap(({ number, transcript }) =>
    transcript && !transcript.removedAt
      ? [
          {
            type: 'wake',
            at: transcriptExpiresAt(transcript.receivedAt, program),
            subject: idOfNumber(number),
            purpose: 'transcript-expiry',
          },
        ]
      : [],
  );
};

export const programRules = {
  kind: 'program',
  begin: () => ({ status: 'active' }),
  edited,
  check,
  owes,
  commands: {
    'commit-baseline': commitBaseline,
    pause,
    resume,
    close,
    'set-oversight': setOversight,
    'set-retention': setRetention,
    'bind-chat': bindChat,
    'release-chat': releaseChat,
  },
} satisfies KindRules<'program'>;
