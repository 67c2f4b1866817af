/** Command-line program: drafts minutes from transcripts on this machine, without a network. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTranscript } from '#shared/extraction/transcript/read-transcript.ts';
import { TranscriptError } from '#shared/extraction/transcript/transcript-error.ts';
import { type MinutesDocument, minutesDocument, scoredMinutes } from './minutes-document.ts';
import { minutesAsText } from './minutes-text.ts';

const HELP = `Drafts minutes from a meeting transcript (.vtt or .txt): decisions, actions, risks, issues,
dependencies and open questions, each with the cues that say so.

usage: npm run -s minutes -- FILE|DIR [options]

  --json                 print the minutes as JSON (an array for a folder)
  --meeting-date DAY     YYYY-MM-DD or an RFC 3339 instant; else a day in the file name, else today
  --zone ZONE            IANA zone of the meeting, default Europe/Berlin
  --agenda TITLE         an agenda item; repeat for several, in order
  --out DIR              write one <name>.json per transcript, in the scorer's form, instead of printing
  --help                 show this

exit codes: 0 done, 1 a file could not be read as a transcript, 2 wrong usage
`;

/** Where the program writes. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

class UsageError extends Error {}

function readOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        'meeting-date': { type: 'string' },
        zone: { type: 'string', default: 'Europe/Berlin' },
        agenda: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** Transcripts in a folder, by name; a file is itself. */
function transcriptFiles(input: string): { files: string[]; isFolder: boolean } {
  const isFolder = statSync(input).isDirectory();
  if (!isFolder) return { files: [input], isFolder };
  const names = readdirSync(input).filter((name) => /\.(?:vtt|txt)$/i.test(name));
  return { files: names.sort().map((name) => path.join(input, name)), isFolder };
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? bytes.toString('utf16le') : bytes.toString('utf8');
}

function draftFile(file: string, given: string | undefined, zone: string, agenda: readonly string[]) {
  const id = path.basename(file).replace(/\.[^.]+$/, '');
  const heldAt = given ?? /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? new Date().toISOString();
  const transcript = readTranscript(textOf(file));
  const facts = { heldAt, zone, agenda: agenda.map((title) => ({ title })) };
  try {
    return { transcript, minutes: minutesDocument(id, transcript, facts) };
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--meeting-date or --zone: ${error.message}`);
    throw error;
  }
}

/** What the file system says when a path is missing or may not be read. */
const isFileError = (error: unknown): error is { message: string } =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;

function run(args: string[], { out, error }: Console): number {
  const { values, positionals } = readOptions(args);
  if (values.help) {
    out(HELP);
    return 0;
  }
  const input = positionals[0];
  if (input === undefined || positionals.length > 1) throw new UsageError('Name one transcript or one folder.');
  let failures = 0;
  const documents: MinutesDocument[] = [];
  const { files, isFolder } = transcriptFiles(input);
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
  for (const file of files) {
    try {
      const { transcript, minutes } = draftFile(file, values['meeting-date'], values.zone, values.agenda);
      if (values.out !== undefined) {
        const target = path.join(values.out, `${minutes.id}.json`);
        writeFileSync(target, `${JSON.stringify(scoredMinutes(minutes), null, 2)}\n`);
      } else if (values.json) documents.push(minutes);
      else out(`${documents.length + failures > 0 ? '\n' : ''}${minutesAsText(minutes, transcript.cues)}`);
    } catch (problem) {
      if (!(problem instanceof TranscriptError)) throw problem;
      failures += 1;
      error(`${file}: ${problem.reason}: ${problem.detail}\n`);
    }
  }
  if (values.json && values.out === undefined)
    out(`${JSON.stringify(isFolder ? documents : (documents[0] ?? null), null, 2)}\n`);
  if (values.out !== undefined)
    out(`${files.length - failures} of ${files.length} transcripts written to ${values.out}\n`);
  return failures > 0 ? 1 : 0;
}

/** Runs the program with its arguments; the answer is the exit code. */
export function minutesProgram(args: string[], console: Console): number {
  try {
    return run(args, console);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`${error.message}\n\n${HELP}`);
      return 2;
    }
    if (!isFileError(error)) throw error;
    console.error(`${error.message}\n`);
    return 1;
  }
}

if (process.argv[1] !== undefined && /minutes\.(?:ts|js)$/.test(process.argv[1]))
  process.exitCode = minutesProgram(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
  });
