import { linkErrors } from '#shared/domain/link-errors.ts';
import type { Link } from '#shared/domain/record.ts';
import { contextWith, existing, JONAS_PLATFORM } from './context.ts';

const secret = existing('issue', { title: 'A partner leaves', number: 'I-2', confidential: true });
const records = [existing('risk', { title: 'Keys expire' }), existing('issue', { title: 'Late' }), secret];
const wrong = (links: readonly Link[], by = JONAS_PLATFORM) =>
  linkErrors('R-1', links, contextWith(records, { by })).map(({ path, message }) => `${path} ${message}`);

describe('a link', () => {
  test('leads to another record of the program', () => {
    expect(wrong([{ type: 'causes', to: 'I-1' }])).toEqual([]);
    expect(wrong([{ type: 'causes', to: 'I-9' }])).toEqual(['/links/0 There is no record I-9.']);
    expect(wrong([{ type: 'causes', to: 'R-1' }])).toEqual(['/links/0 A record is not linked to itself.']);
  });

  test('to a record that the editor may not know of is refused as one to a missing record', () => {
    expect(wrong([{ type: 'causes', to: 'I-2' }])).toEqual(['/links/0 There is no record I-2.']);
    expect(wrong([{ type: 'causes', to: 'I-2' }], secret.createdById)).toEqual([]);
  });

  test('is refused the second time, unless it is of another type', () => {
    const [causes, blocks] = [
      { type: 'causes', to: 'I-1' },
      { type: 'blocks', to: 'I-1' },
    ] as const;
    expect(wrong([causes, blocks])).toEqual([]);
    expect(wrong([causes, blocks, causes])).toEqual(['/links/2 The link to I-1 is there twice.']);
  });
});
