import { Refusal } from '#shared/domain/refusal.ts';

/** True for a refusal that says: this mail is recorded already, perhaps by the same command with other words. */
export const saysItIsThere = (refusal: unknown): boolean =>
  refusal instanceof Refusal && (refusal.code === 'record/duplicate' || refusal.code === 'command/key-reused');
