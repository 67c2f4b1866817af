import type { Caller } from './caller.ts';
import { isContributor, rolesOf, type Program, type Role } from '../kinds/program/program.ts';
import type { RecordCommon } from '../record.ts';

/**
 * What a route or verb asks of its caller. Each one is declared with one of these; the access test walks them all.
 *
 * - `public`: no token; `tenant`: any member of the tenant; `creator`: who may start a program; `admin`: Steerline.Admin;
 *   `operator`: Steerline.Admin, or the TPM of any program
 * - in a program: `reader` any role or a director; `submitter` a reader, or anyone when the program accepts submissions;
 *   `contributor` all but viewers and directors; `lead` TPM or sponsor; `tpm`, `sponsor` that role alone,
 *   where who covers for a TPM counts as one; `governor` a lead or Steerline.Director; `director` Steerline.Director alone
 */
export const ACCESS = [
  'public',
  'tenant',
  'creator',
  'director',
  'admin',
  'operator',
  'reader',
  'submitter',
  'contributor',
  'lead',
  'governor',
  'tpm',
  'sponsor',
] as const;
export type Access = (typeof ACCESS)[number];

/** True when the caller has a place in the program, or directs the portfolio. */
export const mayRead = (caller: Caller, program: Program): boolean =>
  rolesOf(program, caller.personId).length > 0 || caller.tenantRoles.includes('Steerline.Director');

/** True for the TPM and whoever covers for them. */
const leads = (roles: readonly Role[]): boolean => roles.includes('tpm') || roles.includes('cover');

/** True when the caller meets what a route inside a program asks. */
export function meets(access: Access, caller: Caller, program: Program): boolean {
  const roles = rolesOf(program, caller.personId);
  switch (access) {
    case 'public':
    case 'tenant':
      return true;
    case 'creator':
    case 'director':
      return caller.tenantRoles.includes('Steerline.Director');
    case 'admin':
      return caller.tenantRoles.includes('Steerline.Admin');
    case 'operator':
      return caller.tenantRoles.includes('Steerline.Admin') || leads(roles);
    case 'reader':
      return mayRead(caller, program);
    case 'submitter':
      return mayRead(caller, program) || program.acceptsSubmissions;
    case 'contributor':
      return isContributor(program, caller.personId);
    case 'lead':
      return leads(roles) || roles.includes('sponsor');
    case 'governor':
      return leads(roles) || roles.includes('sponsor') || caller.tenantRoles.includes('Steerline.Director');
    case 'tpm':
      return leads(roles);
    case 'sponsor':
      return roles.includes('sponsor');
  }
}

/** True when the caller may know that this record exists. */
export function maySee(caller: Caller, program: Program, record: RecordCommon): boolean {
  if (!record.confidential) return mayRead(caller, program) || record.createdById === caller.personId;
  return (
    meets('lead', caller, program) || record.ownerId === caller.personId || record.watcherIds.includes(caller.personId)
  );
}
