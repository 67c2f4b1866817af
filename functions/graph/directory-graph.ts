import type { User } from '@microsoft/microsoft-graph-types';
import { outsideLine } from '#shared/domain/clean-text.ts';
import type { Directory, Person } from '#shared/ports/directory.ts';
import type { Graph, GraphCall } from './graph-client.ts';

/** Names change rarely; a renamed person is shown anew within this time. */
const KEPT_MS = 15 * 60_000;
/** Graph takes this many ids at once. */
const AT_ONCE = 1000;

/**
 * Names from Microsoft Graph (`directoryObjects/getByIds`, `users`), with the permission User.ReadBasic.All. When Graph does
 * not answer, people are shown without names rather than not at all: a name decides nothing here.
 */
export function directoryGraph(
  graph: Graph,
  now: () => number,
  report: (message: string, error: unknown) => void,
): Directory {
  const known = new Map<string, { readonly person: Person; readonly until: number }>();
  const ask = async (method: 'GET' | 'POST', path: string, call?: GraphCall): Promise<readonly Person[]> => {
    const { status, text } = await graph.ask(method, path, call);
    if (status !== 200) throw new Error(`Graph answered ${status} to ${path.split('?')[0]}.`);
    const { value } = JSON.parse(text) as { value: readonly User[] };
    return value.map(({ id, displayName }) => ({ id: id ?? '', name: outsideLine(displayName ?? '') }));
  };
  const keep = (people: readonly Person[]): readonly Person[] => {
    for (const person of people) known.set(person.id, { person, until: now() + KEPT_MS });
    return people;
  };
  const orNobody = (asked: Promise<readonly Person[]>): Promise<readonly Person[]> =>
    asked.then(keep).catch((error: unknown) => {
      report('The directory did not answer.', error);
      return [];
    });
  return {
    async people(ids) {
      const fresh = [...new Set(ids)].flatMap((id) => {
        const held = known.get(id);
        return held && held.until > now() ? [held.person] : [];
      });
      const missing = [...new Set(ids)].filter((id) => !fresh.some((person) => person.id === id)).slice(0, AT_ONCE);
      if (missing.length === 0) return fresh;
      const body = { ids: missing, types: ['user'] };
      return [...fresh, ...(await orNobody(ask('POST', 'directoryObjects/getByIds', { body })))];
    },
    search: (text) => {
      const begins = text.replaceAll("'", "''");
      const filter = encodeURIComponent(`startswith(displayName,'${begins}')`);
      return orNobody(ask('GET', `users?$filter=${filter}&$select=id,displayName&$top=10`));
    },
  };
}
