import type { ChatRow, PersonItem, PortfolioIndex, ProgramRow, SourcedRecord } from '#shared/ports/portfolio-index.ts';

/** The index in this process's memory. */
export function portfolioIndexMemory(): PortfolioIndex {
  const rows = new Map<string, { readonly seq: number; readonly text: string | undefined }>();
  const put = (key: string, seq: number, value: unknown) => {
    if ((rows.get(key)?.seq ?? -1) < seq)
      rows.set(key, { seq, text: value === undefined ? undefined : JSON.stringify(value) });
  };
  const list = <T>(prefix: string): T[] =>
    [...rows].flatMap(([key, { text }]) =>
      key.startsWith(prefix) && text !== undefined ? [JSON.parse(text) as T] : [],
    );
  return {
    putProgram: async (tenantId, row) => put(`${tenantId}:portfolio:${row.programId}`, row.seq, row),
    programs: async (tenantId) => list<ProgramRow>(`${tenantId}:portfolio:`),
    putItem: async (tenantId, personId, { programId, id, seq }, item) =>
      put(`${tenantId}:person:${personId}:${programId}:${id}`, seq, item),
    items: async (tenantId, personId) => list<PersonItem>(`${tenantId}:person:${personId}:`),
    putChat: async (tenantId, { programId, chatId, seq }, row) =>
      put(`${tenantId}:chat:${chatId}:${programId}`, seq, row),
    chats: async (tenantId, chatId) => list<ChatRow>(`${tenantId}:chat:${chatId}:`),
    putSourced: async (tenantId, key, { programId, id, seq }, record) =>
      put(`${tenantId}:source:${JSON.stringify(key)}:${programId}:${id}`, seq, record),
    sourced: async (tenantId, key) => list<SourcedRecord>(`${tenantId}:source:${JSON.stringify(key)}:`),
  };
}
