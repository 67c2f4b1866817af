import type { Day } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const DEPENDENCY_STATUSES = ['requested', 'agreed', 'at-risk', 'delivered', 'rejected'] as const;
export const DEPENDENCY_TYPES = ['finish-to-start', 'data-contract', 'decision'] as const;

/** What people write of a dependency. */
export interface DependencyFields {
  /** The team that gives. */
  readonly providerTeam?: string;
  /** The team that needs. */
  readonly consumerTeam?: string;
  readonly deliverable?: string;
  readonly needByOn?: Day;
  readonly dependencyType?: (typeof DEPENDENCY_TYPES)[number];
  /** Promised by the provider; age runs from `createdAt`, not from here. */
  readonly promisedOn?: Day;
}

/** One side's yes to the dates and the deliverable as they stood at a version. */
export interface Agreement {
  readonly byId: string;
  readonly agreedAt: string;
}

/** What one team needs from another, with a day both agree to. */
export interface Dependency extends RecordCommon, DependencyFields {
  readonly kind: 'dependency';
  readonly status: (typeof DEPENDENCY_STATUSES)[number];
  readonly providerAgreement?: Agreement;
  readonly consumerAgreement?: Agreement;
  readonly deliveredOn?: Day;
  /** Why it is at risk or was rejected. */
  readonly statusReason?: string;
}
