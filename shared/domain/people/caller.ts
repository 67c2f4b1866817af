/** Tenant roles: Entra app roles carried in the token. */
export type TenantRole = 'Steerline.Director' | 'Steerline.Admin';

/** The doors through which commands come; kept in the log. */
export const SURFACES = ['tab', 'bot', 'outlook', 'api', 'timer', 'graph'] as const;
export type Surface = (typeof SURFACES)[number];

/** Stands where a person's id does, for what the product did itself. */
export const PRODUCT_ID = 'steerline';

/** The product itself, where something is done without a person: only what policy states beforehand. */
export const productOf = (tenantId: string, surface: Surface): Caller => ({
  tenantId,
  personId: PRODUCT_ID,
  tenantRoles: [],
  surface,
});

/** Who is asking, as proved by an access token. Nothing else a request says about its sender is believed. */
export interface Caller {
  /** Entra tenant id (GUID). */
  readonly tenantId: string;
  /** Entra object id (GUID) of the person. */
  readonly personId: string;
  readonly tenantRoles: readonly TenantRole[];
  readonly surface: Surface;
}
