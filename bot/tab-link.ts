import { PLACES, readNumber } from '#shared/domain/kind-places.ts';

/** Id of the personal tab, as the app's manifest calls it. */
const TAB = 'steerline';

/** The page of the tab where a record is: `programs/p1/risks/R-12`; of a program's own number, its first one. */
export function pageOf(programId: string, number: string): string {
  const kind = readNumber(number)?.kind ?? 'program';
  return kind === 'program'
    ? `programs/${programId}/overview`
    : `programs/${programId}/${PLACES[kind].collection}/${number}`;
}

/**
 * Opens a page of the tab: in Teams, or at `address`, in which `{subPage}` stands for the page.
 */
export const tabLink =
  (teamsAppId: string, address?: string) =>
  (page: string): string =>
    address?.replace('{subPage}', encodeURIComponent(page)) ??
    `https://teams.microsoft.com/l/entity/${teamsAppId}/${TAB}?context=${encodeURIComponent(JSON.stringify({ subEntityId: page }))}`;
