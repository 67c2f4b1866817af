import { Refusal } from '#shared/domain/refusal.ts';

/**
 * A refused line of a list, said of the fields of that line: `/references/2/url` is of `/url`; what is said of the line as a
 * whole is of the field `whole`.
 *
 * @throws Refusal with the errors so named, and everything else as it was.
 */
export async function withErrorsOfLine<T>(work: Promise<T>, whole: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Refusal) || !error.more.errors) throw error;
    const errors = error.more.errors.map(({ path, message }) => ({
      path: path.replace(/^\/\w+\/\d+/, '') || `/${whole}`,
      message,
    }));
    throw new Refusal(error.code, { ...error.more, errors });
  }
}
