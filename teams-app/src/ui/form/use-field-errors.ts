import { useState } from 'react';
import type { FieldError } from '#shared/domain/refusal.ts';
import { errorAt } from './form-values.ts';

/**
 * What is wrong with the fields of a form. A field that is written in is not judged again before the next attempt.
 *
 * @param begin What is known to be wrong before the first attempt.
 */
export function useFieldErrors(begin: readonly FieldError[] = []) {
  const [judged, judge] = useState(begin);
  const [written, setWritten] = useState<readonly string[]>([]);
  return {
    /** Of the last attempt, whatever was written since. */
    judged,
    errors: judged.filter((error) => !written.some((name) => errorAt([error], name) !== undefined)),
    judge: (errors: readonly FieldError[]) => {
      judge(errors);
      setWritten([]);
    },
    write: (name: string) => setWritten((names) => (names.includes(name) ? names : [...names, name])),
  };
}
