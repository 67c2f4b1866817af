import { cardCopiesTable } from '#functions/storage/card-copies-table.ts';
import { cardCopiesMemory } from '#local/memory/card-copies-memory.ts';
import type { CardCopies, CardCopy } from '#shared/ports/card-copies.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => cardCopiesMemory() },
  { name: 'Azure Table Storage', make: async () => cardCopiesTable(await azurite.newTable()) },
];
const SUBJECT = 'approval:000000000001';
const copy = (noticeId: string, more: Partial<CardCopy> = {}): CardCopy => ({
  ...KEY,
  subject: SUBJECT,
  noticeId,
  chatId: '19:a/b@thread.v2',
  activityId: '1700000000000',
  ...more,
});

describe.each(adapters)('copies of cards in $name', ({ make }) => {
  let copies: CardCopies;
  beforeEach(async () => {
    copies = await make();
  });

  test('are found by their record, and by no other', async () => {
    await copies.keep(copy('n-1', { personId: 'ann' }));
    await copies.keep(copy('n-2'));
    await copies.keep(copy('n-3', { subject: 'approval:000000000011' }));
    await copies.keep(copy('n-4', { programId: 'other' }));
    const found = await copies.of(KEY, SUBJECT);
    expect([...found].sort((a, b) => (a.noticeId < b.noticeId ? -1 : 1))).toEqual([
      copy('n-1', { personId: 'ann' }),
      copy('n-2'),
    ]);
  });

  test('include only the latest card of each notice', async () => {
    await copies.keep(copy('n-1'));
    await copies.keep(copy('n-1', { activityId: '17' }));
    expect(await copies.of(KEY, SUBJECT)).toEqual([copy('n-1', { activityId: '17' })]);
  });

  test('can be forgotten one by one, and twice', async () => {
    await copies.keep(copy('n-1'));
    await copies.keep(copy('n-2'));
    await copies.forget(copy('n-1'));
    await copies.forget(copy('n-1'));
    expect(await copies.of(KEY, SUBJECT)).toEqual([copy('n-2')]);
  });
});
