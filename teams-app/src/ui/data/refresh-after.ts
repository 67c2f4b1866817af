import { KIND_NAMES } from '#shared/domain/kind-places.ts';

/** What others change is on the page within this time, in milliseconds. */
const REFRESH_MS = 15_000;

/** Reads that are no kind's list or record, and change as records do. */
const OTHERS: ReadonlySet<string> = new Set(['me.work', 'me.meetings', 'meeting.prepare']);
/** What is reviewed part by part: whoever acts on a part hears what others did to it since it was on the page. */
const REVIEWED: ReadonlySet<string> = new Set(['minutes.read', 'summary.read']);
const LIVING: ReadonlySet<string> = new Set([
  ...KIND_NAMES.flatMap((kind) => [`${kind}.list`, `${kind}.read`]),
  ...OTHERS,
]);

/** What there is to know of a query: its key, and its pages if it is a list. */
interface Read {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data?: unknown };
}

/**
 * After how many milliseconds a read is asked for again while the page is in sight; false for what does not change under the
 * reader. A list that was read in several pages asks for as many each time, and so as much less often.
 */
export function refreshAfter({ queryKey, state }: Read): number | false {
  const verb = String(queryKey[0]);
  if (!LIVING.has(verb) || REVIEWED.has(verb)) return false;
  const { pages } = (state.data ?? {}) as { readonly pages?: readonly unknown[] };
  return REFRESH_MS * Math.max(1, pages?.length ?? 1);
}
