/** From transcript to draft: a generated meeting of an hour, and real ones where a folder is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minutesDocument } from '#local/minutes-document.ts';
import { readTranscript } from '#shared/extraction/transcript/read-transcript.ts';
import { Bench } from 'tinybench';
import type { Figure } from './measure.ts';

const SPEAKERS = ['Priya Raman', 'Marcus Chen', 'Elena Petrova', 'Tomás Ortega', 'Jonas Weber'];
const SAID = [
  'So, let us go on with the next item on the agenda, please.',
  'I think we are mostly where we wanted to be, apart from the payment interface.',
  'Jonas, can you send the updated plan to the bank by Friday?',
  'Yes, I will do that, I will have it ready by the 27th of November.',
  'We decided to go with the second option, so the migration starts in January.',
  'There is a risk that the test system is not available before the freeze.',
  'What happens if the provider slips again, do we have a fallback?',
  'We are blocked by the security review, it has been waiting for two weeks.',
  'Okay, okay, right, that makes sense to me, thank you.',
  'The numbers look better than last month, 83 percent of the cases pass now.',
  'We depend on the platform team to deliver the gateway by the end of Q1.',
  'Let us take that offline, and Elena follows up with procurement next week.',
];

const clock = (seconds: number): string => {
  const part = (value: number) => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)}.000`;
};

/** A transcript as Teams writes it, of an hour. */
function generatedMeeting(cues = 900): string {
  const every = 3600 / cues;
  const lines = Array.from({ length: cues }, (_, each) => {
    const speaker = SPEAKERS[(each * 7 + Math.floor(each / 5)) % SPEAKERS.length];
    const text = SAID[(each * 5 + Math.floor(each / 12)) % SAID.length];
    return `${clock(each * every)} --> ${clock((each + 1) * every)}\n<v ${speaker}>${text}</v>\n`;
  });
  return `WEBVTT\n\n${lines.join('\n')}`;
}

const draft = (text: string) =>
  minutesDocument('bench', readTranscript(text), { heldAt: '2026-11-20', zone: 'Europe/Berlin', agenda: [] });

/** @param folder Of `.vtt` and `.txt` files, measured beside the generated one. */
export async function benchMinutes(folder: string | undefined): Promise<Figure[]> {
  const figures: Figure[] = [];
  const measure = async (name: string, text: string, isJudged: boolean) => {
    const { cueCount } = draft(text);
    const bench = new Bench({ iterations: 9, time: 0, warmupIterations: 2, warmupTime: 0, throws: true });
    const task = (await bench.add(name, () => void draft(text)).run())[0];
    if (task?.result.state !== 'completed') throw new Error(`${name} was not measured.`);
    const value = task.result.latency.p50;
    const note = `${cueCount} cues, ${((value * 1000) / Math.max(cueCount, 1)).toFixed(0)} µs a cue`;
    figures.push({ name, value, unit: 'ms', note, ...(isJudged && { target: { atMost: 250 } }) });
  };
  await measure('transcript of an hour to draft', generatedMeeting(), true);
  const files = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.(?:vtt|txt)$/i.test(file));
  for (const file of files.sort()) await measure(`  ${file}`, readFileSync(join(folder ?? '', file), 'utf8'), false);
  return figures;
}
