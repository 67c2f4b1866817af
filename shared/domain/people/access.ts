import type { Caller } from './caller.ts';
import { isContributor, rolesOf, type Program } from '../kinds/program/program.ts';
import type { RecordCommon } from '../record.ts';

/**
 * What a route or verb asks of its caller. Each one is declared with one of these; the access test walks them all.
 *
 * - `public`: no token; `tenant`: any member of the tenant; `creator`: who may start a program; `admin`: Steerline.Admin;
 *   `operator`: Steerline.Admin, or the TPM of any program
 * - in a program: `reader` any role or a director; `submitter` a reader, or anyone when the program accepts submissions;
 *   `contributor` all but viewers and directors; `lead` TPM or sponsor; `tpm`, `sponsor` that role alone
 */
export const ACCESS = [
  'public',
  'tenant',
  'creator',
  'admin',
  'operator',
  'reader',
  'submitter',
  'contributor',
  'lead',
  'tpm',
  'sponsor',
] as const;
export type Access = (typeof ACCESS)[number];

/** True when the caller has a place in the program, or directs the portfolio. */
export const mayRead = (caller: Caller, program: Program): boolean =>
  rolesOf(program, caller.personId).length > 0 || caller.tenantRoles.includes('Steerline.Director');

/** True when the caller meets what a route inside a program asks. */
export function meets(access: Access, caller: Caller, program: Program): boolean {
  const roles = rolesOf(program, caller.personId);
  switch (access) {
    case 'public':
    case 'tenant':
      return true;
    case 'creator':
      return caller.tenantRoles.includes('Steerline.Director');
    case 'admin':
      return caller.tenantRoles.includes('Steerline.Admin');
    case 'operator':
      return caller.tenantRoles.includes('Steerline.Admin') || roles.includes('tpm');
    case 'reader':
      return mayRead(caller, program);
    case 'submitter':
      return mayRead(caller, program) || program.acceptsSubmissions;
    case 'contributor':
      return isContributor(program, caller.personId);
    case 'lead':
      return roles.includes('tpm') || roles.includes('sponsor');
    case 'tpm':
      return roles.includes('tpm');
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
