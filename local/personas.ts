/** The people of the local world. All are fictional, and so are their two organisations. */

/** Entra tenant of everybody but the outsider. */
export const TENANT_ID = '5f0c0de0-0000-4000-8000-000000000001';
/** A tenant that Steerline does not serve. */
export const OTHER_TENANT_ID = '5f0c0de0-0000-4000-8000-000000000002';
/** Application (client) id of Steerline's API; the audience of its access tokens. */
export const API_APP_ID = '5f0c0de0-0000-4000-8000-00000000a001';
/** Application id of Steerline's bot: the audience of what Teams says to it. */
export const BOT_APP_ID = '5f0c0de0-0000-4000-8000-00000000a003';
/** Id of the Teams app, as its manifest would say. */
export const TEAMS_APP_ID = '5f0c0de0-0000-4000-8000-00000000a004';
/** Application (client) id of the Teams client, which asks for tokens on a person's behalf. */
export const TEAMS_CLIENT_ID = '5f0c0de0-0000-4000-8000-00000000a002';

/** How everybody here writes days and numbers, on cards as in the tab: BCP 47. */
export const LOCALE = 'en-GB';

/** What Teams calls a person towards the bot. */
export const teamsIdOf = (as: string): string => `29:${as}`;

/** Short name by which commands and addresses call a person. */
export type PersonaName =
  'tpm' | 'director' | 'sponsor' | 'security' | 'ops' | 'contributor' | 'viewer' | 'anyone' | 'admin' | 'outsider';

/** One person of the local world. */
export interface Persona {
  readonly as: PersonaName;
  /** Entra object id. */
  readonly id: string;
  readonly name: string;
  /** User principal name. */
  readonly upn: string;
  readonly tenantId: string;
  /** Entra app roles, which the token carries. */
  readonly roles: readonly ('Steerline.Director' | 'Steerline.Admin')[];
  /** Who this is, in a few words. */
  readonly title: string;
  /** What to look at as this person. */
  readonly sees: string;
}

const person = (
  as: PersonaName,
  digit: string,
  name: string,
  title: string,
  sees: string,
  roles: Persona['roles'] = [],
): Persona => ({
  as,
  id: `5f0c0de0-0000-4000-8000-0000000001${digit.padStart(2, '0')}`,
  name,
  upn: `${name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(' ', '.')}@contoso.example`,
  tenantId: TENANT_ID,
  roles,
  title,
  sees,
});

/** Everybody, in the order in which people are shown. */
export const PERSONAS: readonly Persona[] = [
  person('tpm', '1', 'Priya Raman', 'Technical program manager', 'Runs programs, turns meetings into minutes.'),
  person('director', '2', 'Marcus Chen', 'Director', 'Reads the digest, owns the portfolio.', ['Steerline.Director']),
  person('sponsor', '3', 'Elena Petrova', 'Sponsor', 'Decides on scope and budget.'),
  person('security', '4', 'Tomás Ortega', 'Security approver', 'Signs off what touches security.'),
  person('ops', '5', 'Aisha Bello', 'Operations approver', 'Signs off what goes live.'),
  person('contributor', '6', 'Jonas Weber', 'Contributor', 'Works on actions and logs risks.'),
  person('viewer', '7', 'Mei Tanaka', 'Viewer', 'Reads a program, changes nothing.'),
  person('anyone', '8', 'Sam Okafor', 'Colleague without a role', 'May propose a risk or an escalation.'),
  person('admin', '9', 'Nadia Haddad', 'Administrator', 'Sets up and erases, reads no records.', ['Steerline.Admin']),
  {
    ...person('outsider', '10', 'Lena Vogt', 'Somebody from another tenant', 'Is turned away everywhere.'),
    upn: 'lena.vogt@fabrikam.example',
    tenantId: OTHER_TENANT_ID,
  },
];

/** The persona of that name; undefined when there is none. */
export function findPersona(as: string): Persona | undefined {
  return PERSONAS.find((persona) => persona.as === as);
}
