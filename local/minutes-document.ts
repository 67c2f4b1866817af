import type { CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import type { SpokenCandidate } from '#shared/extraction/meeting/spoken-candidate.ts';
import { meetingDay } from '#shared/extraction/dates/meeting-day.ts';
import { draftMinutes, type MeetingFacts, type MinutesDraft } from '#shared/extraction/meeting/minutes-draft.ts';
import type { Transcript } from '#shared/extraction/transcript/read-transcript.ts';

/** What `--json` prints for one transcript; `minutes.schema.json` describes it. */
export interface MinutesDocument extends MinutesDraft, Pick<Transcript, 'shape' | 'attributed' | 'warnings'> {
  /** File name without its ending. */
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly meetingOn: string;
  readonly zone: string;
  readonly cueCount: number;
}

/** The form in which predicted minutes are compared with annotated ones: cue indexes for every item. */
export interface ScoredMinutes {
  readonly decisions: readonly ScoredItem[];
  readonly actions: readonly ScoredItem[];
  readonly problems: readonly ScoredItem[];
  readonly summary: string;
}

interface ScoredItem {
  readonly text: string;
  readonly segments: readonly number[];
  readonly owner?: string;
  readonly due?: string;
}

/** Drafts the minutes of a transcript and adds what was found when reading it. */
export function minutesDocument(id: string, transcript: Transcript, facts: MeetingFacts): MinutesDocument {
  const { cues, shape, attributed, warnings } = transcript;
  const meetingOn = meetingDay(facts.heldAt, facts.zone);
  const draft = draftMinutes(cues, facts);
  return { id, meetingOn, zone: facts.zone, shape, attributed, cueCount: cues.length, warnings, ...draft };
}

function scored({ title, cueFrom, cueTo, ownerName, dueOn }: SpokenCandidate): ScoredItem {
  const segments = Array.from({ length: cueTo - cueFrom + 1 }, (_, at) => cueFrom + at);
  return {
    text: title,
    segments,
    ...(ownerName ? { owner: ownerName.name } : {}),
    ...(dueOn ? { due: dueOn.day } : {}),
  };
}

/** The same minutes as the scorer reads them. */
export function scoredMinutes({ groups, summary }: MinutesDocument): ScoredMinutes {
  const all = groups.flatMap((group) => group.candidates);
  const of = (...kinds: CandidateKind[]) => all.filter((candidate) => kinds.includes(candidate.kind)).map(scored);
  return {
    decisions: of('decision'),
    actions: of('action'),
    problems: of('risk', 'issue', 'dependency', 'question'),
    summary: summary.map((line) => line.text).join('\n'),
  };
}
