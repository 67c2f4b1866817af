/** From a transcript to a draft of minutes in one call: deterministic, without a model or a network. */
import { type AgendaItem, type CandidateGroup, groupByAgenda } from './agenda-groups.ts';
import { findCandidates } from './candidates.ts';
import type { Cue } from '../transcript/cue.ts';
import { meetingDay } from '../dates/meeting-day.ts';
import { People } from '../phrases/people.ts';
import { splitSentences } from './sentences.ts';
import { type SummaryLine, summaryLines } from './summary-lines.ts';
import { joinUtterances } from './utterances.ts';

/** What is known of the meeting besides its transcript. */
export interface MeetingFacts {
  /** `YYYY-MM-DD`, or the RFC 3339 instant of its beginning. */
  readonly heldAt: string;
  /** IANA zone in which an instant becomes a day. */
  readonly zone: string;
  readonly agenda?: readonly AgendaItem[];
  /** Display names of people who may be named without having spoken. */
  readonly roster?: readonly string[];
}

/** A draft that a person accepts, edits or drops line by line. */
export interface MinutesDraft {
  /** Display names of those who spoke, by first word; empty when the transcript names nobody. */
  readonly attendees: readonly string[];
  /** From the first spoken word to the last, seconds, 0 or more. */
  readonly durationSeconds: number;
  /** In agenda order. */
  readonly groups: readonly CandidateGroup[];
  /** At most six. */
  readonly summary: readonly SummaryLine[];
}

/**
 * Drafts the minutes of a meeting.
 *
 * @throws RangeError when `heldAt` or `zone` is not what it says.
 */
export function draftMinutes(
  cues: readonly Cue[],
  { heldAt, zone, agenda = [], roster = [] }: MeetingFacts,
): MinutesDraft {
  const today = meetingDay(heldAt, zone);
  const attendees = [...new Set(cues.map((cue) => cue.speaker).filter((name) => name !== ''))];
  const sentences = splitSentences(joinUtterances(cues));
  const people = new People([...attendees, ...roster]);
  const candidates = findCandidates(sentences, { people, today, attributed: attendees.length > 0 });
  let from = Infinity;
  let to = -Infinity;
  for (const { startSeconds, endSeconds } of cues) {
    from = Math.min(from, startSeconds);
    to = Math.max(to, startSeconds, endSeconds);
  }
  return {
    attendees,
    durationSeconds: cues.length === 0 ? 0 : Math.round((to - from) * 1000) / 1000,
    groups: groupByAgenda(candidates, agenda, sentences),
    summary: summaryLines(sentences, candidates),
  };
}
