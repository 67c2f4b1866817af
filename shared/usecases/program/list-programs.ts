import type { Caller } from '../../domain/people/caller.ts';
import { refusalWhileHalted } from '../../domain/kinds/program/halt-refusal.ts';
import type { PortfolioIndex, ProgramRow } from '../../ports/portfolio-index.ts';

/** A program as one caller's list shows it. */
export type ListedProgram = {
  readonly id: string;
  readonly name: string;
  readonly acceptsSubmissions: boolean;
  readonly isMember: boolean;
} & Partial<Omit<ProgramRow, 'programId' | 'name' | 'acceptsSubmissions' | Unlisted>>;

/** What a list keeps to itself: of meetings, also that there are any may be confidential. */
type Unlisted = 'memberIds' | 'seq' | 'isMeeting' | 'meetingDays';

/**
 * The programs the caller has a place in, by name; a director sees all. Of those that accept submissions everyone in the
 * tenant sees the name, while they take any.
 */
export const listPrograms =
  ({ index }: { readonly index: PortfolioIndex }) =>
  async (caller: Caller): Promise<readonly ListedProgram[]> => {
    const rows = await index.programs(caller.tenantId);
    const listed = rows.flatMap((each): ListedProgram[] => {
      const { programId: id, memberIds, seq: _seq, isMeeting: _isMeeting, meetingDays: _days, ...row } = each;
      const isMember = memberIds.includes(caller.personId);
      if (isMember || caller.tenantRoles.includes('Steerline.Director')) return [{ id, isMember, ...row }];
      const { name, acceptsSubmissions } = row;
      const takes = acceptsSubmissions && refusalWhileHalted(row.status, 'risk.create') === undefined;
      return takes ? [{ id, name, acceptsSubmissions, isMember }] : [];
    });
    return listed.sort((a, b) => a.name.localeCompare(b.name));
  };
