import type { Caller } from '../../domain/people/caller.ts';
import { rolesOf } from '../../domain/kinds/program/program.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Sighting } from '../../domain/kinds/meeting/transcript-road.ts';
import type { RoadState } from '../../ports/road-state.ts';
import type { ChatDeps } from '../program/holder-of-chat.ts';

/** What reading the set-up needs. */
export interface SetupDeps extends ChatDeps {
  readonly road: RoadState;
  readonly applicationId: string;
  readonly isReachable: boolean;
}

/** How Steerline stands in its tenant. */
export interface Setup {
  readonly applicationId: string;
  readonly isReachable: boolean;
  readonly transcripts: readonly Sighting[];
}

/**
 * What administrators, and those who run programs, want to know when a transcript does not come.
 * @throws Refusal `access/denied` for everybody else.
 */
export const readSetup =
  (deps: SetupDeps) =>
  async (caller: Caller): Promise<Setup> => {
    const { road, applicationId, isReachable } = deps;
    if (!(caller.tenantRoles.includes('Steerline.Admin') || (await runsPrograms(deps, caller))))
      throw new Refusal('access/denied');
    return { applicationId, isReachable, transcripts: await road.sightings() };
  };

/** True for the TPM of any program. */
async function runsPrograms({ index, ledger }: ChatDeps, { tenantId, personId }: Caller): Promise<boolean> {
  for (const { programId, memberIds } of await index.programs(tenantId)) {
    if (!memberIds.includes(personId)) continue;
    const { program } = await ledger.open({ tenantId, programId });
    if (program && rolesOf(program, personId).includes('tpm')) return true;
  }
  return false;
}
