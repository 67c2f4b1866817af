import type { AnyRecord } from '../../domain/kinds.ts';
import { dayAt } from '../../domain/time/day.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { Citation } from '../../domain/kinds/summary/summary.ts';
import type { Entry } from '../../ledger/entry.ts';
import { readable } from '../../ledger/commitment.ts';
import type { Projection } from '../../ledger/projection.ts';
import type { Cue } from '../../extraction/transcript/cue.ts';
import type { Evidence } from '../../drafting/grounding/evidence.ts';
import { checkClaim } from '../../drafting/grounding/grounding.ts';
import type { NameOf } from '../../drafting/summary/name-of.ts';
import { recordEvidence } from '../../drafting/grounding/record-evidence.ts';
import type { Blobs } from '../../ports/blobs.ts';
import type { Person } from '../../ports/directory.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';
import { readTranscriptBytes } from '../meeting/read-transcript-bytes.ts';
import { logPages } from './log-pages.ts';
import { transcriptName } from '../meeting/transcript-name.ts';

/** Everything that a program's citations can lead to. */
export interface EvidenceSource {
  readonly key: ProgramKey;
  readonly program: Program;
  readonly state: Projection;
  readonly ledger: Ledger;
  /** Entries that are at hand: citations name versions. */
  readonly entries: readonly Entry[];
  readonly people: readonly Person[];
  readonly transcripts: Blobs;
}

/** What a citation leads to, of the program's records and meetings; undefined when it leads nowhere. */
export type Resolve = (citation: Citation) => Evidence | undefined;

/** Reads what the citations lead to, so that claims can be checked without waiting. */
export async function evidenceOf(source: EvidenceSource, citations: readonly Citation[]): Promise<Resolve> {
  const { ledger, key, program, state, entries, transcripts } = source;
  const nameOf = namesIn(source.people);
  const versionName = ({ number, version }: { readonly number: string; readonly version: number }) =>
    `${number} ${version}`;
  const cited = new Set(citations.flatMap((each) => (each.type === 'record' ? [versionName(each)] : [])));
  const versions = new Map<string, AnyRecord>();
  const take = (record: AnyRecord) => {
    if (cited.has(versionName(record))) versions.set(versionName(record), readable(record));
  };
  for (const { changes } of entries) for (const { after } of changes) take(after);
  for (const citation of citations) {
    const record = citation.type === 'record' ? state.find(citation.number) : undefined;
    if (record) take(record);
  }
  // Older versions are in the log only.
  if (versions.size < cited.size)
    for await (const page of logPages(ledger, key, 0)) {
      for (const { changes } of page) for (const { after } of changes) take(after);
      if (versions.size === cited.size) break;
    }
  const spoken = new Map<string, readonly Cue[]>();
  for (const meeting of new Set(citations.flatMap((each) => (each.type === 'cues' ? [each.meeting] : [])))) {
    const record = state.find(meeting);
    const held = record?.kind === 'meeting' ? record.transcript : undefined;
    const bytes = held && (await transcripts.get(transcriptName(key, held.sha256)));
    if (bytes) spoken.set(meeting, readTranscriptBytes(bytes).cues);
  }
  return (citation) => {
    if (citation.type === 'record') {
      const record = versions.get(versionName(citation));
      return record && recordEvidence(record, nameOf);
    }
    const cues = (spoken.get(citation.meeting) ?? []).slice(citation.cueFrom, citation.cueTo + 1);
    if (cues.length === 0) return undefined;
    const record = state.find(citation.meeting);
    const at = record?.kind === 'meeting' ? (record.startedAt ?? record.startsAt) : undefined;
    return {
      text: cues.map(({ text }) => text).join(' '),
      names: cues.map(({ speaker }) => speaker),
      ...(at && { saidOn: dayAt(at, program.calendar.zone) }),
    };
  };
}

/** A person's name; '' when the directory does not know it. */
export function namesIn(people: readonly Person[]): NameOf {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (personId) => names.get(personId) ?? '';
}

/** What the evidence does not bear out in a sentence, and what no rule can tell, as sentences for its reviewer. */
export function verdictOn(
  text: string,
  citations: readonly Citation[],
  resolve: Resolve,
  today: string,
  people: readonly Person[],
): { readonly problems: readonly string[]; readonly warnings: readonly string[] } {
  const { problems, warnings } = checkClaim({ text, citations }, resolve, { today, roster: people });
  const messages = (findings: typeof problems) => findings.map(({ message }) => message);
  return { problems: messages(problems), warnings: messages(warnings) };
}
