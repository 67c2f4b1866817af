import { useMemo } from 'react';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { useList } from '../../ui/data/use-list.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { similarRecord, type Titled } from '#shared/domain/queries/similar-record.ts';

/** Finds a record of a candidate's kind that may say the same. Looks at the newest hundred of each kind. */
export function useSimilar(candidates: readonly Candidate[]): (candidate: Candidate) => Titled | undefined {
  const { program } = useProgram();
  const has = (kind: Candidate['kind']) => candidates.some((each) => each.kind === kind && each.state === 'open');
  const decision = useList(program.id, 'decision', {}, has('decision')).items;
  const action = useList(program.id, 'action', {}, has('action')).items;
  const risk = useList(program.id, 'risk', {}, has('risk')).items;
  const issue = useList(program.id, 'issue', {}, has('issue')).items;
  const dependency = useList(program.id, 'dependency', {}, has('dependency')).items;
  const own = candidates.map(({ record }) => record ?? '').join(' ');
  const titles = candidates.map(({ kind, title }) => `${kind} ${title}`).join('\n');
  const counts = [decision, action, risk, issue, dependency].map(({ length }) => length).join(' ');
  const found = useMemo(() => {
    const records = { decision, action, risk, issue, dependency, question: [] };
    const others = (kind: Candidate['kind']) => records[kind].filter(({ number }) => !own.split(' ').includes(number));
    return new Map(candidates.map((each) => [each.id, similarRecord(each.title, others(each.kind))]));
    // Lists are new arrays at every read; what is compared changes with these alone.
  }, [own, titles, counts]);
  return (candidate) => found.get(candidate.id);
}
