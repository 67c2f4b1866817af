import type { FieldTable } from './fields.ts';

/** An act on a record beyond editing it. */
export interface CommandLife<S extends string = string> {
  /** States in which it can be done; elsewhere `record/wrong-state`. */
  readonly from: readonly S[];
  /** What is sent with it. */
  readonly body: FieldTable;
  /** What the use case works out and hands to the rule beside the body. */
  readonly added?: FieldTable;
}

/** The states of a kind, and the acts that lead from one to another. */
export interface Life<S extends string = string> {
  /** In the order of a record's life. */
  readonly statuses: readonly S[];
  /** States that lists show unless the reader asks for others. */
  readonly open: readonly S[];
  /** States in which the record takes no further edits. */
  readonly final: readonly S[];
  readonly commands: Readonly<Record<string, CommandLife<S>>>;
}

/** The life of a kind, checked: every state that it names is one of its own. */
export const life = <const S extends string, const C extends Readonly<Record<string, CommandLife<NoInfer<S>>>>>(told: {
  readonly statuses: readonly S[];
  readonly open: readonly NoInfer<S>[];
  readonly final: readonly NoInfer<S>[];
  readonly commands: C;
}) => told;
