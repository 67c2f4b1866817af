import type { Choice } from './field-spec.ts';

/** Choices in the order of their words; whole numbers as numbers. */
export const choicesOf = (words: Readonly<Record<string | number, string>>): readonly Choice[] =>
  Object.entries(words).map(([value, label]) => ({ value: /^\d+$/.test(value) ? Number(value) : value, label }));
