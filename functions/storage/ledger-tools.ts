import { createHash, randomBytes } from 'node:crypto';
import type { LedgerTools } from '#shared/ledger/tools.ts';

/** The ledger's hash and dice, from Node. */
export const ledgerTools: LedgerTools = {
  sha256: (data) => createHash('sha256').update(data).digest('hex'),
  salt: () => randomBytes(16).toString('base64url'),
};
