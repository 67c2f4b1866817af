import type { Refusal } from '#shared/domain/refusal.ts';
import { refusalText } from '#shared/text/refusal-text.ts';

/** A refusal as the bot says it: its sentence, what is added to it, and what is wrong with the fields. */
export function sentenceOf({ code, more }: Refusal): string {
  const errors = (more.errors ?? []).map(({ message }) => message);
  return [...new Set([refusalText(code), ...(more.detail ? [more.detail] : []), ...errors])].join(' ');
}
