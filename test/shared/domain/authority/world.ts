/** The people of the table, the program in which they meet, and how one of them tries an act. */
import { act, contextWith, create, edit, existing, NOW, PROGRAM } from '#test/shared/domain/context.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import {
  type AnyRecord,
  type CommandOf,
  type FieldsOf,
  fieldsOf,
  type RecordOf,
  type RuleBody,
} from '#shared/domain/kinds.ts';
import type { RuleContext } from '#shared/domain/kind-rules.ts';
import type { TenantRole } from '#shared/domain/people/caller.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import type { Member, Profile, Program } from '#shared/domain/kinds/program/program.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';

/** Who tries: what each has in the program, and in the tenant; a director and an administrator have no place in it. */
const PEOPLE = {
  tpm: { roles: ['tpm'] },
  tpm2: { roles: ['tpm'] },
  cover: { roles: ['cover'] },
  sponsor: { roles: ['sponsor'] },
  security: { roles: ['approver:security'] },
  operations: { roles: ['approver:operations'] },
  compliance: { roles: ['approver:compliance'] },
  owner: { roles: ['contributor'], team: 'Platform' },
  author: { roles: ['contributor'] },
  decider: { roles: ['contributor'] },
  mate: { roles: ['contributor'], team: 'Platform' },
  other: { roles: ['contributor'], team: 'Web' },
  viewer: { roles: ['viewer'] },
  director: { roles: [], tenantRole: 'Steerline.Director' },
  admin: { roles: [], tenantRole: 'Steerline.Admin' },
} as const satisfies Readonly<Record<string, Pick<Member, 'roles' | 'team'> & { readonly tenantRole?: TenantRole }>>;

export type Person = keyof typeof PEOPLE;
/** Anyone in the tenant. */
export const TENANT = Object.keys(PEOPLE) as readonly Person[];

/** Ids of the people, by name. */
export const who = Object.fromEntries(
  TENANT.map((name, index) => [name, `00000000-0000-4000-8000-0000000001${String(index).padStart(2, '0')}`]),
) as Readonly<Record<Person, string>>;
/** The names of those whose ids these are. */
export const namesOf = (ids: readonly string[]): readonly Person[] => TENANT.filter((name) => ids.includes(who[name]));

const tenantRolesOf = (name: Person): readonly TenantRole[] => {
  const person = PEOPLE[name];
  return 'tenantRole' in person ? [person.tenantRole] : [];
};

/** Someone whom no row tries: the program’s director by a role in it. */
export const WATCHING = '00000000-0000-4000-8000-000000000199';

const WORLD: Program = {
  ...PROGRAM,
  members: [
    ...TENANT.flatMap((name): Member[] => {
      const { roles, team }: Pick<Member, 'roles' | 'team'> = PEOPLE[name];
      return roles.length > 0 ? [{ personId: who[name], roles, ...(team && { team }) }] : [];
    }),
    { personId: WATCHING, roles: ['director'] },
  ],
  teams: ['Platform', 'Web', 'Data'],
  createdById: who.tpm,
};

/** What was promised: to a row it matters only that something was. */
export const PROMISED: Pick<Program, 'baseline'> = {
  baseline: { committedAt: NOW, committedById: who.sponsor, milestones: {}, scope: [] },
};

/** Those who lead; a cover among them. */
export const LEADS = ['tpm', 'tpm2', 'cover', 'sponsor'] as const;
/** Those who lead and may also approve. */
export const RULERS = ['tpm', 'tpm2', 'sponsor'] as const;
/** Holders of a function. */
export const FUNCTIONS = ['security', 'operations', 'compliance'] as const;
/** Every member who does more than read. */
export const ALL = [...LEADS, ...FUNCTIONS, 'owner', 'author', 'decider', 'mate', 'other'] as const;
/** Owner and leads. */
export const OL = [...LEADS, 'owner'] as const;
/** Owner, the owner’s team, leads. */
export const OTL = [...OL, 'mate'] as const;
/** Leads, and the director who has no place here. */
export const LD = [...LEADS, 'director'] as const;
export const SD = ['sponsor', 'director'] as const;
/** Those whom a verb means that asks for the TPM. */
export const TPMS = ['tpm', 'tpm2', 'cover'] as const;

export const ALWAYS = ['light', 'standard', 'regulated'] as const;
export const LIGHTER = ['light', 'standard'] as const;
export const REGULATED = ['regulated'] as const;

/** One way to do what a row is about. */
export interface Attempt {
  readonly verb: Verb;
  /** Which of a row’s several. */
  readonly as?: string;
  readonly program?: Partial<Program>;
  /** What is acted on; nothing for what is made, and for the program itself. */
  readonly before?: AnyRecord;
  readonly beside?: readonly AnyRecord[];
  /** True where the use case itself says who enters. */
  readonly hasOwnDoor?: true;
  readonly run: (context: RuleContext, me: string) => unknown;
}

export type More = Pick<Attempt, 'as' | 'program' | 'beside'>;
/** The same for everybody, or another for each. */
type ForMe<T> = T | ((me: string) => T);
const forMe = <T>(value: ForMe<T>, me: string): T =>
  typeof value === 'function' ? (value as (me: string) => T)(me) : value;

type Patch<K extends Kind> = { readonly [F in keyof RecordOf<K>]?: RecordOf<K>[F] | undefined };

export const creates = <K extends Kind>(kind: K, fields: ForMe<FieldsOf<K>>, more: More = {}): Attempt => ({
  ...more,
  verb: `${kind}.create` as Verb,
  run: (context, me) => create(kind, forMe(fields, me), context),
});

export const edits = <K extends Kind>(
  before: RecordOf<K> & AnyRecord & { readonly kind: K },
  patch: ForMe<Patch<K>>,
  more: More = {},
): Attempt => ({
  ...more,
  before,
  verb: `${before.kind}.edit` as Verb,
  run: (context, me) => edit<K>(before, forMe(patch, me), context),
});

export const does = <K extends Kind, C extends CommandOf<K>>(
  before: RecordOf<K> & AnyRecord & { readonly kind: K },
  command: C,
  body: ForMe<RuleBody<K, C>>,
  more: More = {},
): Attempt => ({
  ...more,
  before,
  verb: `${before.kind}.${command}` as Verb,
  run: (context, me) => act<K, C>(before, command, forMe(body, me), context),
});

/** An edit of the program; a field with a command of its own is no part of it. */
export const editsProgram = (patch: (program: Program, me: string) => Patch<'program'>, more: More = {}): Attempt => ({
  ...more,
  verb: 'program.edit',
  run(context, me) {
    const change = patch(context.program, me);
    const table = fieldsOf('program');
    if (Object.keys(change).some((name) => table[name]?.isFirst || table[name]?.isKept))
      throw new Refusal('input/invalid');
    return edit<'program'>(context.program, change, context);
  },
});

export const doesProgram = <C extends CommandOf<'program'>>(
  command: C,
  body: RuleBody<'program', C>,
  more: More = {},
): Attempt => ({
  ...more,
  verb: `program.${command}` as Verb,
  run: (context) => act<'program', C>(context.program, command, body, context),
});

/** What no rule of the domain answers: its verb’s access is all. */
export const asks = (verb: Verb, more: More = {}): Attempt => ({ ...more, verb, run: () => undefined });

/** What a row says of those who try. */
interface Answer {
  /** The whole list: whoever is not in it is refused. */
  readonly may?: readonly Person[];
  /** Nobody alone: one of each list, together. */
  readonly together?: readonly (readonly Person[])[];
  /** Nobody: an approved change request only. */
  readonly changeRequest?: true;
  /** Nobody so, whoever they are: the way is another, and the rule says so in this code. */
  readonly rule?: RefusalCode;
}

export interface Row extends Answer {
  readonly id: string;
  /** In plain English. */
  readonly of: string;
  readonly profiles: readonly Profile[];
  readonly attempts: readonly Attempt[];
}

export const row = (
  id: string,
  of: string,
  profiles: readonly Profile[],
  answer: Answer,
  ...attempts: readonly Attempt[]
): Row => ({ id, of, profiles, ...answer, attempts });

/** What the people of a program see when one of them acts. */
export function contextFor({ program, before, beside = [] }: Attempt, profile: Profile, name: Person): RuleContext {
  return contextWith([...(before ? [before] : []), ...beside], {
    by: who[name],
    tenantRoles: tenantRolesOf(name),
    program: { ...WORLD, profile, ...program },
  });
}

/** Of every record here: who owns it and who made it. */
export const THEIRS = { ownerId: who.owner, createdById: who.author } as const;

export { existing };
