import type { TableClient } from '@azure/data-tables';
import { ROAD_STEPS, type RoadStep, type Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';
import type { KeptSubscription, RoadState } from '#shared/ports/road-state.ts';
import { isMissing } from './storage-error.ts';

/** The road's state in an Azure table: a row a subscription, a row a step. */
export function roadStateTable(table: TableClient): RoadState {
  const read = async (partitionKey: string, rowKey: string): Promise<Record<string, unknown> | undefined> => {
    try {
      return await table.getEntity(partitionKey, rowKey);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    async subscription(name) {
      // What is no name of ours is no key either.
      const row = /^[0-9a-z]{1,64}$/.test(name) ? await read('subscription', name) : undefined;
      return row && (JSON.parse(String(row['json'])) as KeptSubscription);
    },
    async keep(subscription) {
      const json = JSON.stringify(subscription);
      await table.upsertEntity({ partitionKey: 'subscription', rowKey: subscription.name, json }, 'Replace');
    },
    async saw(step, at, problem) {
      const seen = problem ? { failedAt: at, problem } : { workedAt: at };
      await table.upsertEntity({ partitionKey: 'step', rowKey: step, ...seen }, 'Merge');
    },
    async sightings() {
      const rows = await Promise.all(ROAD_STEPS.map(async (step) => sightingOf(step, await read('step', step))));
      return rows.flatMap((row) => row ?? []);
    },
  };
}

function sightingOf(step: RoadStep, row: Record<string, unknown> | undefined): Sighting | undefined {
  if (!row) return undefined;
  const told = ['workedAt', 'failedAt', 'problem'].flatMap((name) =>
    typeof row[name] === 'string' ? [[name, row[name]] as const] : [],
  );
  return { step, ...(Object.fromEntries(told) as Omit<Sighting, 'step'>) };
}
