/** What a regular expression that cannot be made says of itself: all of it, names of people among it. */
const EXPRESSION = /Invalid regular expression: \/[^]*\/[a-z]*: /;

/**
 * A fault as one piece of log: name, message and stack. Errors of the Azure SDKs carry whole requests; those stay out, and
 * so does whatever text they hold.
 */
export function faultText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  const answer = [statusCode, code].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ');
  const cause = error.cause === undefined ? '' : `\ncaused by ${faultText(error.cause)}`;
  const said = (error.stack ?? `${error.name}: ${error.message}`).replace(EXPRESSION, 'Invalid regular expression: ');
  return `${answer ? `[${answer}] ` : ''}${said}${cause}`;
}
