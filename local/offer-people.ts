import { byId } from './by-id.ts';
import { initials } from './initials.ts';
import { PERSONAS, type Persona } from './personas.ts';
import { remember } from './remember.ts';

/** Shows who is signed in, and lets the reader be somebody else: the page loads again as that person. */
export function offerPeople(current: Persona): void {
  byId('face').textContent = initials(current.name);
  const select = byId<HTMLSelectElement>('persona');
  for (const { as, name, title } of PERSONAS)
    select.add(new Option(`${name} · ${title}`, as, false, as === current.as));
  select.addEventListener('change', () => {
    remember('as', select.value);
    location.reload();
  });
}
