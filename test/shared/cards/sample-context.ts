import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { ProgramContext } from '#shared/cards/card-context.ts';
import { NOW, sampleProgram } from '#local/card-gallery/sample-records.ts';
import { PERSONAS } from '#local/personas.ts';

/** A reader in Berlin who knows everybody's name. */
export const context: ProgramContext = {
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  now: NOW,
  nameOf: (personId) => PERSONAS.find(({ id }) => id === personId)?.name ?? '',
  program: sampleProgram((words) => words),
  linkTo: (number) => `https://example.com/${number}`,
};

/** What a card says, element by element. */
export const textOf = ({ body }: AdaptiveCard): string => wordsIn(body).join(' | ');

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { inlines, text, ...rest } = value as { inlines?: readonly { text: string }[]; text?: string };
  if (inlines) return [inlines.map((run) => run.text).join('')];
  return text === undefined ? Object.values(rest).flatMap(wordsIn) : [text];
}
