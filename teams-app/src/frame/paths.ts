import { PLACES, readNumber, type Kind } from '#shared/domain/kind-places.ts';

/** Addresses of the pages inside the tab. They are kept in memory and, to outlive a reload, the session; never in the browser's own history. */
export const MY_WORK = '/my-work';
export const PROGRAMS = '/programs';
export const SETUP = '/setup';
/** Beside a meeting of which nothing says what program it is of. */
export const TODAY = '/today';

/** A place inside a program: one of its tabs, or the list of a kind. */
export const placePath = (programId: string, place = 'overview'): string => `${PROGRAMS}/${programId}/${place}`;

/** Where the records of a kind are listed: `risks`. */
export const placeOf = (kind: Exclude<Kind, 'program'>): string => PLACES[kind].collection;

/** Where a record is, by its quoted number: `/programs/p1/risks/R-12`. */
export function recordPath(programId: string, number: string): string {
  const kind = readNumber(number)?.kind ?? 'program';
  return kind === 'program' ? placePath(programId) : `${placePath(programId, PLACES[kind].collection)}/${number}`;
}

/** The place of a program where its meeting is run. */
export const LIVE = 'live';

/** Where the meeting of now is run; of a series, where one is given. */
export const livePath = (programId: string, series?: string): string =>
  `${placePath(programId, LIVE)}${series ? `?series=${encodeURIComponent(series)}` : ''}`;

/** The page of a tab that is set to a program and, in a meeting, to a series: `programs/p1?series=Atlas%20steering`. */
export const tabPlace = (programId: string, series: string): string =>
  `${subPageOf(placePath(programId, '')).replace(/\/$/, '')}${series ? `?series=${encodeURIComponent(series)}` : ''}`;

/** The program and series that a tab is set to. */
export function readTabPlace(place: string | undefined): {
  readonly programId: string | undefined;
  readonly series: string;
} {
  const [path = '', query] = (place ?? '').split('?');
  return { programId: /^programs\/([^/]+)$/.exec(path)?.[1], series: new URLSearchParams(query).get('series') ?? '' };
}

/**
 * The page a deep link asks for; the first page when it asks for none of ours. Beside a meeting, a program opens where the
 * meeting of now is run (of the tab's series, where it has one), and a meeting where it is run itself.
 */
export function pathOfSubPage(subPage: string | undefined, isBesideMeeting = false): string {
  const [path = '/', query = ''] = `/${(subPage ?? '').replace(/^\/+/, '')}`.split('?');
  if (isBesideMeeting) {
    const [, programId, meeting] = /^\/programs\/([^/]+)(?:\/meetings(\/MTG-\d+))?$/.exec(path) ?? [];
    if (programId) return `${placePath(programId, LIVE)}${meeting ?? ''}${query && `?${query}`}`;
    return path.startsWith(PROGRAMS) ? path : TODAY;
  }
  return path.startsWith(PROGRAMS) || path === MY_WORK || path === SETUP ? path : MY_WORK;
}

/** What a deep link to a page carries. */
export const subPageOf = (path: string): string => path.replace(/^\/+/, '');
