import {
  act,
  AISHA_WEB,
  contextWith,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  PROMISED,
  STAFFED,
  whoMay,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const goLive = existing('milestone', { title: 'Go live', forecastOn: '2027-02-01', baselineOn: '2027-01-04' });
/** Jonas asks for it, Aisha implements it. */
const draft = existing('change', {
  title: 'Go live in February',
  reason: 'The lab is booked out.',
  impact: { schedule: 'Four weeks later.' },
  baselineChanges: [{ part: 'milestone', record: 'MS-1', from: '2027-01-04', to: '2027-02-01' }],
  createdById: JONAS_PLATFORM,
  ownerId: AISHA_WEB,
});
const promising = {
  ...STAFFED,
  ...(PROMISED.baseline && { baseline: { ...PROMISED.baseline, milestones: { 'MS-1': '2027-01-04' } } }),
};
const ASKERS = [...LEADS, JONAS_PLATFORM, AISHA_WEB];

describe('a change request', () => {
  test('is edited and withdrawn by its author, its owner or a lead', () => {
    expect(whoMayEdit(draft, { reason: 'The lab burnt down.' }, promising)).toEqual(ASKERS);
    expect(whoMayAct(draft, 'withdraw', { reason: 'Over' }, promising)).toEqual(ASKERS);
  });

  test('is submitted by its author, its owner or a lead', () => {
    // Somebody else has to be left to approve what the sponsor submits.
    const members = [...promising.members, { personId: 'second', roles: ['sponsor' as const] }];
    const program = { ...promising, members };
    const submit = (by: string) => act(draft, 'submit', {}, contextWith([goLive, draft], { by, program }));
    expect(whoMay(submit)).toEqual(ASKERS);
  });

  test('is hidden and shown by those who keep it', () => {
    expect(whoMayEdit(draft, { confidential: true }, promising)).toEqual(ASKERS);
    const secret = { ...draft, confidential: true, watcherIds: [NOAH_OTHER] };
    expect(whoMayEdit(secret, { confidential: false }, promising)).toEqual([...LEADS, AISHA_WEB]);
    expect(whoMayEdit(secret, { watcherIds: [NOAH_OTHER, ELENA_SPONSOR] }, promising)).toEqual([...LEADS, AISHA_WEB]);
  });
});
