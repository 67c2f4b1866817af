/** One thing a claim says that its evidence does not bear out. */
export interface ClaimFinding {
  readonly kind:
    | 'citation'
    | 'number'
    | 'order'
    | 'day'
    | 'name'
    | 'role'
    | 'record'
    | 'negation'
    | 'status'
    | 'colour'
    | 'score'
    | 'level'
    | 'words';
  /** The words concerned. */
  readonly text: string;
  /** One sentence for the person who reviews. */
  readonly message: string;
}
