/** The name under which the comment on an answer is kept. */
export const answering = (approval: string): string => `answer ${approval}`;
