import { AISHA, ELENA_SPONSOR, JONAS } from '../shared/usecases/world.ts';
import { openBotWorld } from './bot-world.ts';

/** Jonas asks to go live four weeks later; the sponsor and Security must say yes, and both have the bot unless said. */
export async function openApprovalWorld(withBot: readonly string[] = [ELENA_SPONSOR, AISHA]) {
  const world = await openBotWorld();
  for (const personId of withBot) await world.install(personId);
  await world.add('milestone', { title: 'Go live', forecastOn: '2027-01-04' });
  await world.command('program.commit-baseline', 'PRG-1', 1, {}, ELENA_SPONSOR);
  await world.add(
    'change',
    {
      title: 'Go live in February',
      reason: 'The lab is booked out.',
      impact: { schedule: 'Four weeks later.' },
      reaches: ['security'],
      baselineChanges: [{ part: 'milestone', record: 'MS-1', to: '2027-02-01' }],
    },
    JONAS,
  );
  await world.command('change.submit', 'CR-1', 1, {}, JONAS);
  await world.deliverAll();
  const approval = async (number = 'APR-1') => {
    const record = await world.find(number);
    if (record?.kind !== 'approval') throw new Error(`There is no ${number}.`);
    return record;
  };
  const { subjectHash } = await approval();
  const data = (answer = 'approve', more: object = {}) => ({
    programId: world.programId,
    number: 'APR-1',
    subjectHash,
    answer,
    ...more,
  });
  return {
    ...world,
    approval,
    data,
    /** Entries in the program's log. */
    seq: async () => (await world.anotherLedger().open(world.key)).head.seq,
  };
}
export type ApprovalWorld = Awaited<ReturnType<typeof openApprovalWorld>>;
