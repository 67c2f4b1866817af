import { COMMON_AUTHORITY, type KindAuthority } from '../../kind-authority.ts';
import { leads, named, somebody, tpm, type Need, type Office } from '../../people/need.ts';
import { same } from '../../same.ts';
import type { Program } from '../program/program.ts';
import type { Meeting } from './meeting.ts';

/** Who called the meeting, and the leads. */
const hosts = ({ createdById }: Meeting, program: Program): readonly Office[] => [
  named('who called it', createdById, program),
  ...leads(program),
];

const hostNeed = (why: string, meeting: Meeting, program: Program): Need => somebody(why, hosts(meeting, program));

/** Who runs it, too: only whom its host invited starts a meeting. */
const runnerNeed = (why: string, meeting: Meeting, program: Program): Need =>
  somebody(why, [named('who runs it', meeting.startedById, program), ...hosts(meeting, program)]);

const isWider = (before: readonly string[], after: readonly string[]): boolean =>
  after.some((personId) => !before.includes(personId));

/** The points of an agenda by what they are for: no point goes, and none that decides becomes one that only informs. */
const pointsOf = ({ agenda }: Meeting): readonly string[] => agenda.map(({ title, purpose }) => `${purpose} ${title}`);

function losesPoint(before: Meeting, after: Meeting): boolean {
  const left = [...pointsOf(after)];
  return pointsOf(before).some((point) => {
    const place = left.indexOf(point);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

export const meetingAuthority = {
  acts: {
    start: (meeting, program) =>
      somebody('Its host, or somebody who is invited, starts a meeting.', [
        ...hosts(meeting, program),
        ...meeting.inviteeIds.map((personId) => named('somebody who is invited', personId, program)),
      ]),
    hold: (meeting, program) => runnerNeed('Whoever runs a meeting ends it.', meeting, program),
  },
  fields: {
    ...COMMON_AUTHORITY,
    inviteeIds: (before, after, program) =>
      same(before.inviteeIds, after.inviteeIds) ? undefined : hostNeed('Its host invites.', before, program),
    // Attendance opens the transcript.
    attendeeIds(before, after, program) {
      if (same(before.attendeeIds, after.attendeeIds)) return undefined;
      return before.transcript && isWider(before.attendeeIds, after.attendeeIds)
        ? somebody('Who attended reads the transcript.', [tpm(program)])
        : runnerNeed('Whoever runs a meeting says who attended.', before, program);
    },
    series: (before, after, program) =>
      before.series === after.series
        ? undefined
        : hostNeed('Its series says which calls are its own.', before, program),
    startsAt: (before, after, program) =>
      before.startsAt === after.startsAt
        ? undefined
        : hostNeed('Its time says which call is its own.', before, program),
    quorum: (before, after, program) =>
      before.quorum !== undefined && (after.quorum ?? 0) < before.quorum
        ? hostNeed('A lower quorum lets fewer decide.', before, program)
        : undefined,
    agenda: (before, after, program) =>
      losesPoint(before, after) ? hostNeed('This takes a point off the agenda.', before, program) : undefined,
  },
} satisfies KindAuthority<'meeting'>;
