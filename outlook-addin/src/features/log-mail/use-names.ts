import { useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';

/** Names by object id, as far as the directory knows them and has answered. */
export function useNames(via: Transport, ids: readonly string[]): ReadonlyMap<string, string> {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const asked = [...new Set(ids)].sort().join(',');
  useEffect(() => {
    if (asked === '') return undefined;
    const stop = new AbortController();
    call(via, 'people.list', { query: { ids: asked }, signal: stop.signal }).then(
      (called) => !called.isUnchanged && setNames(new Map(called.reply.people.map(({ id, name }) => [id, name]))),
      // A name that does not come is not shown.
      () => undefined,
    );
    return () => stop.abort();
  }, [via, asked]);
  return names;
}
