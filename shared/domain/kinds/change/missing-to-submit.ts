import type { ChangeRequest } from './change-request.ts';
import type { FieldError } from '../../refusal.ts';

/** What a change request has to say before anybody can be asked to approve it, and does not say yet. */
export function missingToSubmit({
  reason,
  baselineChanges,
  impact,
}: Pick<ChangeRequest, 'reason' | 'baselineChanges' | 'impact'>): readonly FieldError[] {
  const errors: FieldError[] = [];
  if (!reason) errors.push({ path: '/reason', message: 'Approvers need to know why it is asked for.' });
  if (baselineChanges.length === 0)
    errors.push({ path: '/baselineChanges', message: 'Say what of the baseline it changes, at least one line.' });
  if (Object.keys(impact).length === 0)
    errors.push({
      path: '/impact',
      message: 'Say what it does to schedule, cost, scope, risk, customers or dependencies.',
    });
  return errors;
}
