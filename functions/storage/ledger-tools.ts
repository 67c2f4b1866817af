import { createHash, randomBytes } from 'node:crypto';
import type { LedgerTools } from '#shared/ledger/tools.ts';

/** The ledger's hash and dice, from Node. */
export const ledgerTools: LedgerTools = {
  sha256: (text) => createHash('sha256').update(text, 'utf8').digest('hex'),
  salt: () => randomBytes(16).toString('base64url'),
};
