import fc from 'fast-check';
import {
  isBetterRag,
  RAG_COLOURS,
  RAG_DIMENSIONS,
  worstRag,
  type Rag,
} from '#shared/domain/kinds/status-report/status-report.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { act, contextWith, create, edit, existing, refused, TODAY } from '../../context.ts';

const path = { pathToGreen: 'Two more people', greenByOn: '2026-12-01' };
const green = existing('status-report', { title: 'Week 47', overall: 'green' });
const amber = existing('status-report', { title: 'Week 47', overall: 'amber', ...path });

describe('a status report', () => {
  test('begins as a draft', () => {
    expect(create('status-report', { title: 'Week 47', overall: 'green' }).subject).toMatchObject({
      status: 'draft',
      dimensions: {},
    });
  });

  test('has an overall colour that is never better than its worst part', () => {
    const colours = fc.constantFrom(...RAG_COLOURS);
    const parts = fc.record(Object.fromEntries(RAG_DIMENSIONS.map((name) => [name, colours])), { requiredKeys: [] });
    fc.assert(
      fc.property(colours, parts, (overall, dimensions) => {
        const given = Object.values(dimensions as Record<string, Rag>);
        const worst = worstRag(given);
        const isWorse = given.some((each) => isBetterRag(overall, each));
        try {
          const { subject } = create('status-report', { title: 'Week 47', overall, dimensions, ...path });
          expect(isWorse).toBe(false);
          expect(worst === undefined || !isBetterRag(subject.overall, worst)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          expect(isWorse).toBe(true);
        }
      }),
    );
  });

  test('may be worse than its parts', () => {
    expect(edit(amber, { dimensions: { cost: 'green' } }).subject.overall).toBe('amber');
  });

  test.each(['amber', 'red'] as const)('that is %s needs a path to green and a day for it', (overall) => {
    const fields = { title: 'Week 47', overall };
    expect(refused(() => create('status-report', fields))).toBe('input/invalid /pathToGreen /greenByOn');
    const past = { ...fields, ...path, greenByOn: '2026-11-19' };
    expect(refused(() => create('status-report', past))).toBe('input/invalid /greenByOn');
    expect(create('status-report', { ...past, greenByOn: TODAY }).subject.overall).toBe(overall);
  });

  test('names every flaw at once', () => {
    const flawed = () => create('status-report', { title: 'x', overall: 'amber', dimensions: { risk: 'red' } });
    expect(refused(flawed)).toBe('input/invalid /overall /pathToGreen /greenByOn');
  });

  test('is current from today once it is published', () => {
    expect(act(green, 'publish', {}).subject).toMatchObject({ status: 'current', reportedOn: TODAY });
    expect(refused(() => act({ ...green, status: 'current' }, 'publish', {}))).toBe('record/wrong-state');
  });

  test('makes the current one stale when it is published, also when that one’s day to be green has passed', () => {
    const old = { ...amber, number: 'ST-2', status: 'current', greenByOn: '2026-11-01' } as const;
    const older = { ...green, number: 'ST-3', status: 'stale' } as const;
    const draft = { ...green, number: 'ST-4' };
    const { also } = act(green, 'publish', {}, contextWith([green, old, older, draft]));
    expect(also).toMatchObject([{ number: 'ST-2', status: 'stale', version: 4 }]);
  });

  test('is not published when its day to be green has passed', () => {
    const late = { ...amber, greenByOn: '2026-11-19' };
    expect(refused(() => act(late, 'publish', {}))).toBe('input/invalid /greenByOn');
  });
});
