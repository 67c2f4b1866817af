import {
  type KindTable,
  binding,
  choice,
  day,
  derived,
  due,
  group,
  instant,
  kept,
  list,
  long,
  person,
  record,
  required,
  whole,
} from '../../fields.ts';
import { life } from '../../life.ts';
import { SEVERITIES } from '../issue/issue.ts';
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

export const IMPACT_DIMENSIONS = ['schedule', 'cost', 'scope', 'quality', 'compliance'] as const;
export const RISK_AREAS = ['security', 'compliance'] as const;
export const RISK_RESPONSES = ['avoid', 'mitigate', 'transfer', 'accept', 'escalate'] as const;

/** 1 (very low) to 5 (very high). Probability 1 is under 10 %, 5 over 80 %. */
export type Level = 1 | 2 | 3 | 4 | 5;
/** A level of probability or impact. */
export const LEVEL = choice([1, 2, 3, 4, 5], 'Write a whole number from 1 to 5.');

export type Impact = { readonly [D in (typeof IMPACT_DIMENSIONS)[number]]?: Level };

/** The impact by dimension. */
export const IMPACT = group<Impact>({ schedule: LEVEL, cost: LEVEL, scope: LEVEL, quality: LEVEL, compliance: LEVEL });

/** The fields people write. A risk reads "Because <cause>, <event> may happen, which would <effect>". */
export interface RiskFields {
  readonly cause?: string;
  readonly event?: string;
  readonly effect?: string;
  readonly probability?: Level;
  readonly impact?: Impact;
  /** What it is about, where a function answers for that. */
  readonly riskArea?: (typeof RISK_AREAS)[number];
  readonly response?: (typeof RISK_RESPONSES)[number];
  /** What would tell us that it is happening. */
  readonly trigger?: string;
  /** Day from which it could happen. */
  readonly proximityOn?: Day;
  readonly contingency?: string;
  readonly nextReviewOn?: Day;
  /** Expected after the mitigations. */
  readonly residual?: { readonly probability: Level; readonly impact: Level };
}

/** Who carries the risk knowingly, until when and under what control. */
export interface Acceptance {
  readonly byId: string;
  readonly acceptedAt: string;
  readonly untilOn: Day;
  readonly control: string;
  /** Everybody who accepted it, where several did, and the approval in which they did. */
  readonly byIds?: readonly string[];
  readonly approval?: string;
}

/** Something that may happen and would hurt; kept for good, whatever becomes of it. */
export interface Risk extends RecordCommon, RiskFields {
  readonly kind: 'risk';
  readonly status: (typeof RISK_LIFE.statuses)[number];
  /** Who owned it before: they never accept it. */
  readonly pastOwnerIds?: readonly string[];
  /** Probability times worst impact, 1 to 25; absent until both are known. */
  readonly score?: number;
  /** The first score it had. */
  readonly inherentScore?: number;
  readonly residualScore?: number;
  /** The highest it had since it was last opened: it tells who accepts or closes it. */
  readonly peakScore?: number;
  readonly acceptance?: Acceptance;
  /** What its approvers are asked to accept. */
  readonly acceptanceAsked?: Pick<Acceptance, 'untilOn' | 'control'>;
  /** Number of the latest approval of its acceptance. */
  readonly acceptanceApproval?: string;
  readonly closing?: { readonly byId: string; readonly closedAt: string; readonly reason: string };
}

/** Bands of a 5 by 5 matrix: 1-4 low, 5-9 medium, 10-14 high, 15-25 critical. */
export const riskBand = (score: number): 'low' | 'medium' | 'high' | 'critical' =>
  score >= 15 ? 'critical' : score >= 10 ? 'high' : score >= 5 ? 'medium' : 'low';

/** The worst of the impacts given, 1 to 5; undefined when none is. */
export function worstImpact(impact: Impact | undefined): Level | undefined {
  const levels = Object.values<Level>(impact ?? {});
  return levels.length > 0 ? (Math.max(...levels) as Level) : undefined;
}

/** The life of a risk. */
export const RISK_LIFE = life({
  statuses: ['proposed', 'open', 'mitigating', 'accepted', 'occurred', 'closed'],
  open: ['proposed', 'open', 'mitigating', 'accepted'],
  final: ['occurred', 'closed'],
  commands: {
    open: { from: ['proposed', 'accepted', 'closed'], body: { ownerId: person, probability: LEVEL, impact: IMPACT } },
    mitigate: { from: ['open'], body: { response: choice(RISK_RESPONSES) } },
    accept: { from: ['open', 'mitigating'], body: { untilOn: required(day), control: required(long(1000)) } },
    // Asks those who may, where the caller may not alone.
    'ask-acceptance': {
      from: ['open', 'mitigating'],
      body: { untilOn: required(day), control: required(long(1000)) },
    },
    occur: {
      from: ['proposed', 'open', 'mitigating', 'accepted'],
      body: { severity: required(choice(SEVERITIES)), workaround: long(1000) },
    },
    close: { from: ['proposed', 'open', 'mitigating', 'accepted'], body: { reason: required(long(1000)) } },
  },
});

/** What the fields of a risk hold. */
export const RISK_FIELDS = {
  cause: long(1000),
  event: long(1000),
  effect: long(1000),
  probability: binding(LEVEL),
  impact: binding(IMPACT),
  riskArea: binding(choice(RISK_AREAS)),
  response: choice(RISK_RESPONSES),
  trigger: long(1000),
  proximityOn: day,
  contingency: long(2000),
  nextReviewOn: due(day),
  residual: group<NonNullable<RiskFields['residual']>>({ probability: required(LEVEL), impact: required(LEVEL) }),
  pastOwnerIds: derived(list(300, person)),
  score: derived(whole(1, 25)),
  inherentScore: derived(whole(1, 25)),
  residualScore: derived(whole(1, 25)),
  peakScore: derived(whole(1, 25)),
  acceptance: kept(
    group<Acceptance>({
      byId: required(person),
      acceptedAt: required(instant),
      untilOn: required(day),
      control: required(long(1000)),
      byIds: list(300, person),
      approval: record,
    }),
  ),
  acceptanceAsked: kept(
    group<NonNullable<Risk['acceptanceAsked']>>({ untilOn: required(day), control: required(long(1000)) }),
  ),
  acceptanceApproval: kept(record),
  closing: kept(
    group<NonNullable<Risk['closing']>>({
      byId: required(person),
      closedAt: required(instant),
      reason: required(long(1000)),
    }),
  ),
} satisfies KindTable<RiskFields, OwnOf<Risk>>;
