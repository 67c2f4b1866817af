import { KINDS, type Kind } from '../domain/kinds.ts';
import { CONCURRENT, VERBS, type Verb } from '../domain/people/verbs.ts';
import type { Route } from './route.ts';

const PROGRAM = 'programs/{programId}';

/** Routes that are no record's create, list, read, edit or command. */
const OWN: { readonly [V in Verb]?: Route } = {
  'health.read': { method: 'GET', path: 'health' },
  'openapi.read': { method: 'GET', path: 'openapi.json' },
  'me.read': { method: 'GET', path: 'me' },
  'me.work': { method: 'GET', path: 'me/work' },
  'me.meetings': { method: 'GET', path: 'me/meetings' },
  'people.list': { method: 'GET', path: 'people' },
  'record.find-from-source': { method: 'GET', path: 'records/find-from-source' },
  'record.propose-from-message': { method: 'POST', path: 'records/propose-from-message' },
  'setup.read': { method: 'GET', path: 'setup' },
  'program.create': { method: 'POST', path: 'programs', creates: true },
  'program.list': { method: 'GET', path: 'programs' },
  'program.read': { method: 'GET', path: PROGRAM },
  'program.edit': { method: 'PATCH', path: PROGRAM, isVersioned: true },
  'program.commit-baseline': { method: 'POST', path: `${PROGRAM}/commit-baseline`, isVersioned: true },
  'program.pause': { method: 'POST', path: `${PROGRAM}/pause`, isVersioned: true },
  'program.resume': { method: 'POST', path: `${PROGRAM}/resume`, isVersioned: true },
  'program.close': { method: 'POST', path: `${PROGRAM}/close`, isVersioned: true },
  'program.bind-chat': { method: 'POST', path: `${PROGRAM}/bind-chat` },
  'program.release-chat': { method: 'POST', path: `${PROGRAM}/release-chat` },
  'program.log': { method: 'GET', path: `${PROGRAM}/log` },
  'program.search': { method: 'GET', path: `${PROGRAM}/search` },
  'program.verify': { method: 'GET', path: `${PROGRAM}/verify` },
  'program.erase': { method: 'POST', path: `${PROGRAM}/erase` },
  'chat.find': { method: 'GET', path: 'chats/{chatId}' },
  'meeting.prepare': { method: 'GET', path: `${PROGRAM}/meetings/{number}/preparation` },
  'meeting.attach-transcript': {
    method: 'POST',
    path: `${PROGRAM}/meetings/{number}/transcript`,
    text: ['text/vtt', 'application/vnd.microsoft.graph.transcript+text'],
    creates: true,
  },
  'meeting.read-transcript': { method: 'GET', path: `${PROGRAM}/meetings/{number}/transcript` },
  'summary.draft': { method: 'POST', path: `${PROGRAM}/summaries`, creates: true },
};

/** A record's route follows from its verb alone. */
function recordRoute(verb: Verb): Route {
  const [kind, act] = verb.split('.') as [Kind, string];
  const collection = `${PROGRAM}/${KINDS[kind].collection}`;
  switch (act) {
    case 'create':
      return { method: 'POST', path: collection, creates: true };
    case 'list':
      return { method: 'GET', path: collection };
    case 'read':
      return { method: 'GET', path: `${collection}/{number}` };
    case 'edit':
      return { method: 'PATCH', path: `${collection}/{number}`, isVersioned: true };
    default:
      return { method: 'POST', path: `${collection}/{number}/${act}`, isVersioned: !CONCURRENT.has(verb) };
  }
}

/** Every route of the API, by verb. */
export const ROUTES = Object.fromEntries(
  (Object.keys(VERBS) as Verb[]).map((verb) => [verb, OWN[verb] ?? recordRoute(verb)]),
) as Readonly<Record<Verb, Route>>;
