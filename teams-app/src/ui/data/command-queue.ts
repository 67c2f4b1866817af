import { call, type Transport } from '#shared/client/call.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { same } from '#shared/domain/same.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { isAnswer } from '#shared/client/is-answer.ts';
import { PartChanged } from '#shared/client/part-changed.ts';
import type { Values } from './use-acts.ts';

/** A command on a record that has no answer yet. */
export interface Waiting {
  /** The command's key: a second sending of it is the same command. */
  readonly key: string;
  readonly act: string;
  readonly body: Values;
  /** The part of the record it is about, such as a candidate; undefined for the whole. */
  readonly partId: string | undefined;
}

/** The record as the server last told, and what was asked of it since. */
export interface QueueState<R extends AnyRecord> {
  readonly record: R;
  /** In the order in which they were given. */
  readonly waiting: readonly Waiting[];
  /** Why the first of them has no answer; undefined while all goes well. They wait until the queue is told to go on. */
  readonly stoppedBy?: unknown;
}

/** What a queue needs to know. */
export interface QueueOptions<R extends AnyRecord> {
  readonly via: Transport;
  readonly programId: string;
  readonly record: R;
  /** A part of the record by its id. */
  readonly partOf: (record: R, partId: string) => unknown;
  /** Told of each answer, in order. */
  readonly onDone: (done: Waiting, record: R) => void;
  /** Told once for a command that was refused; those behind it about the same part are taken back with it. */
  readonly onFailed: (failed: Waiting, error: unknown) => void;
  /** Told when nothing waits any more. */
  readonly onIdle: (record: R) => void;
}

/** How often a command is sent again because others changed other parts of the record. */
const TRIES = 3;

/**
 * Commands on one record, one after another, since each makes a new version and names the one it saw. What others change
 * elsewhere in the record does not stop a command; what they change in its own part does. Without an answer the queue
 * stops and keeps everything; it goes on with the same command, which the server does once.
 */
export class CommandQueue<R extends AnyRecord> {
  readonly #options: QueueOptions<R>;
  readonly #listeners = new Set<() => void>();
  readonly #seen = new Map<string, unknown>();
  /** Versions that commands named which are sent and not answered, by key. */
  readonly #named = new Map<string, number>();
  #state: QueueState<R>;
  #isRunning = false;

  constructor(options: QueueOptions<R>) {
    this.#options = options;
    this.#state = { record: options.record, waiting: [] };
  }

  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): QueueState<R> => this.#state;

  /** Takes a record that was read elsewhere, unless a newer one is known. */
  readonly offer = (record: R): void => {
    if (record.version <= this.#state.record.version) return;
    this.#state = { ...this.#state, record };
    this.#tell();
  };

  /** Gives a command. It shows at once in `waiting`. */
  readonly send = (act: string, body: Values, partId?: string): void => {
    const { record, waiting } = this.#state;
    const next: Waiting = { key: crypto.randomUUID(), act, body, partId };
    if (partId !== undefined && !waiting.some((each) => each.partId === partId))
      this.#seen.set(next.key, this.#options.partOf(record, partId));
    this.#set(record, [...waiting, next]);
    void this.#run();
  };

  /** Goes on after it has stopped. */
  readonly resume = (): void => void this.#run();

  /** Takes back what waits; undoes nothing that the server may have done already. */
  readonly giveUp = (): void => {
    if (this.#isRunning) return;
    this.#seen.clear();
    this.#named.clear();
    this.#set(this.#state.record, []);
    this.#options.onIdle(this.#state.record);
  };

  #set(record: R, waiting: readonly Waiting[]): void {
    this.#state = { record, waiting };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #run(): Promise<void> {
    if (this.#isRunning) return;
    this.#isRunning = true;
    this.#set(this.#state.record, this.#state.waiting);
    const { onDone, onFailed, onIdle } = this.#options;
    for (let next = this.#state.waiting[0]; next; next = this.#state.waiting[0]) {
      const { key, partId } = next;
      try {
        const record = await this.#ask(next);
        this.#set(record, this.#state.waiting.slice(1));
        onDone(next, record);
      } catch (error) {
        if (!isAnswer(error)) {
          this.#isRunning = false;
          this.#state = { ...this.#state, stoppedBy: error };
          this.#tell();
          return;
        }
        const stays = (each: Waiting) => each.key !== key && (partId === undefined || each.partId !== partId);
        this.#set(this.#state.record, this.#state.waiting.filter(stays));
        onFailed(next, error);
      }
      this.#seen.delete(key);
      this.#named.delete(key);
    }
    this.#isRunning = false;
    onIdle(this.#state.record);
  }

  /** @throws PartChanged, Refusal, ServerFault */
  async #ask({ key, act, body, partId }: Waiting): Promise<R> {
    const { via, programId, partOf } = this.#options;
    const part = (record: R) => (partId === undefined ? undefined : partOf(record, partId));
    let { record } = this.#state;
    if (!this.#seen.has(key)) this.#seen.set(key, part(record));
    const seen = this.#seen.get(key);
    // What has changed since an unanswered sending may be its own doing.
    if (!this.#named.has(key) && !same(seen, part(record))) throw new PartChanged(record);
    const at = { programId, number: record.number };
    for (let tries = 1; ; tries++) {
      try {
        const verb = `${record.kind}.${act}` as Verb;
        // The kind is known when it runs only; the server checks bodies field by field.
        const version = this.#named.get(key) ?? record.version;
        this.#named.set(key, version);
        const called = await call<Verb>(via, verb, { at, body: body as never, version, key });
        if (called.isUnchanged) throw new Error(`${verb} answered that nothing changed.`);
        return called.reply as unknown as R;
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'record/changed' || tries === TRIES) throw error;
        this.#named.delete(key);
        const read = await call<Verb>(via, `${record.kind}.read` as Verb, { at });
        if (read.isUnchanged) throw error;
        const theirs = read.reply as unknown as R;
        this.offer(theirs);
        if (partId === undefined || !same(seen, part(theirs))) throw new PartChanged(theirs);
        record = theirs;
      }
    }
  }
}
