import type { CardCopies, CardCopy } from '#shared/ports/card-copies.ts';

/** Copies of cards in this process's memory. */
export function cardCopiesMemory(): CardCopies {
  const copies = new Map<string, CardCopy>();
  const nameOf = ({ tenantId, programId, subject, noticeId }: CardCopy) =>
    [tenantId, programId, subject, noticeId].join(' ');
  return {
    keep: async (copy) => void copies.set(nameOf(copy), copy),
    of: async (key, subject) =>
      [...copies.values()].filter(
        (copy) => copy.tenantId === key.tenantId && copy.programId === key.programId && copy.subject === subject,
      ),
    forget: async (copy) => void copies.delete(nameOf(copy)),
  };
}
