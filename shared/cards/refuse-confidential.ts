import type { RecordCommon } from '../domain/record.ts';

/**
 * A card can be forwarded, and a chat is read by people the program does not know: what is confidential has no card.
 *
 * @throws Error when a record is confidential; its sender has to leave it out before.
 */
export function refuseConfidential(...records: readonly Pick<RecordCommon, 'number' | 'confidential'>[]): void {
  const found = records.find(({ confidential }) => confidential);
  if (found) throw new Error(`${found.number} is confidential and has no card.`);
}
