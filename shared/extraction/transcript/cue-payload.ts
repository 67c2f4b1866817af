import { oneLine, speakerName, spokenText } from './spoken-text.ts';

/** One voice within a cue. */
interface Voice {
  /** '' when nobody is named. */
  readonly speaker: string;
  readonly text: string;
}

/** What stands under a timing line. */
export interface Payload {
  /** At least one. */
  readonly voices: readonly Voice[];
  /** `json` is Graph's metadataContent; `broken-json` looks like it and does not parse. */
  readonly form: 'text' | 'json' | 'broken-json';
}

const VOICE = /<v(?:\.[^<>\s]*)?(?:\s([^<>]*))?>/gi;

function metadataVoice(payload: string): Voice | undefined {
  let value: unknown;
  try {
    value = JSON.parse(payload);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('spokenText' in value)) return undefined;
  const { spokenText: text } = value;
  const speaker = 'speakerName' in value ? value.speakerName : '';
  if (typeof text !== 'string') return undefined;
  return { speaker: typeof speaker === 'string' ? speakerName(speaker) : '', text: oneLine(text) };
}

function voicesOf(payload: string): Voice[] {
  const tags = [...payload.matchAll(VOICE)];
  const first = tags[0];
  if (!first) return [{ speaker: '', text: spokenText(payload) }];
  const voices: Voice[] = [];
  const before = spokenText(payload.slice(0, first.index));
  if (before) voices.push({ speaker: '', text: before });
  tags.forEach((tag, at) => {
    const body = payload.slice(tag.index + tag[0].length, tags[at + 1]?.index);
    voices.push({ speaker: speakerName(tag[1] ?? ''), text: spokenText(body) });
  });
  const spoken = voices.filter((voice) => voice.text !== '');
  return spoken.length > 0 ? spoken : voices.slice(0, 1);
}

/** Reads the lines under a timing line: voice tags (closed or not), one JSON object, or bare text. */
export function readPayload(lines: readonly string[]): Payload {
  const payload = lines.join('\n').trim();
  if (payload.startsWith('{') && payload.includes('"spokenText"')) {
    const voice = metadataVoice(payload);
    if (voice) return { voices: [voice], form: 'json' };
    return { voices: [{ speaker: '', text: spokenText(payload) }], form: 'broken-json' };
  }
  return { voices: voicesOf(payload), form: 'text' };
}
