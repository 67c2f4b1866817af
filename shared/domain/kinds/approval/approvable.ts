import { readNumber } from '../../kind-places.ts';
import type { AnyRecord } from '../../kinds.ts';
import type { Approval } from './approval.ts';
import type { ChangeRequest } from '../change/change-request.ts';
import type { Risk } from '../risk/risk.ts';

/** What an approval can be about: a change request, or a risk that is to be accepted. */
export type Approvable = ChangeRequest | Risk;

/** The kind of what an approval is about. Its number is left out for those who may not know of it. */
export const kindApproved = ({ subject }: { readonly [F in 'subject']?: Approval[F] }): Approvable['kind'] =>
  subject !== undefined && readNumber(subject)?.kind === 'risk' ? 'risk' : 'change';

/** True for a record that an approval can be about. */
export const isApprovable = (record: AnyRecord | undefined): record is Approvable =>
  record?.kind === 'change' || record?.kind === 'risk';
