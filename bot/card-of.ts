import { approvalCard } from '#shared/cards/approval-card.ts';
import type { AdaptiveCard } from '#shared/cards/card.ts';
import { confidenceCard } from '#shared/cards/confidence-card.ts';
import { confidentialCard } from '#shared/cards/confidential-card.ts';
import { minutesCard } from '#shared/cards/minutes-card.ts';
import { recordCard } from '#shared/cards/record-card.ts';
import { riskCard } from '#shared/cards/risk-card.ts';
import { summaryCard } from '#shared/cards/summary-card.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { isDecidedIn } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { isApprovable } from '#shared/domain/kinds/approval/approvable.ts';
import { unansweredBy } from '#shared/domain/kinds/approval/approval-rules.ts';
import { currentReport } from '#shared/domain/queries/current-report.ts';
import type { Opened } from './opened.ts';

/** For whom a card is drawn. */
export interface Viewer {
  /** Entra object id; undefined for a whole chat. */
  readonly personId: string | undefined;
  /** What Teams calls those whose own card differs; undefined when they are not known. */
  readonly teamsIds?: readonly string[] | undefined;
}

/**
 * The card of a record as it is, for one person or for a whole chat. What is confidential has no card but a link; whether
 * the viewer may know of the record at all is the caller's to ask.
 */
export function cardOf(record: AnyRecord, opened: Opened, { personId, teamsIds }: Viewer): AdaptiveCard {
  const { context, state, program } = opened;
  const find = (number: string) => state.find(number);
  if (record.confidential) return confidentialCard(record.number, context);
  switch (record.kind) {
    case 'approval': {
      const subject = find(record.subject);
      if (!isApprovable(subject)) throw new Error(`Nothing that can be approved waits for ${record.number}.`);
      if (subject.confidential) return confidentialCard(record.number, context);
      const viewer = personId && unansweredBy(record, program).includes(personId) ? 'asked' : 'everybody';
      return approvalCard({ approval: record, subject, find, viewer, refreshUserIds: teamsIds }, context);
    }
    case 'planning':
      return confidenceCard({ session: record, viewerId: personId, refreshUserIds: teamsIds }, context);
    case 'summary':
      return record.status === 'published'
        ? summaryCard(record, overallOf(opened), context)
        : recordCard(record, 'found', context);
    case 'minutes':
      return record.status === 'draft' ? recordCard(record, 'found', context) : cardOfMinutes(record, opened);
    case 'risk':
      return riskCard(record, context);
    default:
      return recordCard(record, 'found', context);
  }
}

/** True for a card with buttons that an answer closes. */
export const isAsking = ({ refresh }: AdaptiveCard): boolean => refresh !== undefined;

function cardOfMinutes(minutes: Minutes, opened: Opened): AdaptiveCard {
  const { context, state } = opened;
  const meeting = state.find(minutes.meeting);
  if (meeting?.kind !== 'meeting' || meeting.confidential) return confidentialCard(minutes.number, context);
  return minutesCard({ minutes, meeting, records: leftBy(minutes, meeting, opened) }, context);
}

/** What a meeting left behind, as far as everybody may see it. */
function leftBy({ candidates }: Minutes, meeting: Meeting, { state }: Opened): readonly AnyRecord[] {
  const recorded = [...meeting.captures, ...candidates].flatMap(({ record }) => record ?? []);
  const decided = state.list('decision').filter((decision) => isDecidedIn(decision, meeting));
  return [...new Set([...recorded, ...decided.map(({ number }) => number)])].flatMap((number) => {
    const record = state.find(number);
    return record && !record.confidential ? [record] : [];
  });
}

/** The colour that is reported of the program now. */
const overallOf = ({ state }: Opened) =>
  currentReport(state.list('status-report').filter(({ confidential }) => !confidential))?.overall;
