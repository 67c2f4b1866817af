import type { StartUpStep } from '../start-up-step.ts';
import { TENANT_ID } from '../personas.ts';
import { depsInAzurite } from './deps-in-azurite.ts';
import { seedPortfolio } from './seed-portfolio.ts';
import { seededText, yesterday } from './seeded-text.ts';

/** Fills a new world with the sample portfolio that ends yesterday, and goes on where an earlier start was interrupted. */
export const seedStep: StartUpStep = {
  what: 'Seeding the sample portfolio',
  async run({ settings }) {
    const startedAt = performance.now();
    const deps = await depsInAzurite(settings['STEERLINE_STORAGE'] ?? '');
    // It takes some seconds, once.
    if ((await deps.store.programs(TENANT_ID)).length === 0) console.log(`${this.what} …`);
    const seeded = await seedPortfolio(deps, { lastDay: yesterday() });
    return seeded.written > 0 ? seededText(seeded, (performance.now() - startedAt) / 1000) : undefined;
  },
};
