import type { Topic } from '../domain/notice.ts';
import type { RecordId } from '../domain/record-id.ts';
import type { ProgramKey } from './ledger.ts';

/** One person is to be told of one thing. */
export interface Telling extends ProgramKey {
  /** Stable: the same notice delivered twice has the same id. */
  readonly noticeId: string;
  readonly personId: string;
  readonly topic: Topic;
  readonly subject: RecordId;
  readonly at: string;
  /** Of the request that caused it, while it is delivered; no inbox keeps it. */
  readonly correlationId?: string;
}

/** A record that cards show has changed. */
interface Redrawing extends ProgramKey {
  readonly subject: RecordId;
}

/** Tells people. At least once: a telling may come again under its id and must then change nothing. */
export interface Notifier {
  /** Rejects when it could not be delivered now; the outbox tries again. */
  tell(telling: Telling): Promise<void>;
  /** Has every card that shows the record show it as it is when this resolves. Rejects like `tell`. */
  redraw(redrawing: Redrawing): Promise<void>;
  /** Has the chat of minutes' meeting read them; nobody, when they are confidential or the chat is not known. Rejects like `tell`. */
  post(posting: Redrawing): Promise<void>;
}
