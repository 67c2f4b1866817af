import type { ScopeItem } from '#shared/domain/kinds/scope/scope-item.ts';
import {
  act,
  contextWith,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  PROMISED,
  refusalOf,
  REGULATED,
  STAFFED,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const promising = { ...STAFFED, ...(PROMISED.baseline && { baseline: PROMISED.baseline }) };
const proposed = existing('scope', { title: 'Gift cards', detail: 'All markets', size: 5, ownerId: JONAS_PLATFORM });
const committed = { ...proposed, status: 'committed' } as const;

describe('a promised scope item', () => {
  test.each<Partial<ScopeItem>>([
    { title: 'Gift cards in one market' },
    { detail: 'One market' },
    { direction: 'out' },
    { size: 2 },
    { size: 8 },
  ])('changes by nobody’s edit: %j', (patch) => {
    expect(whoMayEdit(committed, patch, promising)).toEqual([]);
    expect(whoMayEdit(committed, patch)).toEqual(EVERYBODY);
    expect(whoMayEdit(proposed, patch, promising)).toEqual(EVERYBODY);
  });

  test('is removed by nobody', () => {
    const remove = (item: ScopeItem, program = promising) =>
      whoMayAct(item, 'remove', { reason: 'No demand' }, program);
    expect(remove(committed)).toEqual([]);
    expect(remove(committed, STAFFED)).toEqual(EVERYBODY);
    expect(remove(proposed)).toEqual(EVERYBODY);
  });

  test('says that it takes a change request', () => {
    const context = contextWith([committed], { by: ELENA_SPONSOR, program: promising });
    expect(refusalOf(() => act(committed, 'remove', { reason: 'No demand' }, context))).toMatchObject({
      code: 'baseline/needs-change-request',
      detail: 'It is committed in the baseline. It changes by an approved change request only.',
      mayIds: [],
    });
  });

  test('is tagged as any record', () => {
    expect(whoMayEdit(committed, { tags: ['gifts'] }, promising)).toEqual(EVERYBODY);
  });
});

describe('a scope item', () => {
  test('is delivered by everybody, and in a regulated program by its owner, their team or a lead', () => {
    expect(whoMayAct(committed, 'deliver', {})).toEqual(EVERYBODY);
    expect(whoMayAct(committed, 'deliver', {}, REGULATED)).toEqual([...LEADS, JONAS_PLATFORM]);
  });
});
