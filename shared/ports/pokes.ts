import type { ProgramKey } from './ledger.ts';

/** A hidden reminder that a program may owe notices; it shows by itself when its sender died. */
export interface Pokes {
  /** Resolves when the poke is safely kept; it shows after `hiddenSeconds`. */
  send(key: ProgramKey, hiddenSeconds: number): Promise<void>;
}
