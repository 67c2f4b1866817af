import { PLACES, type Kind } from '../domain/kind-places.ts';

import { CONCURRENT, VERBS, type Verb } from '../domain/people/verbs.ts';
import type { Route } from './route.ts';

const PROGRAM = 'programs/{programId}';

/** A route whose method follows from its verb, unless it says another. */
type Address = Omit<Route, 'method'> & Partial<Pick<Route, 'method'>>;

/** Routes that are no record's create, list, read, edit or command. */
const OWN: { readonly [V in Verb]?: Address } = {
  'health.read': { path: 'health' },
  'openapi.read': { path: 'openapi.json' },
  'me.read': { path: 'me' },
  'me.work': { path: 'me/work' },
  'me.meetings': { path: 'me/meetings' },
  'people.list': { path: 'people' },
  'record.find-from-source': { path: 'records/find-from-source' },
  // A message is too long for an address.
  'record.propose-from-message': { method: 'POST', path: 'records/propose-from-message' },
  'setup.read': { path: 'setup' },
  'program.create': { path: 'programs', creates: true },
  'program.list': { path: 'programs' },
  'program.read': { path: PROGRAM },
  'program.edit': { path: PROGRAM, isVersioned: true },
  'program.commit-baseline': { path: `${PROGRAM}/commit-baseline`, isVersioned: true },
  'program.pause': { path: `${PROGRAM}/pause`, isVersioned: true },
  'program.resume': { path: `${PROGRAM}/resume`, isVersioned: true },
  'program.close': { path: `${PROGRAM}/close`, isVersioned: true },
  'program.set-oversight': { path: `${PROGRAM}/set-oversight`, isVersioned: true },
  'program.set-retention': { path: `${PROGRAM}/set-retention` },
  'program.bind-chat': { path: `${PROGRAM}/bind-chat` },
  'program.release-chat': { path: `${PROGRAM}/release-chat` },
  'program.log': { path: `${PROGRAM}/log` },
  'program.search': { path: `${PROGRAM}/search` },
  'program.verify': { path: `${PROGRAM}/verify` },
  'program.erase': { path: `${PROGRAM}/erase` },
  'chat.find': { path: 'chats/{chatId}' },
  'meeting.prepare': { path: `${PROGRAM}/meetings/{number}/preparation` },
  'meeting.attach-transcript': {
    path: `${PROGRAM}/meetings/{number}/transcript`,
    text: ['text/vtt', 'application/vnd.microsoft.graph.transcript+text'],
    creates: true,
  },
  'meeting.read-transcript': { path: `${PROGRAM}/meetings/{number}/transcript` },
  'meeting.download-transcript': {
    path: `${PROGRAM}/meetings/{number}/transcript-file`,
    file: ['text/vtt', 'text/plain'],
  },
  'summary.draft': { path: `${PROGRAM}/summaries`, creates: true },
};

/** The address of a record's route, which follows from its verb alone. */
function recordAddress(verb: Verb): Address {
  const [kind, act] = verb.split('.') as [Kind, string];
  const collection = `${PROGRAM}/${PLACES[kind].collection}`;
  switch (act) {
    case 'create':
      return { path: collection, creates: true };
    case 'list':
      return { path: collection };
    case 'read':
      return { path: `${collection}/{number}` };
    case 'edit':
      return { path: `${collection}/{number}`, isVersioned: true };
    default:
      return { path: `${collection}/{number}/${act}`, isVersioned: !CONCURRENT.has(verb) };
  }
}

const methodOf = (verb: Verb): Route['method'] =>
  VERBS[verb].does === 'reads' ? 'GET' : verb.endsWith('.edit') ? 'PATCH' : 'POST';

/** Every route of the API, by verb. */
export const ROUTES = Object.fromEntries(
  (Object.keys(VERBS) as Verb[]).map((verb) => [
    verb,
    { method: methodOf(verb), ...(OWN[verb] ?? recordAddress(verb)) },
  ]),
) as Readonly<Record<Verb, Route>>;
