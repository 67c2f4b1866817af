import { isContributor, type Program } from '../program/program.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { Candidate } from '../minutes/minutes.ts';

/**
 * What the words of a meeting make of a decision.
 *
 * - `decided`: they name who decided, who may decide; nobody has changed them but the decider; and the product itself fetched
 *   them from Teams, where a named speaker said them.
 * - `unconfirmed`: the same words in a text that somebody brought: who is named confirms them, or not.
 * - `proposed`: anything else.
 *
 * @param byId Who takes it over.
 */
export function heardAs(
  { ownerId, ownerWhy, isEdited, speaker }: Candidate,
  transcript: Meeting['transcript'],
  program: Program,
  byId: string,
): 'decided' | 'unconfirmed' | 'proposed' {
  const namesDecider = ownerId !== undefined && ownerWhy !== undefined && isContributor(program, ownerId);
  if (!namesDecider || (isEdited && ownerId !== byId)) return 'proposed';
  return transcript?.road === 'graph' && transcript.isAttributed && speaker !== undefined ? 'decided' : 'unconfirmed';
}
