import { Refusal } from './refusal.ts';

/** A refusal of one field. `path` is a JSON Pointer, the message a sentence that says what would be right. */
export const invalid = (path: string, message: string): Refusal =>
  new Refusal('input/invalid', { errors: [{ path, message }] });
