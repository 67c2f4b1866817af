/** Storage queues: messages come one batch at a time, failing ones return, and after too many tries go to `<queue>-poison`. */
import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient, type DequeuedMessageItem } from '@azure/storage-queue';
import type { HostSettings } from './app-module.ts';
import type { FunctionsCore } from './core.ts';
import type { LogEntry, RegisteredFunction, TypedData } from './worker-contract.ts';

const FIRST_POLL_MS = 100;
/** Azure polls an empty queue ever more rarely to save cost; here somebody may be waiting before a screen. */
const LAST_POLL_MS = 1000;

/** What a queue function needs from its host. */
interface QueueContext {
  readonly core: FunctionsCore;
  readonly settings: HostSettings['queues'];
  /** How long a received message is ours; renewed at half of it. */
  readonly leaseSeconds: number;
  readonly log: (entry: LogEntry) => void;
  readonly onFault: (fn: RegisteredFunction, error: unknown) => void;
}

/** One queue function, waiting for messages. */
export class QueueListener {
  readonly fn: RegisteredFunction;
  readonly #context: QueueContext;
  readonly #queue: QueueClient;
  /** As in Azure, what fails in a poison queue stays there and shows again. */
  readonly #poison: QueueClient | undefined;
  readonly #stopping = new AbortController();
  #loop: Promise<void> = Promise.resolve();

  /** @param connectionString Of the storage account that has the queue. */
  constructor(context: QueueContext, fn: RegisteredFunction, connectionString: string, queueName: string) {
    this.fn = fn;
    this.#context = context;
    this.#queue = new QueueClient(connectionString, queueName);
    const isPoison = queueName.endsWith('-poison');
    this.#poison = isPoison ? undefined : new QueueClient(connectionString, `${queueName}-poison`);
  }

  /** Begins to poll. */
  start(): void {
    this.#loop = this.#poll();
  }

  /** Takes no more messages, and waits for those in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#loop;
  }

  /** Runs the function on `text` as if it had come from the queue. @throws whatever the handler threw. */
  async run(text: string, message?: DequeuedMessageItem): Promise<void> {
    await this.#context.core.invoke(this.fn, {
      input: { string: text },
      triggerMetadata: metadataOf(text, message),
    });
  }

  async #poll(): Promise<void> {
    const { settings, leaseSeconds } = this.#context;
    const lastPollMs = Math.min(settings.maxPollingIntervalMs, LAST_POLL_MS);
    const abortSignal = this.#stopping.signal;
    let waitMs = FIRST_POLL_MS;
    while (!abortSignal.aborted) {
      try {
        const options = { numberOfMessages: settings.batchSize, visibilityTimeout: leaseSeconds };
        const { receivedMessageItems } = await this.#queue.receiveMessages(options);
        await Promise.all(receivedMessageItems.map((message) => this.#handle(message)));
        if (receivedMessageItems.length > 0) {
          waitMs = FIRST_POLL_MS;
          continue;
        }
      } catch (error) {
        if (isMissing(error)) await this.#queue.createIfNotExists().catch(() => undefined);
        else this.#warn(`Queue ${this.#queue.name} could not be read: ${String(error)}`);
      }
      await sleep(waitMs, undefined, { signal: abortSignal }).catch(() => undefined);
      waitMs = Math.min(waitMs * 2, lastPollMs);
    }
  }

  /** A message whose lease was lost is somebody else's; its return is the queue's own doing. */
  async #handle(message: DequeuedMessageItem): Promise<void> {
    let receipt = message.popReceipt;
    const { leaseSeconds } = this.#context;
    const { messageId, messageText } = message;
    const renew = setInterval(() => {
      this.#queue.updateMessage(messageId, receipt, messageText, leaseSeconds).then(
        (answer) => (receipt = answer.popReceipt ?? receipt),
        (error: unknown) => this.#warn(`Message ${messageId} could not be kept: ${String(error)}`),
      );
    }, leaseSeconds * 500);
    try {
      await this.run(this.#decode(messageText), message);
      clearInterval(renew);
      await this.#queue.deleteMessage(messageId, receipt);
    } catch (error) {
      clearInterval(renew);
      this.#context.onFault(this.fn, error);
      await this.#returnOrBury(message, receipt);
    }
  }

  async #returnOrBury({ messageId, messageText, dequeueCount }: DequeuedMessageItem, receipt: string): Promise<void> {
    const { maxDequeueCount, retryAfterMs } = this.#context.settings;
    try {
      if (!this.#poison || dequeueCount < maxDequeueCount) {
        await this.#queue.updateMessage(messageId, receipt, messageText, Math.round(retryAfterMs / 1000));
        return;
      }
      await this.#poison.createIfNotExists();
      await this.#poison.sendMessage(messageText);
      await this.#queue.deleteMessage(messageId, receipt);
      this.#warn(`Message ${messageId} failed ${dequeueCount} times and now waits in ${this.#poison.name}.`);
    } catch (error) {
      this.#warn(`Message ${messageId} could not be given back: ${String(error)}`);
    }
  }

  #decode(text: string): string {
    return this.#context.settings.isBase64 ? Buffer.from(text, 'base64').toString('utf8') : text;
  }

  #warn(message: string): void {
    this.#context.log({ level: 'warning', message, functionName: this.fn.name });
  }
}

/** Whether a function waits for messages of a queue. */
export const isQueue = (fn: RegisteredFunction): boolean => /^queuetrigger$/i.test(fn.trigger.type);

const isMissing = (error: unknown) => (error as { statusCode?: number }).statusCode === 404;

function metadataOf(text: string, message: DequeuedMessageItem | undefined): Record<string, TypedData> {
  const json = (value: unknown): TypedData => ({ json: JSON.stringify(value) });
  return {
    QueueTrigger: { string: text },
    DequeueCount: json(message?.dequeueCount ?? 1),
    Id: { string: message?.messageId ?? 'fired by hand' },
    PopReceipt: { string: message?.popReceipt ?? '' },
    InsertionTime: json(message?.insertedOn ?? new Date()),
    ExpirationTime: json(message?.expiresOn ?? null),
    NextVisibleTime: json(message?.nextVisibleOn ?? null),
  };
}
