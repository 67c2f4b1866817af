/** `T` as JSON can hold it: a field that may be left out is never `undefined` instead, however deep it stands. */
export type Exact<T> = T extends readonly (infer Each)[]
  ? Exact<Each>[]
  : T extends object
    ? { [Name in keyof T]: Exact<Exclude<T[Name], undefined>> }
    : T;
