/** Gives a person's display name, '' when it is not known. */
export type NameOf = (personId: string) => string;
