/** What every input of a form takes. Inside a Fluent `Field`, which gives it its label, hint and error. */
export interface InputProps<Type> {
  readonly field: Type;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** For inputs of several parts. */
  readonly label: string;
}
