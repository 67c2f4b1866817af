import type { AgendaItem } from './kinds/meeting/meeting.ts';
import type { Link, Source } from './record.ts';

/** True for the quoted number of a record that the reader may know of. */
type Knows = (number: string) => boolean;

/** The fields in which a record names others; any record, or some fields of one, has this shape. */
interface Mentioning {
  readonly links?: readonly Link[];
  readonly sources?: readonly Source[];
  readonly predecessors?: readonly string[];
  readonly agenda?: readonly AgendaItem[];
  readonly candidates?: readonly { readonly record?: string; readonly captured?: string }[];
  readonly captures?: readonly { readonly record: string }[];
  readonly baselineChanges?: readonly { readonly part: string; readonly record?: string }[];
  readonly proposals?: readonly { readonly milestone: string }[];
  // In former values, null where there was none.
  readonly supersededBy?: string | null;
  readonly change?: string | null;
  readonly approval?: string | null;
  readonly subject?: string | null;
}

/** Record or fields without the numbers of records that the reader may not know of. */
export function withoutUnknown<T extends object>(fields: T, knows: Knows): T {
  const {
    links,
    sources,
    predecessors,
    agenda,
    candidates,
    captures,
    baselineChanges,
    proposals,
    ...others
  }: Mentioning = fields;
  const { supersededBy, approval, subject, change, ...rest } = others;
  const isKnown = ({ record }: { readonly record?: string }) => record === undefined || knows(record);
  const isShown = (number: string | null | undefined) => number === null || (number !== undefined && knows(number));
  return {
    ...rest,
    ...(links && { links: links.filter(({ to }) => knows(to)) }),
    ...(sources && { sources: sources.filter((source) => !('meeting' in source) || knows(source.meeting)) }),
    ...(predecessors && { predecessors: predecessors.filter(knows) }),
    ...(agenda && { agenda: agenda.map((item) => ({ ...item, records: item.records.filter(knows) })) }),
    ...(candidates && { candidates: candidates.map((candidate) => withKnownRecord(candidate, knows)) }),
    ...(captures && { captures: captures.filter(isKnown) }),
    ...(baselineChanges && { baselineChanges: baselineChanges.filter(isKnown) }),
    ...(proposals && { proposals: proposals.filter(({ milestone }) => knows(milestone)) }),
    ...(isShown(supersededBy) && { supersededBy }),
    ...(isShown(approval) && { approval }),
    ...(isShown(change) && { change }),
    ...(isShown(subject) && { subject }),
  } as T;
}

function withKnownRecord<C extends { readonly record?: string; readonly captured?: string }>(
  candidate: C,
  knows: Knows,
): C {
  const { record, captured, ...rest } = candidate;
  return {
    ...rest,
    ...(record !== undefined && knows(record) && { record }),
    ...(captured !== undefined && knows(captured) && { captured }),
  } as C;
}

/** An edit by somebody who did not see some numbers leaves those where they were. */
export function withUnknownKept<T extends object>(before: T, after: T, knows: Knows): T {
  const [was, is]: [Mentioning, Mentioning] = [before, after];
  const hidden = (numbers: readonly string[] = []) => numbers.filter((number) => !knows(number));
  return {
    ...after,
    ...(is.links && {
      links: union(
        is.links,
        was.links?.filter(({ to }) => !knows(to)),
      ),
    }),
    ...(is.predecessors && { predecessors: union(is.predecessors, hidden(was.predecessors)) }),
    ...(is.baselineChanges && {
      baselineChanges: union(
        is.baselineChanges,
        was.baselineChanges?.filter(({ record }) => record !== undefined && !knows(record)),
      ),
    }),
    ...(is.agenda && {
      agenda: is.agenda.map((item, index) => {
        const old = was.agenda?.find(({ title }) => title === item.title) ?? was.agenda?.[index];
        return { ...item, records: union(item.records, hidden(old?.records)) };
      }),
    }),
  };
}

function union<T>(seen: readonly T[], kept: readonly T[] = []): readonly T[] {
  const known = new Set(seen.map((each) => JSON.stringify(each)));
  return [...seen, ...kept.filter((each) => !known.has(JSON.stringify(each)))];
}
