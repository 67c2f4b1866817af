/** The name under which a new program is kept while it is written. */
export const CREATING_PROGRAM = 'create program';
