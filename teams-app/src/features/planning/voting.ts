/** The name under which the comment on a vote is kept. */
export const voting = (session: string): string => `vote ${session}`;
