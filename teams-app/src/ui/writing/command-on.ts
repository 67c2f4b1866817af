/** The name under which what is written for a command on a record is kept, on whatever page its form is. */
export const commandOn = (act: string, number: string): string => `${act} ${number}`;
