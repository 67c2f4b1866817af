/**
 * One HTTP operation as data. Its name is its verb, the schema of its body is in `bodies.schema.ts` under the same verb;
 * browsers import this and the types, never the schemas.
 */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path under `/api/`, parameters in braces: `programs/{programId}/risks/{number}`. */
  readonly path: string;
  /** Media types of a body that is not JSON. */
  readonly text?: readonly string[];
  /** Media types of the file it answers, in place of JSON: its reply is a `NamedFile`. */
  readonly file?: readonly string[];
  /** `If-Match` with the record's version is asked for; 428 without. */
  readonly isVersioned?: boolean;
  /** 201 with `Location` instead of 200. */
  readonly creates?: boolean;
}
