import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import type { CommonFields } from '#shared/domain/record.ts';
import { ALL, ALWAYS, edits, existing, OL, row, THEIRS, who, type Attempt, type Row } from './world.ts';

type Patch = Parameters<typeof edits<'action'>>[1];

/** The same of a record of several kinds. */
function each(more: Pick<CommonFields, 'confidential' | 'watcherIds'>, patch: Patch): readonly Attempt[] {
  const common = { title: 'Order it', ...THEIRS, ...more };
  const records = [
    existing('action', common),
    existing('issue', common),
    existing('milestone', common),
    existing('decision', common),
    existing('risk', { ...common, probability: 2, impact: { schedule: 2 }, score: 4 }),
  ] as readonly AnyRecord[];
  // What every kind has is patched alike; TypeScript cannot see that of a union.
  return records.map((record) => edits<'action'>(record as RecordOf<'action'>, patch, { as: record.kind }));
}

const SECRET = { confidential: true, watcherIds: [who.mate] } as const;
const WATCHED = [who.mate, who.other] as const;
/** The two who watch, without one that is not the caller. */
const withoutAnother = (me: string) => ({ watcherIds: [me === who.other ? who.other : who.mate] });

/** What holds for records of every kind. */
export const COMMON_ROWS: readonly Row[] = [
  row(
    'ANY-01',
    'a confidential record is made public: not by who only watches it',
    ALWAYS,
    { may: OL },
    ...each(SECRET, { confidential: false }),
  ),
  row(
    'ANY-02',
    'a watcher is added to a confidential record',
    ALWAYS,
    { may: OL },
    ...each(SECRET, { watcherIds: [who.mate, who.other] }),
  ),
  row(
    'ANY-03',
    'somebody else is taken off the watchers of a confidential record',
    ALWAYS,
    { may: OL },
    ...each({ confidential: true, watcherIds: WATCHED }, withoutAnother),
  ),
  row('ANY-04', 'a public record is made confidential', ALWAYS, { may: OL }, ...each({}, { confidential: true })),
  row(
    'ANY-05',
    'a public record is followed, or no longer, by oneself; somebody is made a watcher of it',
    ALWAYS,
    { may: ALL },
    ...each({}, (me) => ({ watcherIds: [me] })),
    ...each({}, { watcherIds: [who.mate] }),
  ),
  row(
    'ANY-06',
    'somebody else is taken off the watchers of a public record',
    ALWAYS,
    { may: OL },
    ...each({ watcherIds: WATCHED }, withoutAnother),
  ),
  row(
    'ANY-07',
    'the owner of a confidential record is changed: the new one reads it',
    ALWAYS,
    { may: OL },
    ...each(SECRET, { ownerId: who.other }),
  ),
  row(
    'ANY-08',
    'the words of a confidential record are changed',
    ALWAYS,
    { may: OL },
    ...each({ confidential: true }, { title: 'Order two' }),
  ),
  row(
    'ANY-09',
    'tags, links or references of a public record are changed',
    ALWAYS,
    { may: ALL },
    ...each({}, { tags: ['hardware'] }),
    ...each({}, { references: [{ system: 'jira', key: 'HW-1' }] }),
  ),
];
