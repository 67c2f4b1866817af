import type { Day } from '../domain/time/day.ts';
import type { RecordId } from '../domain/record-id.ts';
import type { Program } from '../domain/kinds/program/program.ts';
import type { Rag } from '../domain/kinds/status-report/status-report.ts';

/** One program as lists show it. Derived from the ledger and rebuildable. */
export interface ProgramRow {
  readonly programId: string;
  readonly name: string;
  readonly status: Program['status'];
  readonly tier: number;
  readonly memberIds: readonly string[];
  readonly tpmId?: string;
  readonly sponsorId?: string;
  readonly acceptsSubmissions: boolean;
  readonly rag?: Rag;
  readonly reportedOn?: string;
  readonly statusCadenceDays: number;
  readonly zone: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly nextMilestone?: { readonly number: string; readonly title: string; readonly on: string };
  /** A meeting of it is live. */
  readonly isMeeting?: true;
  /** The days in its zone for which meetings are planned; none when none is. */
  readonly meetingDays?: readonly Day[];
  /** The log position the row was drawn from. */
  readonly seq: number;
}

/** An open record that is a person’s work, in any program. */
export interface PersonItem {
  readonly programId: string;
  readonly id: RecordId;
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly dueOn?: string;
  /** The log position the item was drawn from. */
  readonly seq: number;
}

/** A program that says a chat is its own. */
export interface ChatRow {
  readonly programId: string;
  readonly chatId: string;
  readonly boundAt: string;
  /** The log position the row was drawn from. */
  readonly seq: number;
}

/** A record that came from a mail or a message outside. */
export interface SourcedRecord {
  readonly programId: string;
  readonly id: RecordId;
  readonly number: string;
  /** The log position the row was drawn from. */
  readonly seq: number;
}

/** Lists across programs. Writes land only over a lower seq, so late ones change nothing. */
export interface PortfolioIndex {
  putProgram(tenantId: string, row: ProgramRow): Promise<void>;
  programs(tenantId: string): Promise<readonly ProgramRow[]>;
  /** The person's open item of a record; `undefined` as item leaves a tombstone: it is their work no longer. */
  putItem(
    tenantId: string,
    personId: string,
    id: { programId: string; id: RecordId; seq: number },
    item?: PersonItem,
  ): Promise<void>;
  items(tenantId: string, personId: string): Promise<readonly PersonItem[]>;
  /** A program's chat; `undefined` as row leaves a tombstone: it is the program's no longer. */
  putChat(tenantId: string, id: { programId: string; chatId: string; seq: number }, row?: ChatRow): Promise<void>;
  /** The programs that say the chat is theirs: hardly ever more than one. */
  chats(tenantId: string, chatId: string): Promise<readonly ChatRow[]>;
  /** A record under one key of its sources (`keysOfSources`); `undefined` as record: it names that source no longer. */
  putSourced(
    tenantId: string,
    key: string,
    id: { programId: string; id: RecordId; seq: number },
    record?: SourcedRecord,
  ): Promise<void>;
  /** The records of every program that name the source of this key. */
  sourced(tenantId: string, key: string): Promise<readonly SourcedRecord[]>;
}
