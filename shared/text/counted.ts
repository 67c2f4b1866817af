/** A number with its noun: `1 person`, `6 people`. */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
