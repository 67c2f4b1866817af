import { parse } from '#shared/contracts/parse.ts';
import { peopleQuery } from '#shared/contracts/query.schema.ts';
import type { Instant } from '#shared/domain/time/day.ts';
import type { Directory } from '#shared/ports/directory.ts';
import type { Inbox } from '#shared/ports/inbox.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { PortfolioIndex } from '#shared/ports/portfolio-index.ts';
import { myMeetings } from '#shared/usecases/person/my-meetings.ts';
import { myWork } from '#shared/usecases/person/my-work.ts';
import type { Serve } from './serve.ts';

/** What the routes about people need. */
export interface PeopleDeps {
  readonly ledger: Ledger;
  readonly index: PortfolioIndex;
  readonly inbox: Inbox;
  readonly directory: Directory;
  readonly now: () => Instant;
  readonly mayCreate: 'directors' | 'everyone';
}

/** HTTP face of people: who I am, what I have to do, what others are called. */
export function servePeople(serve: Serve, deps: PeopleDeps): void {
  const { directory, mayCreate } = deps;
  const work = myWork(deps);
  const meetings = myMeetings(deps);
  serve('me.read', async ({ caller: { personId, tenantRoles } }) => {
    const [person] = await directory.people([personId]);
    const mayCreatePrograms = mayCreate === 'everyone' || tenantRoles.includes('Steerline.Director');
    return { draw: () => ({ personId, name: person?.name ?? '', tenantRoles, mayCreatePrograms }) };
  });
  serve('me.work', async ({ caller }) => {
    const found = await work(caller);
    return { draw: () => found };
  });
  serve('me.meetings', async ({ caller }) => {
    const items = await meetings(caller);
    return { draw: () => ({ items }) };
  });
  serve('people.list', async ({ query }) => {
    const { ids, q } = parse(peopleQuery, query, '?');
    const people = ids ? await directory.people(ids) : q ? await directory.search(q) : [];
    return { draw: () => ({ people }) };
  });
}
