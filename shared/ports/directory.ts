/** A person of the tenant, as shown to others. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
}

/** Names of people. Ledgers hold object ids only; a name is looked up when it is shown. */
export interface Directory {
  /** Those of the ids that the directory knows, in no order. */
  people(ids: readonly string[]): Promise<readonly Person[]>;
  /** People whose name begins with the text, at most ten. */
  search(text: string): Promise<readonly Person[]>;
}
