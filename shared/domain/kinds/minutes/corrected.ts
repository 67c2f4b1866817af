import type { Day } from '../../time/day.ts';
import type { Severity } from '../issue/issue.ts';
import type { Candidate, CandidateKind } from './minutes.ts';
import type { Impact, Level } from '../risk/risk.ts';

/** What a person corrects of a candidate; `null` says that there is none. */
export interface Correction {
  readonly title?: string;
  readonly kind?: CandidateKind;
  readonly ownerId?: string | null;
  readonly dueOn?: Day | null;
  readonly probability?: Level | null;
  readonly impact?: Impact | null;
  readonly severity?: Severity | null;
}

/** The value after a correction that leaves it, gives another, or says by `null` that there is none. */
const after = <T>(was: T | undefined, is: T | null | undefined): T | undefined =>
  is === undefined ? was : (is ?? undefined);

/** The reasons for owner and due day belong to the values they gave; a corrected value has none. To score is not to edit. */
export function corrected(candidate: Candidate, change: Correction): Candidate {
  const {
    ownerId: wasOwner,
    ownerWhy,
    dueOn: wasDue,
    dueWhy,
    probability: wasProbability,
    impact: wasImpact,
    severity: wasSeverity,
    ...rest
  } = candidate;
  const ownerId = after(wasOwner, change.ownerId);
  const dueOn = after(wasDue, change.dueOn);
  const probability = after(wasProbability, change.probability);
  const impact = after(wasImpact, change.impact);
  const severity = after(wasSeverity, change.severity);
  const title = change.title ?? rest.title;
  const kind = change.kind ?? rest.kind;
  const isChanged = title !== rest.title || kind !== rest.kind || ownerId !== wasOwner || dueOn !== wasDue;
  return {
    ...rest,
    title,
    kind,
    ...(ownerId && { ownerId, ...(ownerId === wasOwner && ownerWhy && { ownerWhy }) }),
    ...(dueOn && { dueOn, ...(dueOn === wasDue && dueWhy && { dueWhy }) }),
    ...(probability && { probability }),
    ...(impact && { impact }),
    ...(severity && { severity }),
    isEdited: candidate.isEdited || isChanged,
  };
}
