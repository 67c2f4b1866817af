/** Start and end of a cue in seconds. */
export interface Timing {
  readonly startSeconds: number;
  readonly endSeconds: number;
}

const CLOCK = /^(?:(\d{1,6}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,9}))?$/;

/**
 * Seconds of a time such as `00:00:05.320`, `0:0:5.32`, `100:00:00.000`, `05:12` or `-00:00:02.100`; undefined for
 * anything else. A minus anywhere makes the whole negative: services that print part by part write `0:0:-2.-100`.
 */
export function parseClock(text: string): number | undefined {
  if (text.length > 32) return undefined;
  const match = CLOCK.exec(text.replaceAll('-', ''));
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  const whole = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const value = Math.round((whole + Number(`0.${fraction}`)) * 1000) / 1000;
  return text.includes('-') && value !== 0 ? -value : value;
}

/** The timing line `start --> end [settings]`, or undefined when the line is anything else (speech may hold an arrow). */
export function parseTiming(line: string): Timing | undefined {
  const arrow = line.indexOf('-->');
  if (arrow < 0 || line.length > 400) return undefined;
  const startSeconds = parseClock(line.slice(0, arrow).trim());
  if (startSeconds === undefined) return undefined;
  const [end = '', ...settings] = line
    .slice(arrow + 3)
    .trim()
    .split(/\s+/);
  if (!settings.every((setting) => /^\w+:\S+$/.test(setting))) return undefined;
  const endSeconds = parseClock(end);
  return endSeconds === undefined ? undefined : { startSeconds, endSeconds };
}
