import type { ProgramKey } from '../../ports/ledger.ts';

/** Where a transcript's bytes are kept: by program and hash. */
export const transcriptName = ({ tenantId, programId }: ProgramKey, sha256: string): string =>
  `${tenantId}/${programId}/${sha256}`;
