import * as z from 'zod/v4';

type Shape = Readonly<Record<string, z.ZodType>>;
type Patched<S extends Shape> = {
  [K in keyof S]: S[K] extends z.ZodOptional<infer T> ? z.ZodOptional<z.ZodNullable<T>> : z.ZodOptional<S[K]>;
};

/** JSON Merge Patch (RFC 7396) of a shape: every field may be left out, an optional one is cleared by `null`. */
export function patchOf<S extends Shape>(shape: S): z.ZodObject<Patched<S>, z.core.$strict> {
  const patched = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType).nullable().optional() : field.optional(),
    ]),
  );
  return z.strictObject(patched) as unknown as z.ZodObject<Patched<S>, z.core.$strict>;
}
