/** At most two letters that stand for a person where there is no picture; `?` for a name without letters. */
export const initials = (name: string): string =>
  (name.match(/\p{L}+/gu) ?? ['?'])
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join('');
