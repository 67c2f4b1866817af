import { act, contextWith, ELENA_SPONSOR, existing, PRIYA_TPM, refusalOf, whoMayAct } from '../../context.ts';

const published = existing('minutes', {
  title: 'Minutes',
  meeting: 'MTG-4',
  candidates: [],
  lines: [],
  draftedBy: 'rules 1',
  status: 'published',
  publishedById: PRIYA_TPM,
});

describe('published minutes', () => {
  test('are approved by a lead who did not publish them', () => {
    expect(whoMayAct(published, 'approve', {})).toContain(ELENA_SPONSOR);
    expect(whoMayAct(published, 'approve', {})).not.toContain(PRIYA_TPM);
    expect(whoMayAct({ ...published, publishedById: ELENA_SPONSOR }, 'approve', {})).toContain(PRIYA_TPM);
  });

  test('say to who published them who approves them', () => {
    expect(refusalOf(() => act(published, 'approve', {}, contextWith([published])))).toMatchObject({
      code: 'access/denied',
      detail: 'Nobody approves minutes that they published. The sponsor can do it.',
      mayIds: [ELENA_SPONSOR],
    });
  });
});
