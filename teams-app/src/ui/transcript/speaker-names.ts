import type { CueReply } from '#shared/contracts/replies.ts';

/** Short names of those who speak: the first name, the whole where two share it. */
export function speakerNames(cues: readonly CueReply[]): ReadonlyMap<string, string> {
  const whole = [...new Set(cues.map(({ speaker }) => speaker))].filter((name) => name !== '');
  const first = (name: string) => name.split(' ')[0] ?? name;
  const isOnly = (name: string) => whole.filter((other) => first(other) === first(name)).length === 1;
  return new Map(whole.map((name) => [name, isOnly(name) ? first(name) : name]));
}
