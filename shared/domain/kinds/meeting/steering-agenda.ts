/** How a steering meeting spends its time: open actions first, decisions before information. */
import type { Preparation } from './preparation.ts';
import type { AgendaItem, Meeting } from './meeting.ts';

/** A record that waits for a meeting. */
export type Matter = Exclude<Preparation[keyof Preparation], string | undefined>[number];

const ACTIONS: AgendaItem = { title: 'Open actions', purpose: 'discuss', durationMinutes: 10, records: [] };
const DECISIONS: AgendaItem = { title: 'Decisions', purpose: 'decide', durationMinutes: 20, records: [] };
const RISKS: AgendaItem = { title: 'Top risks', purpose: 'discuss', durationMinutes: 15, records: [] };
const STATUS: AgendaItem = { title: 'Status and outlook', purpose: 'inform', durationMinutes: 10, records: [] };

/** What a steering meeting without an agenda begins with; in minutes it leaves five of an hour. */
export const STEERING_AGENDA: readonly AgendaItem[] = [ACTIONS, DECISIONS, RISKS, STATUS];

/** Minutes of a point that is about one decision. */
const DECISION_MINUTES = 10;

/** An agenda with what waits put where it belongs; what is on it already stays where it is. */
export const withMatters = (agenda: readonly AgendaItem[], matters: readonly Matter[]): readonly AgendaItem[] =>
  matters.reduce(withMatter, agenda);

/** Actions share the first point, risks share one before the information; all else is to be decided, each at a point of its own. */
function withMatter(agenda: readonly AgendaItem[], matter: Matter): readonly AgendaItem[] {
  if (agenda.some(({ records }) => records.includes(matter.number))) return agenda;
  if (matter.kind === 'action') return joined(agenda, ACTIONS, matter, 0);
  if (matter.kind === 'risk') return joined(agenda, RISKS, matter, informationOf(agenda));
  const free = agenda.findIndex(({ title, records }) => title === DECISIONS.title && records.length === 0);
  if (free >= 0) return agenda.with(free, pointOf(matter));
  const lastDecision = agenda.findLastIndex(({ purpose }) => purpose === 'decide');
  const afterActions = agenda[0]?.title === ACTIONS.title ? 1 : 0;
  return agenda.toSpliced(lastDecision < 0 ? afterActions : lastDecision + 1, 0, pointOf(matter));
}

/** Links the record to the point of that title, which is put at `place` when it is missing. */
function joined(agenda: readonly AgendaItem[], point: AgendaItem, { number }: Matter, place: number) {
  const at = agenda.findIndex(({ title }) => title === point.title);
  const item = agenda[at];
  return item
    ? agenda.with(at, { ...item, records: [...item.records, number] })
    : agenda.toSpliced(place, 0, { ...point, records: [number] });
}

function informationOf(agenda: readonly AgendaItem[]): number {
  const first = agenda.findIndex(({ purpose }) => purpose === 'inform');
  return first < 0 ? agenda.length : first;
}

function pointOf(matter: Matter): AgendaItem {
  const ownerId = matter.ownerId ?? (matter.kind === 'decision' ? matter.deciderId : undefined);
  return {
    title: matter.title,
    purpose: 'decide',
    durationMinutes: DECISION_MINUTES,
    records: [matter.number],
    ...(ownerId && { ownerId }),
  };
}

/**
 * The points that a meeting leaves to the next one: those it never came to, and those with a decision that is still open.
 *
 * @param undecided Numbers of the decisions that wait.
 */
export const unfinishedPoints = (
  { agenda, captures, spentSeconds }: Meeting,
  undecided: ReadonlySet<string>,
): readonly AgendaItem[] =>
  agenda.flatMap((item, index) => {
    const captured = captures.filter(({ agendaIndex }) => agendaIndex === index).map(({ record }) => record);
    const open = [...new Set([...item.records, ...captured])].filter((number) => undecided.has(number));
    if (open.length > 0) return [{ ...item, records: open }];
    return spentSeconds[index] === 0 ? [item] : [];
  });
