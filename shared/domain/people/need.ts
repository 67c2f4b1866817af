import { capital } from '../capital.ts';
import { holdersOf, isMember, type Program, type Role } from '../kinds/program/program.ts';
import { ANY_FUNCTION } from './authority.ts';
import type { Caller, TenantRole } from './caller.ts';

/** A place from which somebody may do a thing: a role in the program or the tenant, or what they are to a record. */
export interface Office {
  /** As a sentence names it: `the sponsor`, `its owner`, `Security`. */
  readonly name: string;
  /** Entra object ids of those who hold it in this program. */
  readonly personIds: readonly string[];
  /** What it answers for in an approval: `sponsor`, `tpm`, `security`. */
  readonly answersFor?: string;
  /** A role of the tenant that holds it, too. */
  readonly tenantRole?: TenantRole;
}

/** One of these people does it. */
export interface Somebody {
  readonly type: 'somebody';
  readonly by: readonly Office[];
  /** Never these people, whatever else they are: nobody answers for themself. */
  readonly except: readonly string[];
  /** Nobody stands in when nobody holds it. */
  readonly isStrict?: boolean;
  /** Why it takes them: a sentence. */
  readonly why: string;
}

/** What an act takes beyond its verb's access. */
export type Need =
  | Somebody
  /** Several people have to agree, each from another place; whoever holds all of these places does it alone. */
  | { readonly type: 'together'; readonly of: readonly Somebody[]; readonly why: string }
  /** Nobody does it directly: it changes what was promised. */
  | { readonly type: 'change-request'; readonly why: string };

/** Who holds a role in the program. */
const role = (name: string, program: Program, ...roles: Role[]): Office => ({
  name,
  personIds: [...new Set(roles.flatMap((each) => holdersOf(program, each)))],
});

/** Whoever gives and takes what is promised. */
export const sponsor = (program: Program): Office => ({
  ...role('the sponsor', program, 'sponsor'),
  answersFor: 'sponsor',
});
/** Whoever runs the program; who covers for them is not among them. */
export const tpm = (program: Program): Office => ({ ...role('the TPM', program, 'tpm'), answersFor: 'tpm' });
/** Whoever answers for a function: `security`. */
export const approverOf = (name: string, program: Program): Office => ({
  ...role(capital(name), program, `approver:${name}`),
  answersFor: name,
});
/** Whoever answers for any function. */
export const anyApprover = (program: Program): Office => ({
  name: 'an approver',
  answersFor: ANY_FUNCTION,
  personIds: program.members
    .filter(({ roles }) => roles.some((each) => each.startsWith('approver:')))
    .map(({ personId }) => personId),
});
/** Who leads the program; who covers for the TPM among them. */
export const leads = (program: Program): readonly Office[] => [
  role('the TPM', program, 'tpm', 'cover'),
  sponsor(program),
];
/** Whoever directs the portfolio, by a role of the tenant. */
export const director: Office = { name: 'a director', personIds: [], tenantRole: 'Steerline.Director' };
/** Somebody by what they are to a record; nobody while that place is empty, or when they have left the program. */
export const named = (name: string, personId: string | undefined, program: Program): Office => ({
  name,
  personIds: personId !== undefined && isMember(program, personId) ? [personId] : [],
});
/** Everybody of a team. */
export const ofTeam = (team: string | undefined, program: Program): Office => ({
  name: team ? `somebody of ${team}` : 'the team',
  personIds: team ? program.members.filter((member) => member.team === team).map(({ personId }) => personId) : [],
});

/** One of these people. */
export const somebody = (
  why: string,
  by: readonly Office[],
  except: readonly (string | undefined)[] = [],
): Somebody => ({ type: 'somebody', by, except: except.filter((personId) => personId !== undefined), why });

/** Each of these. */
export const together = (why: string, ...of: readonly Somebody[]): Need => ({ type: 'together', of, why });

/** An approved change request only. */
export const changeRequest = (why: string): Need => ({ type: 'change-request', why });

/** The offices that can do it; when nobody holds them, who stands in: the sponsor, else an approver. */
export function officesFor({ by, except, isStrict }: Somebody, program: Program): readonly Office[] {
  const without = (office: Office): Office => ({
    ...office,
    personIds: office.personIds.filter((personId) => !except.includes(personId)),
  });
  const isHeld = ({ personIds, tenantRole }: Office) => personIds.length > 0 || tenantRole !== undefined;
  const held = by.map(without).filter(isHeld);
  if (held.length > 0 || isStrict) return held;
  return [sponsor(program), anyApprover(program)].map(without).filter(isHeld).slice(0, 1);
}

/** True when this person does what the need asks for. */
export function isMet(need: Need, caller: Caller, program: Program): boolean {
  if (need.type === 'change-request') return false;
  // One person stands for two only where the program gave them both places.
  if (need.type === 'together') return need.of.every((each) => isMet({ ...each, isStrict: true }, caller, program));
  return officesFor(need, program).some(
    ({ personIds, tenantRole }) =>
      personIds.includes(caller.personId) || (tenantRole !== undefined && caller.tenantRoles.includes(tenantRole)),
  );
}

/** Everybody of the program who could do it, or has a part in it. */
export function peopleFor(need: Need, program: Program): readonly string[] {
  if (need.type === 'change-request') return [];
  if (need.type === 'together') return [...new Set(need.of.flatMap((each) => peopleFor(each, program)))];
  return [...new Set(officesFor(need, program).flatMap(({ personIds }) => personIds))];
}

/** Who may do it: a sentence. */
export function mayText(need: Need, program: Program): string {
  if (need.type === 'change-request') return 'It changes by an approved change request only.';
  const parts = need.type === 'together' ? need.of : [need];
  const names = parts.map((part) => orList([...new Set(officesFor(part, program).map(({ name }) => name))]));
  if (names.includes('')) return 'Nobody in this program can do it: its sponsor names somebody who can.';
  return `${capital(names.join(' and '))} can do it${parts.length > 1 ? ' together' : ''}.`;
}

/** Why somebody may not do it, and who may: two sentences. */
export const needText = (need: Need, program: Program): string => `${need.why} ${mayText(need, program)}`;

const orList = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
