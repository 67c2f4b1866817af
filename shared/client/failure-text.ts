import { ServerFault } from './problem.ts';
import { Refusal } from '../domain/refusal.ts';
import { refusalText } from '../text/refusal-text.ts';
import { PartChanged } from './part-changed.ts';

/** What went wrong, for the person who waited for it: a refusal's own words, or one neutral sentence. */
export function failureText(error: unknown): string {
  if (error instanceof Refusal) {
    const { detail, errors = [] } = error.more;
    return detail ?? (errors.map(({ message }) => message).join(' ') || refusalText(error.code));
  }
  if (error instanceof PartChanged) return 'What you asked for was not done. Look at it as it is now and decide again.';
  if (error instanceof ServerFault && error.status === 0)
    return 'The server did not answer. Nothing is lost; please try again.';
  const id = error instanceof ServerFault && error.correlationId ? ` Its number is ${error.correlationId}.` : '';
  return `Something went wrong on our side. Nothing is lost; please try again.${id}`;
}
