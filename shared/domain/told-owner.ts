import type { RuleContext } from './kind-rules.ts';
import type { Owed } from './notice.ts';
import type { RecordCommon } from './record.ts';
import { told } from './told.ts';

/** The owner hears of it when somebody else says that their work is over. */
export const toldOwner = ({ ownerId, number }: RecordCommon, context: RuleContext): Owed[] =>
  ownerId ? told([ownerId], 'settled', number, context) : [];
