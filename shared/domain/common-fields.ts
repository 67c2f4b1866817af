import type { RecordCommon } from './record.ts';

/** The fields of every kind that people write. `title` is required, the rest has an empty beginning. */
export type CommonFields = Pick<RecordCommon, 'title'> &
  Partial<Pick<RecordCommon, 'ownerId' | 'confidential' | 'links' | 'references' | 'sources' | 'tags' | 'watcherIds'>>;

/** A record's common fields, to begin another record from it (a risk that occurred becomes an issue). */
export const commonFields = (record: RecordCommon): CommonFields => ({
  title: record.title,
  confidential: record.confidential,
  links: record.links,
  references: record.references,
  sources: record.sources,
  tags: record.tags,
  watcherIds: record.watcherIds,
  ...(record.ownerId && { ownerId: record.ownerId }),
});
