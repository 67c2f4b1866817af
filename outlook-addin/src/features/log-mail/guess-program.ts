import type { ProgramListItem } from '#shared/contracts/replies.ts';

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Words too common in names of programs to tell one from another. */
const COMMON = new Set('program programme project the and of for data app eu team new migration platform'.split(' '));

/** How much of a program's name a text holds: its whole name, else its own words. */
function heldIn(text: string, name: string): number {
  if (text.includes(fold(name))) return 10;
  const words = (fold(name).match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !COMMON.has(word));
  return words.filter((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)).length;
}

/** The program a mail is likely about: the one it names, else the one recorded into last, else the first of mine. */
export function guessProgram(
  programs: readonly ProgramListItem[],
  words: string,
  lastProgramId: string | undefined,
): ProgramListItem | undefined {
  const text = fold(words.slice(0, 20_000));
  let named: ProgramListItem | undefined;
  let most = 0;
  for (const program of programs) {
    const held = heldIn(text, program.name);
    if (held > most) [named, most] = [program, held];
  }
  return named ?? programs.find(({ id }) => id === lastProgramId) ?? programs[0];
}
