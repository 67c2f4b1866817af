import type { TokenCredential } from '@azure/identity';
import type { Directory, Person } from '#shared/ports/directory.ts';

interface GraphUser {
  readonly id: string;
  readonly displayName?: string | null;
}

const DEADLINE_MS = 5_000;
/** Names change rarely; a renamed person is shown anew within this time. */
const KEPT_MS = 15 * 60_000;
/** Graph takes this many ids at once. */
const AT_ONCE = 1000;

/**
 * Names from Microsoft Graph (`directoryObjects/getByIds`, `users`), with the permission User.ReadBasic.All. When Graph does
 * not answer, people are shown without names rather than not at all: a name decides nothing here.
 */
export function directoryGraph(
  graph: string,
  credential: TokenCredential,
  now: () => number,
  report: (message: string, error: unknown) => void,
): Directory {
  const known = new Map<string, { readonly person: Person; readonly until: number }>();
  const ask = async (path: string, body?: unknown): Promise<readonly Person[]> => {
    const token = await credential.getToken('https://graph.microsoft.com/.default');
    const response = await fetch(`${graph}/v1.0/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token?.token ?? ''}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    if (!response.ok) throw new Error(`Graph answered ${response.status} to ${path.split('?')[0]}.`);
    const { value } = (await response.json()) as { value: readonly GraphUser[] };
    return value.map(({ id, displayName }) => ({ id, name: displayName ?? '' }));
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
      return [...fresh, ...(await orNobody(ask('directoryObjects/getByIds', { ids: missing, types: ['user'] })))];
    },
    search: (text) => {
      const begins = text.replaceAll("'", "''");
      const filter = encodeURIComponent(`startswith(displayName,'${begins}')`);
      return orNobody(ask(`users?$filter=${filter}&$select=id,displayName&$top=10`));
    },
  };
}
