import type { Surface } from '#shared/domain/people/caller.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import type { PersonaName } from '../personas.ts';
import type { Given, Spoken, Story, Weekly } from './story.ts';
import type { When } from './when.ts';

/** What happens in one step. */
type Deed =
  | { readonly type: 'begin-program' }
  | { readonly type: 'create'; readonly kind: Kind; readonly fields: Given<unknown> }
  | { readonly type: 'command'; readonly verb: Verb; readonly body: Given<unknown> }
  | { readonly type: 'attach'; readonly spoken: Spoken }
  | { readonly type: 'review'; readonly spoken: Spoken; readonly review: NonNullable<Spoken['review']> }
  | { readonly type: 'draft-summary'; readonly weekly: Weekly }
  | { readonly type: 'check-summary' };

/** One step of a program's history. */
export interface Step {
  /** Unique in the portfolio, and for ever: the command's id comes from it. */
  readonly id: string;
  readonly at: When;
  readonly by: PersonaName;
  readonly via: Surface;
  /** What the story calls the record it is about. */
  readonly key: string;
  readonly deed: Deed;
}

/** An event and a life of whichever kind: TypeScript cannot go through all of them at once. */
type AnyEvent = readonly [when: When, by: PersonaName, act: string, body: Given<unknown>];
interface AnyLife {
  readonly at: When;
  readonly by: PersonaName;
  readonly via?: Surface;
  readonly fields: Given<unknown>;
  readonly then?: readonly AnyEvent[];
}
type ByKind<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** What the story calls a meeting's minutes. */
const minutesOf = (meeting: string): string => `${meeting}-minutes`;

/** What the story calls the approval of a change. */
export const approvalOf = (subject: string): string => `${subject}-approval`;

/** Everything that happens in a story, by record, not yet in order of time. */
export function stepsOf(story: Story): readonly Step[] {
  const step = (key: string, name: string, at: When, by: PersonaName, deed: Deed, via: Surface = 'tab'): Step => ({
    id: `${story.key}/${key}/${name}`,
    at,
    by,
    via,
    key,
    deed,
  });
  const eventsOf = (kind: Kind, key: string, events: readonly AnyEvent[]): Step[] =>
    events.map(([at, by, act, body], index) =>
      step(key, `${index + 1}-${act}`, at, by, { type: 'command', verb: `${kind}.${act}` as Verb, body }),
    );
  const lifeOf = (kind: Kind, key: string, { at, by, via, fields, then = [] }: AnyLife): Step[] => [
    step(key, 'create', at, by, { type: 'create', kind, fields }, via),
    ...eventsOf(kind, key, then),
  ];
  const spokenOf = (spoken: Spoken): Step[] => {
    const { meeting, attachedAt, review } = spoken;
    const key = minutesOf(meeting);
    const act = (name: string, at: When, by: PersonaName, verb: Verb) =>
      step(key, name, at, by, { type: 'command', verb, body: {} });
    return [
      step(key, 'attach', attachedAt, story.tpm, { type: 'attach', spoken }),
      ...(review
        ? [
            step(key, 'review', review.at, story.tpm, { type: 'review', spoken, review }),
            act('publish', review.publishedAt, story.tpm, 'minutes.publish'),
          ]
        : []),
      ...(review?.approvedAt ? [act('approve', review.approvedAt, 'sponsor', 'minutes.approve')] : []),
    ];
  };
  const weeklyOf = (weekly: Weekly): Step[] => {
    const { key, draftedAt, publishedAt } = weekly;
    return [
      step(key, 'draft', draftedAt, story.tpm, { type: 'draft-summary', weekly }),
      ...(publishedAt
        ? [
            step(key, 'check', publishedAt, story.tpm, { type: 'check-summary' }),
            step(key, 'publish', publishedAt, story.tpm, { type: 'command', verb: 'summary.publish', body: {} }),
          ]
        : []),
    ];
  };
  const { committed } = story;
  return [
    step('program', 'create', story.begunAt, 'director', { type: 'begin-program' }),
    ...(committed
      ? [
          step('program', 'commit-baseline', committed.at, committed.by, {
            type: 'command',
            verb: 'program.commit-baseline',
            body: committed.budget ? { budget: committed.budget } : {},
          }),
        ]
      : []),
    ...Object.entries(story.lives as ByKind<AnyLife>).flatMap(([kind, lives]) =>
      Object.entries(lives).flatMap(([key, life]) => lifeOf(kind as Kind, key, life)),
    ),
    ...Object.entries((story.later ?? {}) as ByKind<readonly AnyEvent[]>).flatMap(([kind, lives]) =>
      Object.entries(lives).flatMap(([key, events]) => eventsOf(kind as Kind, key, events)),
    ),
    ...(story.spoken ?? []).flatMap(spokenOf),
    ...(story.weeklies ?? []).flatMap(weeklyOf),
  ];
}
