import { ROAD_STEPS, type RoadStep, type Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';
import type { KeptSubscription, RoadState } from '#shared/ports/road-state.ts';

/** The road's state in this process's memory. */
export function roadStateMemory(): RoadState {
  const kept = new Map<string, KeptSubscription>();
  const seen = new Map<RoadStep, Sighting>();
  return {
    subscription: async (name) => kept.get(name),
    keep: async (subscription) => void kept.set(subscription.name, subscription),
    saw: async (step, at, problem) => {
      const before = seen.get(step) ?? { step };
      seen.set(step, problem ? { ...before, failedAt: at, problem } : { ...before, workedAt: at });
    },
    sightings: async () => ROAD_STEPS.flatMap((step) => seen.get(step) ?? []),
  };
}
