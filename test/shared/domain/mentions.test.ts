import { withoutUnknown, withUnknownKept } from '#shared/domain/mentions.ts';
import { existing } from './context.ts';
import { holdsGuarded } from '#shared/domain/fields.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import { fieldsOf } from '#shared/domain/kinds.ts';

/** Of all records, the reader may not know of those that are listed. */
const but =
  (...hidden: string[]) =>
  (number: string) =>
    !hidden.includes(number);
const cues = (meeting: string) => ({ type: 'cues', meeting, cueFrom: 0, cueTo: 1 }) as const;

describe('the number of a record that the reader may not know of', () => {
  test('is left out of a ruling, and the ruling stays', () => {
    const ruling = { text: 'Yes.', byId: 'e', decidedAt: '2026-11-20T09:00:00.000Z', effectiveOn: '2026-11-20' };
    const decision = existing('decision', { title: 'Which lab?', ruling: { ...ruling, meeting: 'MTG-1' } });
    expect(withoutUnknown('decision', decision, but('MTG-1')).ruling).toEqual(ruling);
    expect(withoutUnknown('decision', decision, but()).ruling?.meeting).toBe('MTG-1');
  });

  test('is left out of the citations of a summary’s sentence', () => {
    const citations = [{ type: 'record', number: 'R-1', version: 1 }, cues('MTG-1'), cues('MTG-2')] as const;
    const claim = { id: 's1', section: 'risks', text: 'Late.', citations, problems: [], isEdited: false } as const;
    const period = { periodFromOn: '2026-11-16', periodToOn: '2026-11-22', draftedBy: 'rules 1', dataAt: '' };
    const summary = existing('summary', { title: 'Week 47', claims: [claim], ...period });
    const [shown] = withoutUnknown('summary', summary, but('R-1', 'MTG-1')).claims;
    expect(shown).toEqual({ ...claim, citations: [cues('MTG-2')] });
  });

  test('is left out of the milestones and the scope of a former baseline', () => {
    const baseline = {
      committedAt: '',
      committedById: 'e',
      milestones: { 'MS-1': '2027-01-15', 'MS-2': '2027-02-01' },
    };
    const was = withoutUnknown('program', { baseline: { ...baseline, scope: ['SC-1', 'SC-2'] } }, but('MS-1', 'SC-2'));
    expect(was).toEqual({ baseline: { ...baseline, milestones: { 'MS-2': '2027-02-01' }, scope: ['SC-1'] } });
  });

  test('is left out with the whole baseline line that is about the record', () => {
    const lines = [
      { part: 'milestone', record: 'MS-1', to: '2027-01-15' },
      { part: 'budget', to: { amount: 5, currency: 'EUR' } },
    ] as const;
    expect(withoutUnknown('change', { baselineChanges: lines }, but('MS-1')).baselineChanges).toEqual([lines[1]]);
  });

  test('leaves null where there was no number', () => {
    expect(withoutUnknown('change', { approval: null }, but('APR-1'))).toEqual({ approval: null });
  });

  test('is kept when somebody who cannot see it edits the field', () => {
    const point = { title: 'Risks', purpose: 'discuss', durationMinutes: 5 } as const;
    const before = existing('meeting', { title: 'Steering', agenda: [{ ...point, records: ['R-1', 'R-2'] }] });
    const after = { ...before, agenda: [{ ...point, durationMinutes: 9, records: ['R-3'] }] };
    expect(withUnknownKept(before, after, but('R-1')).agenda).toEqual([
      { ...point, durationMinutes: 9, records: ['R-3', 'R-1'] },
    ]);
  });
});

test('mentions: a field or source that no table describes is shown to nobody', () => {
  const risk = {
    ...existing('risk', { title: 'Late' }),
    gossip: 'Maria is ill',
    sources: [{ type: 'rumour', of: 'Maria' }],
  };
  expect(JSON.stringify(withoutUnknown('risk', risk, but()))).not.toContain('Maria');
});

test('history: the guarded fields are candidates and lines of minutes, planning votes, and sources', () => {
  const guarded = KIND_NAMES.flatMap((kind) =>
    Object.entries(fieldsOf(kind)).flatMap(([name, field]) => (holdsGuarded(field) ? [`${kind}.${name}`] : [])),
  );
  const own = guarded.filter((name) => !name.endsWith('.sources'));
  expect(own.sort()).toEqual(['minutes.candidates', 'minutes.lines', 'planning.votes']);
  expect(guarded.length - own.length).toBe(KIND_NAMES.length);
});
