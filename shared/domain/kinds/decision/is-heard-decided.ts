import { isContributor, type Program } from '../program/program.ts';
import type { Candidate } from '../minutes/minutes.ts';

/**
 * True for a decision that was made in the words of the meeting themselves: they name who decided, who may decide, and nobody
 * has changed them but the decider. Any other is proposed to its decider.
 *
 * @param byId Who takes it over.
 */
export const isHeardDecided = (
  { kind, ownerId, ownerWhy, isEdited }: Candidate,
  program: Program,
  byId: string,
): boolean =>
  kind === 'decision' &&
  ownerId !== undefined &&
  ownerWhy !== undefined &&
  isContributor(program, ownerId) &&
  (!isEdited || ownerId === byId);
