import type { AnyRecord, FieldsOf } from '../../domain/kinds.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { Meeting } from '../../domain/kinds/meeting/meeting.ts';
import type { Candidate } from '../../domain/kinds/minutes/minutes.ts';
import { similarRecord } from '../../domain/queries/similar-record.ts';
import type { SpokenCandidate } from '../../extraction/meeting/spoken-candidate.ts';
import type { Cue } from '../../extraction/transcript/cue.ts';
import { draftMinutes } from '../../extraction/meeting/minutes-draft.ts';
import { foldName } from '../../extraction/phrases/people.ts';
import type { Transcript } from '../../extraction/transcript/read-transcript.ts';
import type { Person } from '../../ports/directory.ts';

/** A draft of minutes ready to be recorded. */
export interface DraftedMinutes {
  readonly fields: FieldsOf<'minutes'>;
  /** Members whose name speaks in the transcript. */
  readonly speakerIds: readonly string[];
  readonly durationSeconds: number;
}

/** The most suggestions a review can hold; the least likely go first. */
const MOST = 150;
const QUOTE = 600;

/** Names the rules that made a draft, so that a later reader knows. */
const DRAFTED_BY = 'rules 1';

/**
 * Drafts minutes from a transcript. A name is a person only when exactly one member bears it; what was captured in the
 * meeting already is named beside the candidate that seems to say it.
 *
 * @param captured The records made while the meeting ran.
 */
export function draftMinutesFields(
  meeting: Meeting,
  program: Program,
  { cues }: Transcript,
  people: readonly Person[],
  captured: readonly AnyRecord[],
  now: string,
): DraftedMinutes {
  const idOf = (name: string | undefined): string | undefined => {
    const same = people.filter((person) => name !== undefined && foldName(person.name) === foldName(name));
    return same.length === 1 ? same[0]?.id : undefined;
  };
  const draft = draftMinutes(cues, {
    heldAt: meeting.startedAt ?? meeting.startsAt ?? now,
    zone: program.calendar.zone,
    agenda: meeting.agenda,
    roster: people.map(({ name }) => name),
  });
  const placed = draft.groups.flatMap(({ agendaTitle, candidates }) => {
    const agendaIndex = meeting.agenda.findIndex(({ title }) => title === agendaTitle);
    return candidates.map((suggested) => ({ suggested, agendaIndex }));
  });
  const kept = new Set([...placed].sort((a, b) => b.suggested.confidence - a.suggested.confidence).slice(0, MOST));
  const candidates = placed
    .filter((each) => kept.has(each))
    .sort((a, b) => a.suggested.cueFrom - b.suggested.cueFrom)
    .map(({ suggested, agendaIndex }, index) => toCandidate(suggested, `c${index + 1}`, cues, agendaIndex, idOf));
  return {
    fields: {
      title: `Minutes: ${meeting.title}`.slice(0, 200),
      meeting: meeting.number,
      confidential: meeting.confidential,
      watcherIds: meeting.watcherIds,
      candidates: besideCaptured(candidates, captured),
      lines: draft.summary.map(({ text, speaker, cueFrom, cueTo }) => ({
        text: speaker ? `${speaker}: ${text}` : text,
        cueFrom,
        cueTo,
        startSeconds: cues[cueFrom]?.startSeconds ?? 0,
      })),
      draftedBy: DRAFTED_BY,
    },
    speakerIds: draft.attendees.flatMap((name) => idOf(name) ?? []),
    durationSeconds: draft.durationSeconds,
  };
}

/** Names each captured record beside the candidate of its kind that says most nearly the same. */
function besideCaptured(candidates: readonly Candidate[], captured: readonly AnyRecord[]): readonly Candidate[] {
  const recordOf = new Map(
    captured.flatMap(({ kind, number, title }) => {
      const ofKind = candidates.filter((each) => each.kind === kind);
      const same = similarRecord(
        title,
        ofKind.map((each) => ({ number: each.id, title: each.title })),
      );
      return same ? [[same.number, number] as const] : [];
    }),
  );
  return candidates.map((each) => {
    const record = recordOf.get(each.id);
    return record ? { ...each, captured: record } : each;
  });
}

function toCandidate(
  suggested: SpokenCandidate,
  id: string,
  cues: readonly Cue[],
  agendaIndex: number,
  idOf: (name: string | undefined) => string | undefined,
): Candidate {
  const { kind, title, quote, cueFrom, cueTo, confidence, why, dueOn } = suggested;
  const first = cues[cueFrom];
  const named = kind === 'decision' ? suggested.decidedByName : suggested.ownerName;
  const ownerId = idOf(named?.name);
  return {
    id,
    kind,
    title,
    quote: quote.slice(0, QUOTE),
    cueFrom,
    cueTo,
    startSeconds: first?.startSeconds ?? 0,
    ...(first?.speaker && { speaker: first.speaker }),
    confidence: Math.round(confidence * 100) / 100,
    why,
    ...(ownerId && { ownerId, ...(named && { ownerWhy: named.why }) }),
    ...(dueOn && { dueOn: dueOn.day, dueWhy: dueOn.why }),
    ...(agendaIndex >= 0 && { agendaIndex }),
    state: 'open',
    isEdited: false,
  };
}
