import { useCallback, useMemo } from 'react';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { promisedNow } from '#shared/domain/kinds/change/change-effects.ts';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import { useList } from '../data/use-list.ts';
import { useProgram } from '../program-context.tsx';

/** Finds a milestone or scope item by its number. */
export function useFindPromised(): (number: string) => AnyRecord | undefined {
  const { program } = useProgram();
  const milestones = useList(program.id, 'milestone').items;
  const scope = useList(program.id, 'scope').items;
  const byNumber = useMemo(
    () => new Map<string, AnyRecord>([...milestones, ...scope].map((record) => [record.number, record])),
    [milestones, scope],
  );
  return useCallback((number) => byNumber.get(number), [byNumber]);
}

/** The lines of a change with what is promised today. */
export function usePromised(lines: readonly BaselineChange[]): readonly BaselineChange[] {
  const { program } = useProgram();
  const find = useFindPromised();
  return useMemo(() => lines.map((line) => promisedNow(line, program, find)), [lines, program, find]);
}
