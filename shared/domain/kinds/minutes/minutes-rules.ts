import type { AnyRecord } from '../../kinds.ts';
import { corrected } from './corrected.ts';
import { splitCandidate } from './split-candidate.ts';
import { dayAt } from '../../time/day.ts';
import { heardAs } from '../decision/heard-as.ts';
import { invalid } from '../../invalid.ts';
import type { KindRules, RuleOf, RuleContext } from '../../kind-rules.ts';
import { isContributor, isMember } from '../program/program.ts';
import type { Source } from '../../record.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Candidate, Minutes } from './minutes.ts';
import { idOfNumber } from '../../record-id.ts';
import { Refusal } from '../../refusal.ts';
import { seen } from '../../seen.ts';
import { told } from '../../told.ts';

/** @throws Refusal `input/invalid` when there is none of that id; `record/wrong-state` when it is in another state. */
function candidateOf(minutes: Minutes, id: string, state: Candidate['state']): Candidate {
  const candidate = minutes.candidates.find((each) => each.id === id);
  if (!candidate) throw invalid('/candidateId', `These minutes have no candidate ${id}.`);
  if (candidate.state !== state)
    throw new Refusal('record/wrong-state', { detail: `Candidate ${id} is ${candidate.state}, not ${state}.` });
  return candidate;
}

const withCandidate = (minutes: Minutes, id: string, ...instead: readonly Candidate[]): Minutes => ({
  ...minutes,
  candidates: minutes.candidates.flatMap((each) => (each.id === id ? instead : [each])),
});

const meetingOf = (minutes: Minutes, context: RuleContext): Meeting | undefined => {
  const record = context.find(minutes.meeting);
  return record?.kind === 'meeting' ? record : undefined;
};

/** Where a candidate was said. */
const sourceOf = (candidate: Candidate, { meeting }: Minutes): Source => ({
  type: 'transcript',
  meeting,
  cueFrom: candidate.cueFrom,
  cueTo: candidate.cueTo,
  startSeconds: candidate.startSeconds,
  ...(candidate.speaker && { speaker: candidate.speaker }),
  quote: candidate.quote,
});

/** The record of these people that says the same already, with the words as one more source. */
function sameRecord(candidate: Candidate, number: string, minutes: Minutes, context: RuleContext): AnyRecord {
  const { kind } = candidate;
  const record = kind === 'question' ? undefined : seen(kind, number, context);
  if (!record) throw invalid('/record', `There is no ${kind} ${number}.`);
  return { ...record, sources: [...record.sources, sourceOf(candidate, minutes)] };
}

/** The record a candidate becomes. It is as confidential as what it comes from, and cites the words. */
function recordOf(candidate: Candidate, minutes: Minutes, context: RuleContext): AnyRecord {
  const { kind, title, ownerId, dueOn, probability, impact, severity } = candidate;
  const { program, caller } = context;
  const meeting = meetingOf(minutes, context);
  const confidential = minutes.confidential || meeting?.confidential === true;
  const common = {
    title,
    confidential,
    sources: [sourceOf(candidate, minutes)],
    ...(confidential && { watcherIds: minutes.watcherIds }),
    ...(ownerId && { ownerId }),
  };
  switch (kind) {
    case 'decision': {
      const mayDecide = ownerId && isContributor(program, ownerId);
      const fields = { ...common, ...(mayDecide && { deciderId: ownerId }), ...(dueOn && { neededByOn: dueOn }) };
      const decision = context.begin('decision', fields);
      const heard = heardAs(candidate, meeting?.transcript, program, caller.personId);
      if (!ownerId || heard === 'proposed') return decision;
      const decidedAt = meeting?.endedAt ?? meeting?.startedAt ?? meeting?.startsAt ?? context.now;
      const said = { text: title, decidedAt, meeting: minutes.meeting };
      // Who takes over their own decision confirms it by that.
      if (heard === 'unconfirmed' && ownerId !== caller.personId) return { ...decision, heard: said };
      const effectiveOn = dayAt(decidedAt, program.calendar.zone);
      const ruling = { ...said, byId: ownerId, effectiveOn, ...(ownerId !== caller.personId && { isHeard: true }) };
      return { ...decision, status: 'decided', ruling };
    }
    case 'action':
      return context.begin('action', { ...common, ...(dueOn && { dueOn }) });
    case 'risk':
      return context.begin('risk', { ...common, ...(probability && { probability }), ...(impact && { impact }) });
    case 'issue':
      return context.begin('issue', { ...common, ...(severity && { severity }) });
    case 'dependency':
      return context.begin('dependency', { ...common, ...(dueOn && { needByOn: dueOn }) });
    case 'question':
      throw invalid('/kind', 'A question is no record: say whether it is an action, a decision, a risk, an issue …');
  }
}

/** A person takes a candidate over: only now is it a record, or one more source of the record that was made in the meeting. */
const accept: RuleOf<'minutes', 'accept'> = (before, { candidateId, record: number, ...change }, context) => {
  const candidate = corrected(candidateOf(before, candidateId, 'open'), change);
  if (candidate.ownerId && !isMember(context.program, candidate.ownerId))
    throw new Refusal('owner/not-a-member', {
      errors: [{ path: '/ownerId', message: 'The owner is not a member of this program.' }],
    });
  const record = number ? sameRecord(candidate, number, before, context) : recordOf(candidate, before, context);
  const accepted: Candidate = { ...candidate, state: 'accepted', record: record.number };
  return { subject: withCandidate(before, candidateId, accepted), also: [record] };
};

const revise: RuleOf<'minutes', 'revise'> = (before, { candidateId, ...change }) => {
  const candidate = candidateOf(before, candidateId, 'open');
  return { subject: withCandidate(before, candidateId, corrected(candidate, change)) };
};

const reject: RuleOf<'minutes', 'reject'> = (before, { candidateId, because }) => {
  const candidate = candidateOf(before, candidateId, 'open');
  const rejected: Candidate = { ...candidate, state: 'rejected', ...(because && { rejectedBecause: because }) };
  return { subject: withCandidate(before, candidateId, rejected) };
};

/** Only a rejection can be taken back: what was accepted is a record. */
const reconsider: RuleOf<'minutes', 'reconsider'> = (before, { candidateId }) => {
  const { rejectedBecause: _because, ...rest } = candidateOf(before, candidateId, 'rejected');
  return { subject: withCandidate(before, candidateId, { ...rest, state: 'open' }) };
};

/** Two things said in one breath; each piece keeps the words it comes from. */
const split: RuleOf<'minutes', 'split'> = (before, { candidateId, titles }) => {
  const candidate = candidateOf(before, candidateId, 'open');
  if (titles.length < 2 || titles.length > 5) throw invalid('/titles', 'Split into two to five.');
  return { subject: withCandidate(before, candidateId, ...splitCandidate(candidate, titles)) };
};

const publish: RuleOf<'minutes', 'publish'> = (before, _body, context) => {
  const open = before.candidates.filter(({ state }) => state === 'open').length;
  if (open > 0) throw new Refusal('minutes/not-reviewed', { facts: { open } });
  const attended = (meetingOf(before, context)?.attendeeIds ?? []).filter((id) => isMember(context.program, id));
  return {
    subject: { ...before, status: 'published', publishedById: context.caller.personId, publishedAt: context.now },
    owed: told(attended, 'published', before.number, context),
  };
};

/** Minutes are approved by those who lead the program, normally at the next meeting. */
const approve: RuleOf<'minutes', 'approve'> = (before, _body, context) => {
  const meeting = meetingOf(before, context);
  return {
    subject: { ...before, status: 'approved', approvedById: context.caller.personId, approvedAt: context.now },
    ...(meeting && { also: [{ ...meeting, status: 'minutes-approved' }] }),
    owed: [{ type: 'post', subject: idOfNumber(before.number) }],
  };
};

export const minutesRules = {
  kind: 'minutes',
  begin: () => ({ status: 'draft' }),
  commands: { accept, revise, reject, reconsider, split, publish, approve },
} satisfies KindRules<'minutes'>;
