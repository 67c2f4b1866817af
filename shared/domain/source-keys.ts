import type { Source } from './record.ts';

/** By what the records of one mail or message are found: its type and id. */
export const sourceKey = (source: Source): string | undefined => {
  if (source.type === 'mail') return `mail ${source.internetMessageId}`;
  return source.type === 'chat' ? `chat ${source.url}` : undefined;
};

/** By what the records of a whole thread are found; undefined for a source that names none. */
export const threadKey = (source: Source): string | undefined =>
  source.type === 'mail' && source.conversationId ? `mail-thread ${source.conversationId}` : undefined;

/** Everything by which records that name these sources are found. */
export const keysOfSources = (sources: readonly Source[]): readonly string[] => [
  ...new Set(sources.flatMap((source) => [sourceKey(source) ?? [], threadKey(source) ?? []].flat())),
];
