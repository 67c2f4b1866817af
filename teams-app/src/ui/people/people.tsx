import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import { PRODUCT_ID } from '#shared/domain/people/caller.ts';
import { useServer } from '../data/server.tsx';

const WAIT_MS = 15;
const BATCH = 50;

/** The names of people, asked for together and once. */
class People {
  readonly #via: Transport;
  /** The product's own acts have its name, which no directory knows. */
  readonly #names = new Map<string, string | undefined>([[PRODUCT_ID, 'Steerline']]);
  readonly #listeners = new Set<() => void>();
  #wanted = new Set<string>();
  #isAsking = false;

  constructor(via: Transport) {
    this.#via = via;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly nameOf = (id: string): string | undefined => this.#names.get(id);

  want(ids: readonly string[]): void {
    for (const id of ids) if (id && !this.#names.has(id)) this.#wanted.add(id);
    if (this.#wanted.size === 0 || this.#isAsking) return;
    this.#isAsking = true;
    setTimeout(() => void this.#ask(), WAIT_MS);
  }

  put(id: string, name: string): void {
    if (this.#names.get(id) === name) return;
    this.#names.set(id, name);
    this.#tell();
  }

  async #ask(): Promise<void> {
    const ids = [...this.#wanted].slice(0, BATCH);
    this.#wanted = new Set([...this.#wanted].slice(BATCH));
    try {
      const called = await call(this.#via, 'people.list', { query: { ids: ids.join(',') } });
      const people = called.isUnchanged ? [] : called.reply.people;
      for (const id of ids) this.#names.set(id, people.find((each) => each.id === id)?.name ?? 'Unknown person');
    } catch {
      // A page without names is still of use; the next one who asks tries again.
    }
    this.#isAsking = false;
    this.#tell();
    if (this.#wanted.size > 0) this.want([]);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

const PeopleContext = createContext<People | undefined>(undefined);

/** Gives everything below it the names of people. */
export function PeopleProvider({ children }: { readonly children: ReactNode }) {
  const via = useServer();
  const people = useMemo(() => new People(via), [via]);
  return <PeopleContext value={people}>{children}</PeopleContext>;
}

function usePeople(): People {
  const people = useContext(PeopleContext);
  if (!people) throw new Error('There is no PeopleProvider above.');
  return people;
}

/** A person's name; undefined while it is being asked for. */
export function useName(id: string | undefined): string | undefined {
  const people = usePeople();
  useEffect(() => {
    if (id) people.want([id]);
  }, [people, id]);
  return useSyncExternalStore(people.listen, () => (id ? people.nameOf(id) : undefined));
}

/** The names of some people by id, as far as they are known. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const people = usePeople();
  const wanted = ids.join(',');
  useEffect(() => people.want(wanted.split(',')), [people, wanted]);
  const known = useSyncExternalStore(people.listen, () =>
    wanted
      .split(',')
      .map((id) => people.nameOf(id) ?? '')
      .join('\n'),
  );
  return useMemo(() => {
    const names = known.split('\n');
    return new Map(wanted.split(',').flatMap((id, index) => (names[index] ? [[id, names[index]] as const] : [])));
  }, [wanted, known]);
}

/** Remembers a name that came by another way, such as a search. */
export function usePutName(): (id: string, name: string) => void {
  const people = usePeople();
  return (id, name) => people.put(id, name);
}
