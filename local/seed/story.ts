/** How a program's history is told: each record with its life, dated by weeks before the last steering meeting. */
import type { BodyOf, BodyVerb } from '#shared/contracts/bodies.schema.ts';
import type { Calendar } from '#shared/domain/time/calendar.ts';
import type { Surface } from '#shared/domain/people/caller.ts';
import type { Day } from '#shared/domain/time/day.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { PersonaName } from '../personas.ts';
import type { StoryDay, When } from './when.ts';

/** What a step may look at when it happens. */
export interface Scene {
  readonly today: Day;
  day(when: StoryDay): Day;
  /** An instant, for the start of a meeting. */
  at(when: When): string;
  /** `16 January`. */
  say(when: StoryDay): string;
  /** `January`. */
  month(when: StoryDay): string;
  /** Quoted number of the record that the story calls so. */
  no(key: string): string;
  /** Fingerprint of what the approval that the story calls so asks for. */
  hash(key: string): string;
}

/** A value, or what makes it when the step happens. */
export type Given<T> = T | ((scene: Scene) => T);

type ActOf<K extends Kind> = {
  [V in BodyVerb]: V extends `${K}.${infer Act}` ? (Act extends 'create' ? never : Act) : never;
}[BodyVerb];

type BodyOfAct<K extends Kind, Act extends string> = `${K}.${Act}` extends BodyVerb ? BodyOf<`${K}.${Act}`> : never;

/** Somebody does something to a record: when, who, what, with which body. */
type Event<K extends Kind> = {
  [Act in ActOf<K>]: readonly [when: When, by: PersonaName, act: Act, body: Given<BodyOfAct<K, Act>>];
}[ActOf<K>];

/** One record from its beginning on. */
export interface Life<K extends Kind> {
  readonly at: When;
  readonly by: PersonaName;
  /** The tab unless said. */
  readonly via?: Surface;
  readonly fields: Given<BodyOfAct<K, 'create'>>;
  readonly then?: readonly Event<K>[];
}

/** Records of a kind by what the story calls them; their numbers follow from the order in time. */
export type Lives<K extends Kind> = Readonly<Record<string, Life<K>>>;

/** A suggestion of the minutes that a person takes over. */
export interface Taken {
  /** What the story calls the record it becomes. */
  readonly key: string;
  /** Words of its quote. */
  readonly says: string;
  readonly body?: Given<Omit<BodyOf<'minutes.accept'>, 'candidateId'>>;
}

/** A meeting's transcript and what became of its minutes. What is not taken over is rejected. */
export interface Spoken {
  readonly meeting: string;
  /** In `local/samples`. */
  readonly file: string;
  readonly attachedAt: When;
  /** Phrases of the file that name a date, and how they are said here. */
  readonly dates?: Readonly<Record<string, string | ((calendar: Speech) => string)>>;
  /** Undefined: nobody has looked at them yet. */
  readonly review?: {
    readonly at: When;
    readonly taken: readonly Taken[];
    readonly publishedAt: When;
    /** By the sponsor. */
    readonly approvedAt?: When;
  };
}

/** Dates as they are said. */
export interface Speech extends Pick<Scene, 'month' | 'say'> {
  /** `sixteenth of January`. */
  speak(when: StoryDay): string;
}

/** A weekly summary by the TPM. Sentences whose evidence does not carry them are struck. */
export interface Weekly {
  readonly key: string;
  readonly from: StoryDay;
  readonly to: StoryDay;
  readonly draftedAt: When;
  /** Undefined: it waits for its reader. */
  readonly publishedAt?: When;
}

/** Lives of every kind that people begin by hand. */
type LivesByKind = {
  readonly [K in Exclude<Kind, 'program' | 'minutes' | 'summary'>]?: Lives<K>;
};

/** One program. */
export interface Story {
  /** Short name, part of every command's id: changing it makes another program. */
  readonly key: string;
  readonly begunAt: When;
  readonly tpm: PersonaName;
  readonly calendar: Omit<Calendar, 'holidays'> & { readonly holidays: readonly `${number}-${number}`[] };
  readonly program: Omit<BodyOf<'program.create'>, 'calendar'>;
  readonly committed?: {
    readonly at: When;
    readonly by: PersonaName;
    readonly budget?: { amount: number; currency: string };
  };
  readonly lives: LivesByKind;
  /** What is done to records that others of the story made (accepted minutes, submitted changes): by kind. */
  readonly later?: { readonly [K in Kind]?: Readonly<Record<string, readonly Event<K>[]>> };
  readonly spoken?: readonly Spoken[];
  readonly weeklies?: readonly Weekly[];
}
