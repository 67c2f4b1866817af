/** One line of the bench. */
export interface Figure {
  readonly name: string;
  /** Median, in `unit`. */
  readonly value: number;
  readonly unit: string;
  /** What it is measured against: the floor's median, from the same run. */
  readonly floor?: number;
  readonly ratio?: number;
  /** As the ratio or the value has to be. */
  readonly target?: { readonly atMost?: number; readonly atLeast?: number };
  readonly note?: string;
}

export const isMissed = ({ ratio, value, target }: Figure): boolean => {
  const judged = ratio ?? value;
  return judged > (target?.atMost ?? Infinity) || judged < (target?.atLeast ?? -Infinity);
};

export function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return ((low ?? NaN) + (high ?? NaN)) / 2;
}

export async function milliseconds(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/**
 * Medians of several acts in milliseconds, taken in turns, so that a growing table and a busy machine weigh on all alike.
 * An act may take its own time, by giving a number.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  acts: Readonly<Record<Name, () => unknown>>,
  warmUp = Math.ceil(rounds / 8),
): Promise<Record<Name, number>> {
  const names = Object.keys(acts) as Name[];
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmUp; round < rounds; round += 1)
    for (const name of names) {
      let own: unknown;
      const taken = await milliseconds(async () => (own = await acts[name]()));
      if (round >= 0) samples[name].push(typeof own === 'number' ? own : taken);
    }
  return Object.fromEntries(names.map((name) => [name, median(samples[name])])) as Record<Name, number>;
}
