import { Refusal } from '../domain/refusal.ts';

/** False for somebody of another organisation: whatever they try, this one is closed to them. */
export const canTryAgain = (error: unknown): boolean =>
  !(error instanceof Refusal && error.code === 'caller/foreign-tenant');
