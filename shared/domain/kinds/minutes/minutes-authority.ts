import { COMMON_AUTHORITY, type KindAuthority } from '../../kind-authority.ts';
import { somebody, sponsor, tpm, type Need } from '../../people/need.ts';
import type { Program } from '../program/program.ts';
import type { Minutes } from './minutes.ts';

/** The TPM or the sponsor, and never who published them, unless nobody else leads the program. */
function approving({ publishedById }: Minutes, program: Program): Need {
  const by = [tpm(program), sponsor(program)];
  const isAlone = by.every(({ personIds }) => personIds.every((personId) => personId === publishedById));
  return somebody('Nobody approves minutes that they published.', by, isAlone ? [] : [publishedById]);
}

export const minutesAuthority = {
  acts: { approve: approving },
  fields: COMMON_AUTHORITY,
} satisfies KindAuthority<'minutes'>;
