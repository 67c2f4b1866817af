import { dayMentions } from './day-mentions.ts';

/** The day by which somebody asked for or promised something, with its evidence. */
export interface DueDay {
  /** `YYYY-MM-DD`, never before the meeting. */
  readonly day: string;
  /** The words as spoken, with their preposition. */
  readonly words: string;
  /** How the words were read, for the person who checks. */
  readonly why: string;
}

const DEADLINE =
  /\b(?:(?:by|before|until|till|no later than|due(?: on| by)?|in time for|not later than)(?: the)?(?: end of day| eod| cob| close of business)?)\s*$/i;
const PREPOSITION = /\b(?:on|for|this|coming|around)\s*$/i;

/**
 * The due day in the words of a request or a promise: a deadline ("by Friday") before a mere mention ("on Friday"), the
 * later part of the sentence before the earlier; undefined when none lies on or after the meeting.
 *
 * @param today `YYYY-MM-DD` of the meeting.
 */
export function dueDay(text: string, today: string): DueDay | undefined {
  const ahead = dayMentions(text, today)
    .filter((mention) => mention.day >= today)
    .map((mention) => {
      const before = text.slice(Math.max(0, mention.offset - 40), mention.offset);
      const deadline = DEADLINE.exec(before)?.[0];
      return { ...mention, deadline, lead: deadline ?? PREPOSITION.exec(before)?.[0] ?? '' };
    });
  const best = ahead.find((mention) => mention.deadline !== undefined) ?? ahead.at(-1);
  if (!best) return undefined;
  const words = `${best.lead}${best.words}`.trim();
  return { day: best.day, words, why: `"${words}" said on ${today}` };
}
