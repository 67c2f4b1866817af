import type { Caller } from '#shared/domain/people/caller.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';

/**
 * What a reader holds: position of the log, build, and the viewer, since two people may see the same program differently.
 * A record's begins with its version, which is what `If-Match` compares.
 */
export function etagOf(caller: Caller, seq: number, build: string, { sha256 }: LedgerTools, version?: number): string {
  const viewer = sha256(`${caller.personId} ${[...caller.tenantRoles].sort().join(' ')}`).slice(0, 8);
  return `"${version === undefined ? '' : `${version}-`}${seq}-${build}-${viewer}"`;
}

/** True when one of the tags in `If-None-Match` is this one. */
export const holds = (ifNoneMatch: string | null, etag: string): boolean =>
  (ifNoneMatch ?? '')
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .includes(etag);

/** The version in `If-Match`: `"3"` or the whole tag of a record. @throws Refusal `record/version-needed`, `input/invalid`. */
export function versionIn(ifMatch: string | null): number {
  if (ifMatch === null || ifMatch.trim() === '') throw new Refusal('record/version-needed');
  const [, version] = /^(?:W\/)?"([1-9]\d{0,8})(?:-[^"]*)?"$/.exec(ifMatch.trim()) ?? [];
  if (version === undefined)
    throw new Refusal('input/invalid', {
      errors: [{ path: 'If-Match', message: 'Send the ETag of the record as you read it, such as "3".' }],
    });
  return Number(version);
}
