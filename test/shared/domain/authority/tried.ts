/** What the code answers to a row, and where that is not what the row says. */
import { maySee, meets } from '#shared/domain/people/access.ts';
import type { Profile } from '#shared/domain/kinds/program/program.ts';
import { Refusal, type RefusalCode } from '#shared/domain/refusal.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';
import { contextFor, TENANT, namesOf, who, type Attempt, type Person, type Row } from './world.ts';

/** How one try ended: at the door, before any rule was asked, or by what a rule says. */
type End = 'done' | 'door' | { readonly code: RefusalCode; readonly named: readonly Person[] | undefined };

/** As in production: the verb’s access, who sees the record, the rule, authority, settling. */
async function tried(attempt: Attempt, profile: Profile, name: Person): Promise<End> {
  const context = contextFor(attempt, profile, name);
  const { caller, program } = context;
  if (!attempt.hasOwnDoor && !meets(VERBS[attempt.verb].access, caller, program)) return 'door';
  if (attempt.before && !maySee(caller, program, attempt.before)) return 'door';
  try {
    await attempt.run(context, who[name]);
    return 'done';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { code: error.code, named: error.more.mayIds && namesOf(error.more.mayIds) };
  }
}

const listed = (word: string, names: readonly Person[]): string[] =>
  names.length > 0 ? [`${word} ${names.join(', ')}`] : [];
const minus = (these: readonly Person[], those: readonly Person[]): readonly Person[] =>
  these.filter((name) => !those.includes(name));

/** Where one way to do it, in one profile, ends otherwise than the row says. */
async function differencesOf(
  { may = [], together, changeRequest, rule }: Row,
  attempt: Attempt,
  profile: Profile,
): Promise<string> {
  const ends = await Promise.all(TENANT.map(async (name) => ({ name, end: await tried(attempt, profile, name) })));
  const done = ends.flatMap(({ name, end }) => (end === 'done' ? [name] : []));
  const refusals = ends.flatMap(({ name, end }) => (typeof end === 'object' ? [{ name, ...end }] : []));
  const right = changeRequest
    ? ['baseline/needs-change-request']
    : ['access/denied', 'baseline/needs-change-request', ...(rule ? [rule] : [])];
  const wrong = refusals.filter(({ code }) => !right.includes(code));
  const codes = [...new Set(wrong.map(({ code }) => code))];
  const denied = refusals.filter(({ code }) => code === 'access/denied');
  const asked = together?.flat();
  // Whom a refusal names can do it, or has a part in it; where nobody does it so, it names whom it takes besides.
  const unnamed = denied.filter(({ named }) => !named?.length);
  const unlisted = denied.filter(
    ({ named }) => !rule && named?.length && minus(asked ?? done, [...named, 'director', 'admin']).length > 0,
  );
  const misnamed = denied.filter(({ named }) => !rule && named && minus(named, asked ?? done).length > 0);
  return [
    ...listed('lets', minus(done, may)),
    ...listed('refuses', minus(may, done)),
    ...codes.flatMap((code) =>
      listed(
        `${code} to`,
        wrong.flatMap((each) => (each.code === code ? [each.name] : [])),
      ),
    ),
    ...listed(
      'names nobody to',
      unnamed.map(({ name }) => name),
    ),
    ...listed(
      'names not all to',
      unlisted.map(({ name }) => name),
    ),
    ...listed(
      'names others to',
      misnamed.map(({ name }) => name),
    ),
  ].join('; ');
}

/** In how many of these the same is said; each once, with where. */
function joined(all: readonly { readonly where: string; readonly text: string }[]): readonly string[] {
  const texts = [...new Set(all.map(({ text }) => text))];
  return texts.flatMap((text) => {
    const places = all.flatMap((each) => (each.text === text ? [each.where] : []));
    if (text === '') return [];
    return places.length === all.length ? [text] : [`${places.join(', ')}: ${text}`];
  });
}

/** What an attempt is called that has no name: its verb, and which of several of it. */
function placed({ attempts }: Row, index: number): string {
  const verb = attempts[index]?.verb ?? '';
  const same = attempts.flatMap((each, place) => (each.verb === verb && !each.as ? [place] : []));
  return same.length > 1 ? `${verb} ${same.indexOf(index) + 1}` : verb;
}

/** All differences of a row, as sentences. */
export async function differences(row: Row): Promise<readonly string[]> {
  const perAttempt = await Promise.all(
    row.attempts.map(async (attempt) =>
      joined(
        await Promise.all(
          row.profiles.map(async (where) => ({ where, text: await differencesOf(row, attempt, where) })),
        ),
      ),
    ),
  );
  return joined(
    row.attempts.flatMap(({ as }, index) =>
      (perAttempt[index]?.length ? perAttempt[index] : ['']).map((text) => ({
        where: as ?? placed(row, index),
        text,
      })),
    ),
  );
}
