import type * as z from 'zod/v4';

const NAMES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const FORMATS: Readonly<Record<string, string>> = {
  guid: 'Write an object id (GUID).',
  url: 'Write a whole web address, such as https://example.com/page.',
};

/** What would be right, as a sentence; a message that the schema brings itself comes first. */
export function sentenceOf(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'This is needed.' : `Write ${NAMES[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return bound('at least', issue.origin, Number(issue.minimum));
    case 'too_big':
      return bound('at most', issue.origin, Number(issue.maximum));
    case 'invalid_value':
      return `Write one of: ${issue.values.map(String).join(', ')}.`;
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is not written in the expected form.';
    case 'invalid_union':
      return 'This fits none of the forms that are possible here.';
    default:
      return undefined;
  }
}

function bound(word: 'at least' | 'at most', origin: string, limit: number): string {
  if (origin === 'string') return limit === 1 ? 'Write something.' : `Write ${word} ${limit} characters.`;
  if (origin === 'array') return `Give ${word} ${limit}.`;
  return `Write ${word} ${limit}.`;
}
