import { readNumber } from '#shared/domain/kind-places.ts';
import { isDecidedIn } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { useRecords } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { recordsIn } from './records-in.ts';

/** The decisions of the agenda that were decided in the meeting, and that neither a capture nor its transcript brings. */
export function useReadBack(candidates: readonly Candidate[], meeting: Meeting | undefined) {
  const { program } = useProgram();
  const { accepted, captured } = recordsIn(candidates, meeting);
  const told = new Set([...accepted, ...captured].map(({ record }) => record));
  const linked = meeting?.agenda.flatMap(({ records }) => records) ?? [];
  const decisions = linked.filter((number) => readNumber(number)?.kind === 'decision' && !told.has(number));
  return useRecords(program.id, decisions).filter((record) => meeting && isDecidedIn(record, meeting));
}
