import { call, type Transport } from '#shared/client/call.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { isAnswer } from '#shared/client/is-answer.ts';
import type { PaneKind } from './draft.ts';
import type { RecordBody } from './record-body.ts';

/** A record on its way to the server. */
export interface Sending {
  /** Names the mail it is made of. */
  readonly messageKey: string;
  readonly programId: string;
  readonly programName: string;
  readonly kind: PaneKind;
  readonly body: RecordBody;
  /** The command’s key: sent again, it is the same command. */
  readonly key: string;
}

/** How a sending ended. */
export interface Settled {
  readonly sending: Sending;
  readonly record?: AnyRecord;
  readonly refusal?: unknown;
}

/** Where sendings are kept over a reload. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;

const SHELF_KEY = 'steerline-outbox';
const GIVE_UP_MS = 20_000;
/** Waits before another try: at first soon, at last each minute. */
const PAUSES_MS = [2_000, 5_000, 15_000, 30_000, 60_000];

/** What is told of a mail’s sending. */
export type Progress = 'sending' | 'waiting';

/**
 * Records that have no answer yet. They are kept on this machine and sent again, each under its own key, until the server
 * answers: with the record, or with a refusal.
 */
export class Outbox {
  readonly #via: Transport;
  readonly #shelf: Shelf | undefined;
  readonly #personId: string;
  readonly #onSettled: (settled: Settled) => void;
  readonly #listeners = new Set<() => void>();
  readonly #progress = new Map<string, Progress>();
  #kept: readonly Sending[] = [];
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(via: Transport, shelf: Shelf | undefined, personId: string, onSettled: (settled: Settled) => void) {
    this.#via = via;
    this.#shelf = shelf;
    this.#personId = personId;
    this.#onSettled = onSettled;
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How far the mail’s record is; undefined when none is on its way. */
  readonly progressOf = (messageKey: string): Progress | undefined => this.#progress.get(messageKey);

  readonly count = (): number => this.#kept.length;

  /** Takes up what an earlier pane of this person left, and sends it. */
  resume(): void {
    this.#kept = this.#read();
    for (const { messageKey } of this.#kept) this.#progress.set(messageKey, 'waiting');
    this.sendAll();
  }

  /** Takes a record; of one mail at most one is on its way. */
  add(sending: Sending): void {
    if (this.#progress.has(sending.messageKey)) return;
    this.#keep([...this.#kept, sending]);
    void this.#send(sending);
  }

  /** Sends whatever waits, now. */
  readonly sendAll = (): void => {
    clearTimeout(this.#timer);
    for (const sending of this.#kept)
      if (this.#progress.get(sending.messageKey) === 'waiting') void this.#send(sending);
  };

  /** Stops sending a mail’s record. The server may have it already; its key stays what it is. */
  takeBack(messageKey: string): void {
    this.#progress.delete(messageKey);
    this.#keep(this.#kept.filter((each) => each.messageKey !== messageKey));
  }

  async #send(sending: Sending): Promise<void> {
    const { messageKey, programId, kind, body, key } = sending;
    this.#set(messageKey, 'sending');
    const settle = (end: Pick<Settled, 'record' | 'refusal'>) => {
      if (!this.#progress.has(messageKey)) return;
      this.#failures = 0;
      this.takeBack(messageKey);
      this.#onSettled({ sending, ...end });
    };
    try {
      const signal = AbortSignal.timeout(GIVE_UP_MS);
      const called = await call(this.#via, `${kind}.create`, { at: { programId }, body: body as never, key, signal });
      if (called.isUnchanged) throw new Error('A create answered that nothing changed.');
      settle({ record: called.reply });
    } catch (error) {
      if (isAnswer(error)) return settle({ refusal: error });
      if (!this.#progress.has(messageKey)) return;
      this.#set(messageKey, 'waiting');
      const pause = PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length - 1)];
      this.#failures += 1;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.sendAll, pause);
    }
  }

  #set(messageKey: string, progress: Progress): void {
    this.#progress.set(messageKey, progress);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  #keep(kept: readonly Sending[]): void {
    this.#kept = kept;
    try {
      this.#shelf?.setItem(`${SHELF_KEY}-${this.#personId}`, JSON.stringify(kept));
    } catch {
      // Storage is full or forbidden: what waits is kept as long as the pane is open.
    }
    this.#tell();
  }

  #read(): readonly Sending[] {
    try {
      return JSON.parse(this.#shelf?.getItem(`${SHELF_KEY}-${this.#personId}`) ?? '[]') as readonly Sending[];
    } catch {
      return [];
    }
  }
}
