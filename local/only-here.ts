import { TENANT_ID } from './personas.ts';

/**
 * Why the local world must not start in this environment, as a sentence; undefined when it may. Its tokens are given to
 * anybody who asks, so it must never stand beside real data.
 */
export function whyNotHere(env: Readonly<Record<string, string | undefined>>): string | undefined {
  if (env['NODE_ENV'] === 'production')
    return 'NODE_ENV is "production". The local world hands out tokens to anybody and must not run there.';
  const tenant = env['STEERLINE_TENANT_ID'];
  if (tenant !== undefined && tenant !== '' && tenant !== TENANT_ID)
    return `STEERLINE_TENANT_ID names the tenant ${tenant}. The local world has a fictional tenant only: unset the variable.`;
  return undefined;
}
