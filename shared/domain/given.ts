/** The fields that hold something: neither undefined nor an empty text. */
export const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')) as {
    readonly [F in keyof T]?: Exclude<T[F], undefined>;
  };
