import { idOf, type Asking, type TestEdge, type Told } from './edge.ts';

/** The program most of these tests happen in; `anyone` has no place in it, the director and the admin neither. */
export const ATLAS = {
  title: 'Atlas',
  purpose: 'One checkout for every market.',
  tier: 1,
  profile: 'standard',
  members: [
    { personId: idOf('tpm'), roles: ['tpm'] },
    { personId: idOf('sponsor'), roles: ['sponsor'] },
    { personId: idOf('security'), roles: ['approver:security'] },
    { personId: idOf('contributor'), roles: ['contributor'], team: 'Platform' },
    { personId: idOf('viewer'), roles: ['viewer'] },
  ],
  teams: ['Platform', 'Web'],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  acceptsSubmissions: true,
};

/** Begins a program as its TPM, who may do so; gives its id. */
export async function beginAtlas(edge: TestEdge, more: object = {}): Promise<string> {
  const authorization = `Bearer ${await edge.token('tpm', { claims: { roles: ['Steerline.Director'] } })}`;
  const { status, body, text } = await edge.ask('POST', 'programs', { authorization, body: { ...ATLAS, ...more } });
  if (status !== 201) throw new Error(`The program did not begin: ${text}`);
  return body.id;
}

/** A complete risk: open from its beginning. */
export const RISK = { title: 'Keys expire', ownerId: idOf('contributor'), probability: 3, impact: { schedule: 4 } };

/** Makes a record and gives the answer; anything but 201 fails the test. */
export async function make(
  edge: TestEdge,
  programId: string,
  collection: string,
  body: object,
  more: Asking = {},
): Promise<Told> {
  const told = await edge.ask('POST', `programs/${programId}/${collection}`, { as: 'tpm', body, ...more });
  if (told.status !== 201) throw new Error(`It was not made: ${told.text}`);
  return told;
}

/** Fails when an answer is no proper problem: RFC 9457, with a code, and nothing of our insides or of what was sent. */
export function expectProblem(told: Told, status: number, code: string, ...secrets: readonly string[]): void {
  expect({ status: told.status, body: told.body }).toMatchObject({
    status,
    body: { type: `urn:steerline:problem:${code}`, code, status },
  });
  expect(told.headers['content-type']).toBe('application/problem+json');
  const { title, correlationId } = told.body;
  expect(title).toEqual(expect.stringMatching(/^\p{Lu}.{8,}[.!?]$/u));
  expect(correlationId).toBe(told.headers['x-correlation-id']);
  expect(told.text).not.toMatch(/\bat [\w.<>]+ \(|node_modules|\.ts:\d/);
  for (const secret of secrets) expect(told.text).not.toContain(secret);
}

/** The fields a refusal of input names, in order. */
export const pathsOf = ({ body }: Told): string[] => (body.errors ?? []).map(({ path }) => path);
