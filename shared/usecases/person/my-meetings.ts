import { maySee } from '../../domain/people/access.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { dayAt, type Instant } from '../../domain/time/day.ts';
import { isMember } from '../../domain/kinds/program/program.ts';
import type { Meeting } from '../../domain/kinds/meeting/meeting.ts';
import type { Ledger } from '../../ports/ledger.ts';
import type { PortfolioIndex } from '../../ports/portfolio-index.ts';

/** A meeting of one of the caller's programs that is live, or planned for today. */
export interface MeetingOfToday {
  readonly programId: string;
  readonly programName: string;
  readonly number: string;
  readonly title: string;
  readonly status: 'live' | 'planned';
  readonly startsAt?: Instant;
}

/** What finding one's meetings needs. */
export interface MyMeetingsDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
  readonly now: () => Instant;
}

/**
 * The meetings in the caller's programs that are live, and those planned for today in the program's zone: the live ones
 * first, then by their beginning. The index says which programs may have any; their ledgers, which these are.
 */
export const myMeetings =
  ({ ledger, index, now }: MyMeetingsDeps) =>
  async (caller: Caller): Promise<readonly MeetingOfToday[]> => {
    const { tenantId, personId } = caller;
    const isToday = (at: Instant | undefined, zone: string) =>
      at !== undefined && dayAt(at, zone) === dayAt(now(), zone);
    const rows = (await index.programs(tenantId)).filter(
      ({ memberIds, status, zone, isMeeting, meetingDays = [] }) =>
        memberIds.includes(personId) && status !== 'closed' && (isMeeting || meetingDays.includes(dayAt(now(), zone))),
    );
    const found: MeetingOfToday[] = [];
    for (const { programId } of rows) {
      const state = await ledger.find({ tenantId, programId });
      const program = state?.program;
      if (!program || !isMember(program, personId)) continue;
      for (const meeting of state.list('meeting')) {
        const { number, title, status, startsAt } = meeting;
        if (status !== 'live' && !(status === 'planned' && isToday(startsAt, program.calendar.zone))) continue;
        if (!maySee(caller, program, meeting)) continue;
        found.push({
          ...{ programId, programName: program.title, number, title, status },
          ...(startsAt && { startsAt }),
        });
      }
    }
    return found.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  };

const rank = ({ status, startsAt = '' }: Pick<Meeting, 'status' | 'startsAt'>): string => `${status} ${startsAt}`;
