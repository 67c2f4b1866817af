import type { RecordCommon } from '../../record.ts';

type Secrecy = Pick<RecordCommon, 'confidential' | 'watcherIds'>;

/** Who is asked about something confidential gets to see it. */
export const shownTo = <R extends RecordCommon>(personIds: readonly string[], record: R): R =>
  record.confidential ? { ...record, watcherIds: [...new Set([...record.watcherIds, ...personIds])] } : record;

/** Who may know of an approval: those who may know of what it is about. */
export const secrecyOf = ({ confidential, watcherIds, ownerId }: RecordCommon): Secrecy =>
  confidential
    ? { confidential, watcherIds: [...new Set([...watcherIds, ...(ownerId ? [ownerId] : [])])] }
    : { confidential, watcherIds: [] };
