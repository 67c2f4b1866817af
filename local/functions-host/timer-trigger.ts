/** Timers: never two runs of one timer at a time, as on Azure. */
import type { FunctionsCore } from './core.ts';
import { withSettings } from './app-module.ts';
import { parseSchedule, type NextOccurrence } from './schedule.ts';
import type { RegisteredFunction } from './worker-contract.ts';

/** `setTimeout` cannot wait longer than 24 days, so waiting goes in steps. */
const LONGEST_WAIT_MS = 3_600_000;

/** One timer function, waiting for its next occurrence. */
export class Timer {
  readonly fn: RegisteredFunction;
  readonly #core: FunctionsCore;
  readonly #onFault: (fn: RegisteredFunction, error: unknown) => void;
  readonly #nextAfter: NextOccurrence;
  #next = new Date(0);
  #last = new Date(0);
  #running: Promise<void> | undefined;
  #wait: NodeJS.Timeout | undefined;

  /** @throws Error for a schedule that cannot be read. */
  constructor(core: FunctionsCore, fn: RegisteredFunction, onFault: (fn: RegisteredFunction, error: unknown) => void) {
    this.fn = fn;
    this.#core = core;
    this.#onFault = onFault;
    this.#nextAfter = parseSchedule(withSettings(fn.trigger.schedule ?? ''));
  }

  /** Begins to wait; runs at once when the function asks for it. */
  start(): void {
    this.#next = this.#nextAfter(new Date());
    this.#sleep();
    if (this.fn.trigger.runOnStartup) void this.#runOnSchedule();
  }

  /** Runs now, or joins the run under way. @throws whatever the handler threw. */
  run(): Promise<void> {
    this.#running ??= this.#invoke().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** Waits no more, and for the run under way. */
  async stop(): Promise<void> {
    clearTimeout(this.#wait);
    await this.#running?.catch(() => undefined);
    clearTimeout(this.#wait);
  }

  #sleep(): void {
    const remainingMs = this.#next.getTime() - Date.now();
    this.#wait = setTimeout(
      () => {
        if (this.#next.getTime() > Date.now()) return this.#sleep();
        this.#next = this.#nextAfter(new Date());
        this.#sleep();
        void this.#runOnSchedule();
      },
      Math.max(0, Math.min(remainingMs, LONGEST_WAIT_MS)),
    ).unref();
  }

  async #runOnSchedule(): Promise<void> {
    await this.run().catch((error: unknown) => this.#onFault(this.fn, error));
  }

  async #invoke(): Promise<void> {
    const last = this.#last.toISOString();
    this.#last = new Date();
    const timer = {
      Schedule: { AdjustForDST: true },
      ScheduleStatus: { Last: last, Next: this.#next.toISOString(), LastUpdated: last },
      IsPastDue: false,
    };
    await this.#core.invoke(this.fn, { input: { json: JSON.stringify(timer) } });
  }
}

/** Whether a function runs on a schedule. */
export const isTimer = (fn: RegisteredFunction): boolean => /^timertrigger$/i.test(fn.trigger.type);
