import {
  type KindTable,
  binding,
  choice,
  day,
  due,
  group,
  instant,
  kept,
  later,
  long,
  person,
  required,
  text,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of a dependency. */
export const DEPENDENCY_LIFE = life({
  statuses: ['requested', 'agreed', 'at-risk', 'delivered', 'rejected'],
  open: ['requested', 'agreed', 'at-risk'],
  final: ['delivered'],
  commands: {
    agree: {
      from: ['requested', 'agreed', 'at-risk'],
      body: { side: required(choice(['provider', 'consumer'])), promisedOn: day },
    },
    flag: { from: ['requested', 'agreed', 'at-risk'], body: { reason: required(long(1000)) } },
    deliver: { from: ['requested', 'agreed', 'at-risk'], body: { deliveredOn: required(day) } },
    reject: { from: ['requested', 'agreed', 'at-risk'], body: { reason: required(long(1000)) } },
  },
});

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
  readonly status: (typeof DEPENDENCY_LIFE.statuses)[number];
  readonly providerAgreement?: Agreement;
  readonly consumerAgreement?: Agreement;
  readonly deliveredOn?: Day;
  /** Why it is at risk or was rejected. */
  readonly statusReason?: string;
}

const AGREEMENT = group<Agreement>({ byId: required(person), agreedAt: required(instant) });

/** What the fields of a dependency hold. */
export const DEPENDENCY_FIELDS = {
  providerTeam: binding(text(100)),
  consumerTeam: binding(text(100)),
  deliverable: binding(long(2000)),
  needByOn: binding(due(day)),
  dependencyType: choice(DEPENDENCY_TYPES),
  promisedOn: binding(later(day)),
  providerAgreement: kept(AGREEMENT),
  consumerAgreement: kept(AGREEMENT),
  deliveredOn: kept(day),
  statusReason: kept(long(1000)),
} satisfies KindTable<DependencyFields, OwnOf<Dependency>>;
