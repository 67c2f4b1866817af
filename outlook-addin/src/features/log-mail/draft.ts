import type { ProposalReply, WordsReply } from '#shared/contracts/replies.ts';
import type { Impact, Level } from '#shared/domain/kinds/risk/risk.ts';
import type { Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import type { Severity } from '#shared/domain/kinds/issue/issue.ts';

export type PaneKind = ProposalReply['kind'];
/** What a person fills in before it is saved; what of it is sent depends on the kind. */
export interface Draft {
  readonly programId: string;
  readonly kind: PaneKind;
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  readonly probability: Level | undefined;
  readonly impact: Impact;
  readonly ask: string;
  readonly optionsTried: string;
  readonly escalationKind: Escalation['escalationKind'];
  readonly severity: Severity;
  readonly ownerId: string;
  /** `YYYY-MM-DD`, or ''. */
  readonly day: string;
}
/** A field of the draft that a person sees; an impact by its dimension. */
export type FieldName = Exclude<keyof Draft, 'programId' | 'impact'> | `impact.${keyof Impact}`;

/** The draft that a proposal makes, within what the person may record there. */
export function draftOf(proposal: ProposalReply, programId: string, mayRecordAll: boolean): Draft {
  const { title, cause, event, effect, probability, impact, ask, optionsTried, escalationKind, severity } = proposal;
  return {
    programId,
    kind: allowed(proposal.kind, mayRecordAll),
    title,
    cause: cause?.value ?? '',
    event: event?.value ?? '',
    effect: effect?.value ?? '',
    probability: probability?.value,
    impact: Object.fromEntries(impact.map(({ dimension, value }) => [dimension, value])),
    ask: ask?.value ?? '',
    optionsTried: optionsTried?.value ?? '',
    escalationKind: escalationKind?.value ?? 'scope',
    severity: severity?.value ?? 'medium',
    ownerId: proposal.owner?.value ?? '',
    day: proposal.day?.value ?? '',
  };
}

/** Who has no place in a program proposes risks and escalations only. */
export const allowed = (kind: PaneKind, mayRecordAll: boolean): PaneKind =>
  mayRecordAll || kind === 'escalation' ? kind : 'risk';

/** The words of the message that suggested each field. */
export function wordsOf(proposal: ProposalReply): ReadonlyMap<FieldName, WordsReply> {
  const { kindFrom, cause, event, effect, probability, ask, optionsTried, escalationKind, severity, owner, day } =
    proposal;
  const found: readonly (readonly [FieldName, WordsReply | undefined])[] = [
    ['kind', kindFrom],
    ['cause', cause],
    ['event', event],
    ['effect', effect],
    ['probability', probability],
    ...proposal.impact.map((one) => [`impact.${one.dimension}`, one] as const),
    ['ask', ask],
    ['optionsTried', optionsTried],
    ['escalationKind', escalationKind],
    ['severity', severity],
    ['ownerId', owner],
    ['day', day],
  ];
  return new Map(found.flatMap(([field, words]) => (words ? [[field, words] as const] : [])));
}
