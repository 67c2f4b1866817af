import { Refusal, type RefusalCode } from '../domain/refusal.ts';
import { PartChanged } from './part-changed.ts';

/** Refusals of the moment: the same command may well succeed later. */
const FOR_NOW: ReadonlySet<RefusalCode> = new Set(['program/busy', 'caller/expired', 'caller/too-fast']);

/** True when a command's failure settles it. After anything else it may have been done or not, and can be sent again. */
export const isAnswer = (error: unknown): boolean =>
  error instanceof PartChanged || (error instanceof Refusal && !FOR_NOW.has(error.code));
