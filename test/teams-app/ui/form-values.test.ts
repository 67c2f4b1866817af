/** @jest-environment jsdom */
import {
  bodyOf,
  errorAt,
  errorsElsewhere,
  missingIn,
  patchOf,
  reverseOf,
} from '../../../teams-app/src/ui/form/form-values.ts';

describe('what a form sends', () => {
  test('to create: trimmed, without what says nothing', () => {
    expect(bodyOf({ title: ' Slips ', cause: '', tags: [], confidential: false, probability: 3 })).toEqual({
      title: 'Slips',
      probability: 3,
    });
  });

  test('to edit: only what differs, null where a field was emptied', () => {
    const before = { title: 'A', dueOn: '2026-11-20', detail: 'Old', tags: ['x'] };
    expect(patchOf(before, { title: 'A', dueOn: undefined, detail: 'New', tags: [] })).toEqual({
      dueOn: null,
      detail: 'New',
      tags: [],
    });
  });

  test('lines without words are no lines', () => {
    expect(bodyOf({ criteria: ['One', ' '], options: [{ title: '' }, { title: 'B' }] })).toEqual({
      criteria: ['One'],
      options: [{ title: 'B' }],
    });
  });

  test('a patch taken back gives what was there', () => {
    expect(reverseOf({ title: 'A' }, { title: 'B', dueOn: '2026-11-20' })).toEqual({ title: 'A', dueOn: null });
  });
});

describe('what is wrong', () => {
  const errors = [
    { path: '/impact/cost', message: 'Write a whole number.' },
    { path: '/impact/scope', message: 'Write a whole number.' },
    { path: '/baseline', message: 'Nothing to promise.' },
  ];

  test('is said at its field once, also for a part of it', () => {
    expect(errorAt(errors, 'impact')).toBe('Write a whole number.');
    expect(errorAt(errors, 'imp')).toBeUndefined();
  });

  test('beyond the fields of the form is said above it', () => {
    expect(errorsElsewhere(errors, [{ name: 'impact', type: 'day' }])).toEqual([errors[2]]);
  });

  test('a required field of spaces is missing', () => {
    expect(missingIn([{ name: 'title', type: 'text', max: 200, isRequired: true }], { title: '  ' })).toEqual([
      { path: '/title', message: 'This is needed.' },
    ]);
  });
});
