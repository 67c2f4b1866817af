import type { FieldError } from '../domain/refusal.ts';
import { fieldText } from './field-text.ts';

/** What is wrong where no field stands beside it to say so: each message after the name of what it is about. */
export const errorsText = (errors: readonly FieldError[]): string =>
  errors
    .map(({ path, message }) => {
      const [, name = ''] = path.split('/');
      // The name of a field that has no words says nothing to a reader.
      return fieldText(name) === name ? message : `${fieldText(name)}: ${message}`;
    })
    .join(' ');
