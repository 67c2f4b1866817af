import { verify } from '#shared/ledger/verify.ts';
import { add, edit, record, SmallLedger, tools } from './small-ledger.ts';

const everything = ({ stored }: SmallLedger) => JSON.stringify([stored.log, stored.records]);
const sound = (ledger: SmallLedger) => expect(verify(ledger.stored, tools).findings).toEqual([]);

describe('an erasure', () => {
  test('removes the text from all versions of the field, former values and the hash of the request', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill' }));
    ledger.commit(edit('R-1', { title: 'Maria is back' }));
    ledger.commit(edit('R-1', { title: 'Somebody is back' }));
    const { places } = ledger.plan('R-1', 'title');
    expect(places.map(({ seq, pointer }) => `${seq}${pointer}`)).toEqual([
      '1/changes/0/after/title',
      '1/request',
      '2/changes/0/after/title',
      '2/changes/0/was/title',
      '2/request',
      '3/changes/0/after/title',
      '3/changes/0/was/title',
      '3/request',
    ]);
    ledger.erase('R-1', 'title');
    expect(everything(ledger)).not.toMatch(/Maria|Somebody/);
    sound(ledger);
  });

  test('removes copies in other records and inside longer texts, but not texts that are only similar', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill' }));
    ledger.commit((program) => ({
      subject: record('issue', program.nextCount('issue'), { title: 'Because Maria is ill, we slip' }),
      also: [record('action', program.nextCount('action'), { title: 'Ask Maria' })],
      reason: 'Maria is ill.',
    }));
    ledger.erase('R-1', 'title');
    expect(everything(ledger)).not.toContain('Maria is ill');
    expect(everything(ledger)).toContain('Ask Maria');
    expect(ledger.base.find('I-1')?.title).toBe('[erased]');
    sound(ledger);
  });

  test('removes a short text from its own field only', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria' }));
    ledger.commit(add('issue', { title: 'Maria told us' }));
    ledger.erase('R-1', 'title');
    expect(ledger.base.find('R-1')?.title).toBe('[erased]');
    expect(ledger.base.find('I-1')?.title).toBe('Maria told us');
    sound(ledger);
  });

  test('removes every text inside a field that is a list or an object', () => {
    const ledger = new SmallLedger();
    const sources = [{ type: 'transcript', meeting: 'MTG-1', quote: 'I was ill', speaker: 'Maria' }];
    ledger.commit(add('risk', { sources, tags: ['x'] }));
    ledger.erase('R-1', 'sources');
    expect(ledger.base.find('R-1')).toMatchObject({
      sources: [{ type: 'transcript', meeting: 'MTG-1', quote: '[erased]', speaker: '[erased]' }],
      tags: ['x'],
    });
    sound(ledger);
  });

  test('leaves states, severities and kinds unchanged, also when they equal the erased text', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('issue', { status: 'in-progress', severity: 'critical' }));
    ledger.commit(add('risk', { title: 'in-progress', cause: 'critical', effect: 'It is in-progress' }));
    ledger.erase('R-1', 'title', 'cause', 'status', 'kind', 'number');
    expect(ledger.base.find('I-1')).toMatchObject({ kind: 'issue', status: 'in-progress', severity: 'critical' });
    expect(ledger.base.find('R-1')).toMatchObject({ status: 'open', title: '[erased]', effect: '[erased]' });
    sound(ledger);
  });

  test('finds nothing in a field without text, nor in texts that mention its value', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { status: 'mitigating', ownerId: 'a-person-of-ours', cause: 'We are mitigating it' }));
    for (const field of ['status', 'ownerId', 'kind', 'number', 'version', 'nothing', 'titl', 'title/x', ''])
      expect(ledger.plan('R-1', field)).toEqual({ places: [], records: [] });
    expect(ledger.plan('R-9', 'title')).toEqual({ places: [], records: [] });
  });

  test('finds nothing the second time, and does not treat “[erased]” as a text', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill' }), add('risk', { title: 'Joao is ill, too' }));
    ledger.erase('R-1', 'title');
    ledger.erase('R-2', 'title');
    expect(ledger.plan('R-1', 'title')).toEqual({ places: [], records: [] });
    ledger.commit(edit('R-1', { tags: ['later'] }));
    ledger.commit(edit('R-2', { tags: ['later'] }));
    expect(ledger.plan('R-1', 'title')).toEqual({ places: [], records: [] });
    sound(ledger);
  });

  test('removes a text that was written after an earlier erasure', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill' }));
    ledger.erase('R-1', 'title');
    ledger.commit(edit('R-1', { title: 'Maria is back' }));
    ledger.erase('R-1', 'title');
    expect(everything(ledger)).not.toContain('Maria');
    sound(ledger);
  });

  test('leaves empty texts and other fields alone', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill', cause: '', effect: 'We slip' }));
    ledger.erase('R-1', 'title', 'cause');
    expect(ledger.base.find('R-1')).toMatchObject({ cause: '', effect: 'We slip' });
    sound(ledger);
  });
});
