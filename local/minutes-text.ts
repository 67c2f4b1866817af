import type { CandidateKind } from '#shared/domain/kinds/minutes/minutes.ts';
import type { SpokenCandidate } from '#shared/extraction/meeting/spoken-candidate.ts';
import type { Cue } from '#shared/extraction/transcript/cue.ts';
import type { MinutesDocument } from './minutes-document.ts';

const HEADINGS: readonly (readonly [CandidateKind, string])[] = [
  ['decision', 'Decisions'],
  ['action', 'Actions'],
  ['risk', 'Risks'],
  ['issue', 'Issues'],
  ['dependency', 'Dependencies'],
  ['question', 'Open questions'],
];
const WIDTH = 100;

const pad = (value: number) => String(value).padStart(2, '0');

/** `12:05`, or `1:02:05` from an hour on; `-0:02` before the transcript began. */
function clock(seconds: number): string {
  const whole = Math.floor(Math.abs(seconds));
  const rest = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  const hours = Math.floor(whole / 3600);
  return `${seconds < 0 && whole > 0 ? '-' : ''}${hours > 0 ? `${hours}:` : ''}${rest}`;
}

function wrap(text: string, indent: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + word.length >= WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((one, at) => (at === 0 ? one : indent + one)).join('\n');
}

const cite = (from: number, to: number) => (from === to ? `cue ${from}` : `cues ${from}-${to}`);

function item(candidate: SpokenCandidate, cues: readonly Cue[]): string[] {
  const { title, ownerName, dueOn, decidedByName, confidence, why, cueFrom, cueTo, repeats } = candidate;
  const facts = [
    ownerName ? `owner ${ownerName.name}` : candidate.kind === 'action' ? 'no owner' : '',
    dueOn ? `due ${dueOn.day} (${dueOn.words})` : '',
    decidedByName ? `decided by ${decidedByName.name}` : '',
  ].filter((fact) => fact !== '');
  const again = repeats.map((range) => cite(range.cueFrom, range.cueTo)).join(', ');
  const at = clock(cues[cueFrom]?.startSeconds ?? 0);
  return [
    `  - ${wrap(title, '    ')}`,
    ...(facts.length > 0 ? [`    ${facts.join('; ')}`] : []),
    `    ${at}, ${cite(cueFrom, cueTo)}${again ? `, also ${again}` : ''}; ${Math.round(confidence * 100)} % ${wrap(why, '    ')}`,
  ];
}

/** The minutes as a person reads them in a terminal, 100 columns wide. */
export function minutesAsText(minutes: MinutesDocument, cues: readonly Cue[]): string {
  const { attendees, durationSeconds, groups, summary } = minutes;
  const lines = [
    `Draft minutes of ${minutes.id}`,
    `Held on ${minutes.meetingOn} (${minutes.zone}), ${clock(durationSeconds)} long, ${minutes.cueCount} cues`,
    attendees.length > 0
      ? wrap(`Spoke: ${attendees.join(', ')}`, '  ')
      : 'The transcript names no speakers, so no owner is proposed.',
    ...minutes.warnings.map(
      (warning) => `Note: ${warning.code} x ${warning.count}, first on line ${warning.firstLine}`,
    ),
  ];
  if (summary.length > 0) {
    lines.push('', 'Summary');
    for (const line of summary)
      lines.push(
        `  - ${wrap(`${line.speaker ? `${line.speaker}: ` : ''}${line.text} [${cite(line.cueFrom, line.cueTo)}]`, '    ')}`,
      );
  }
  for (const { agendaTitle, candidates } of groups) {
    if (agendaTitle !== null) lines.push('', `== ${agendaTitle} ==`);
    for (const [kind, heading] of HEADINGS) {
      const ofKind = candidates.filter((candidate) => candidate.kind === kind);
      if (ofKind.length > 0) lines.push('', heading, ...ofKind.flatMap((candidate) => item(candidate, cues)));
    }
    if (candidates.length === 0) lines.push('', '  Nothing found to record.');
  }
  return `${lines.join('\n')}\n`;
}
