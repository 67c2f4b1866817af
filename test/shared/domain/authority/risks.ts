/** Risks for the rows, of each band. */
import type { Level, Risk } from '#shared/domain/kinds/risk/risk.ts';
import { existing, THEIRS, who } from './world.ts';

export const scored = (probability: Level, schedule: Level) => ({
  probability,
  impact: { schedule },
  score: probability * schedule,
});

export const LOW = scored(2, 2);
export const MEDIUM = scored(2, 3);
export const HIGH = scored(3, 4);
export const CRITICAL = scored(4, 5);
export const SECURITY = { riskArea: 'security' } as const;
export const COMPLIANCE = { riskArea: 'compliance' } as const;

export const risk = (...more: readonly Partial<Risk>[]): Risk =>
  more.reduce<Risk>(
    (made, each) => ({ ...made, ...each }),
    existing('risk', { title: 'Late hardware', status: 'open', ...THEIRS }),
  );

/** As accepted by these, the last of whom closed it. */
export const acceptedBy = (...byIds: readonly string[]): Partial<Risk> => ({
  status: 'accepted',
  response: 'accept',
  acceptance: {
    byId: byIds.at(-1) ?? who.sponsor,
    acceptedAt: '2026-11-10T09:00:00.000Z',
    untilOn: '2026-12-24',
    control: 'A spare server stands by.',
    ...(byIds.length > 1 && { byIds }),
  },
});

export const ACCEPTING = { untilOn: '2026-12-24', control: 'A spare server stands by.' };
