import { PERSONAS, type PersonaName } from '../personas.ts';
import type { Directory } from '#shared/ports/directory.ts';

/** Object ids by what the stories call people. */
export const ID = Object.fromEntries(PERSONAS.map(({ as, id }) => [as, id])) as Readonly<Record<PersonaName, string>>;

const named = PERSONAS.map(({ id, name }) => ({ id, name }));

/** The directory of the local world, without asking Graph for it. */
export const directoryOfPersonas: Directory = {
  people: async (ids) => named.filter(({ id }) => ids.includes(id)),
  search: async (text) => named.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())).slice(0, 10),
};
