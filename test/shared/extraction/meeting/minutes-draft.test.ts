import { readFileSync } from 'node:fs';
import { groupByAgenda } from '#shared/extraction/meeting/agenda-groups.ts';
import { draftMinutes } from '#shared/extraction/meeting/minutes-draft.ts';
import { readTranscript } from '#shared/extraction/transcript/read-transcript.ts';
import { cpuMsOf } from '../../../cpu-ms-of.ts';

const FACTS = { heldAt: '2026-11-20', zone: 'Europe/Berlin' };
const AGENDA = ['Cutover plan', 'Security review', 'Budget for the parallel run', 'Any other business'].map(
  (title) => ({ title }),
);
const steering = () => readTranscript(readFileSync('local/samples/steering-2026-11-20.vtt', 'utf8')).cues;

describe('draftMinutes of the sample steering meeting', () => {
  const draft = draftMinutes(steering(), { ...FACTS, agenda: AGENDA });
  const of = (kind: string) =>
    draft.groups.flatMap((group) =>
      group.candidates.filter((one) => one.kind === kind).map((one) => ({ ...one, item: group.agendaTitle })),
    );

  test('lists the speakers and gives the duration', () => {
    expect(draft.attendees).toEqual([
      'Priya Raman',
      'Jonas Weber',
      'Elena Petrova',
      'Marcus Chen',
      'Aisha Bello',
      'Tomás Ortega',
      'Mei Tanaka',
    ]);
    expect(draft.durationSeconds).toBeGreaterThan(600);
    expect(draft.durationSeconds).toBeLessThan(800);
  });

  test('finds the decisions, under the agenda item at which they were made', () => {
    expect(of('decision').map((one) => [one.item, one.title, one.decidedByName?.name])).toEqual([
      ['Cutover plan', 'Cut over in two waves, with the Nordics on the sixteenth of January', undefined],
      ['Security review', 'Automate the key rotation before wave one', undefined],
      ['Budget for the parallel run', 'Approve the extra forty-five thousand for the parallel run', 'Elena Petrova'],
    ]);
  });

  test('finds the actions with owner and due day', () => {
    expect(of('action').map((one) => [one.title, one.ownerName?.name, one.dueOn?.day])).toEqual(
      expect.arrayContaining([
        ['Update the runbook and send it around before the next rehearsal', 'Jonas Weber', '2026-11-27'],
        ['Plan the key rotation work into the December sprint', 'Jonas Weber', undefined],
        ['Get offers from two other vendors', 'Tomás Ortega', '2026-12-04'],
        ['Send Tomás the current diagram', 'Aisha Bello', '2026-11-20'],
        ['Send Marcus a one-page spend summary', 'Priya Raman', '2026-11-24'],
      ]),
    );
    expect(of('action').every((one) => one.ownerName !== undefined)).toBe(true);
  });

  test('finds risks, the issue and the dependency', () => {
    expect(of('risk').map((one) => one.title)).toEqual(
      expect.arrayContaining(['We go live with the Nordics without a penetration test']),
    );
    expect(of('issue')).toHaveLength(1);
    expect(of('dependency')).toHaveLength(1);
  });

  test('writes at most six summary lines, each with the cues it was spoken in', () => {
    const cues = steering();
    expect(draft.summary.length).toBeGreaterThan(2);
    expect(draft.summary.length).toBeLessThanOrEqual(6);
    for (const { cueFrom, cueTo, speaker } of draft.summary) {
      expect(cues[cueFrom]?.speaker).toBe(speaker);
      expect(cues[cueTo]?.speaker).toBe(speaker);
    }
  });

  test('gives the same draft every time', () => {
    expect(draftMinutes(steering(), { ...FACTS, agenda: AGENDA })).toEqual(draft);
  });

  test('has candidates without owners or deciders when there are no speaker names', () => {
    const nameless = draftMinutes(
      steering().map((cue) => ({ ...cue, speaker: '' })),
      FACTS,
    );
    const all = nameless.groups.flatMap((group) => group.candidates);
    expect(nameless.attendees).toEqual([]);
    expect(all.some((one) => one.kind === 'action')).toBe(true);
    expect(all.every((one) => one.ownerName === undefined && one.decidedByName === undefined)).toBe(true);
  });
});

describe('draftMinutes', () => {
  test('drafts an hour of talk in a fraction of a second of computing', () => {
    const once = steering();
    const hour = Array.from({ length: 900 }, (_, index) => {
      const cue = once[index % once.length];
      if (!cue) throw new Error('no cue');
      return { ...cue, index, startSeconds: index * 4, endSeconds: index * 4 + 3.9 };
    });
    draftMinutes(hour, FACTS);
    expect(cpuMsOf(() => draftMinutes(hour, FACTS))).toBeLessThan(1_000);
  });

  test('makes empty minutes of a meeting in which nobody speaks', () => {
    expect(draftMinutes([], FACTS)).toEqual({
      attendees: [],
      durationSeconds: 0,
      groups: [{ agendaTitle: null, candidates: [] }],
      summary: [],
    });
  });

  test('refuses a day that does not exist', () => {
    expect(() => draftMinutes([], { ...FACTS, heldAt: '2026-13-01' })).toThrow(RangeError);
  });
});

describe('groupByAgenda', () => {
  const candidate = (cueFrom: number, title: string) =>
    ({
      kind: 'action',
      title,
      quote: title,
      cueFrom,
      cueTo: cueFrom,
      confidence: 0.6,
      why: 'said',
      repeats: [],
    }) as const;
  const sentence = (index: number, text: string) => ({
    index,
    utterance: index,
    speaker: 'Mei Tanaka',
    text,
    cueFrom: index,
    cueTo: index,
    startSeconds: index,
  });

  test('follows the order of the talk and lists items nobody reached as empty', () => {
    const groups = groupByAgenda(
      [candidate(1, 'Ask legal'), candidate(3, 'Hire two people')],
      [{ title: 'Vendor contract' }, { title: 'Staffing plan' }, { title: 'Launch date' }],
      [
        sentence(0, "Let's start with the vendor contract."),
        sentence(1, 'I ask legal.'),
        sentence(2, 'Next the staffing plan.'),
        sentence(3, 'We hire two people.'),
      ],
    );
    expect(groups.map((group) => [group.agendaTitle, group.candidates.map((one) => one.title)])).toEqual([
      ['Vendor contract', ['Ask legal']],
      ['Staffing plan', ['Hire two people']],
      ['Launch date', []],
    ]);
  });

  test('matches candidates to items by their words when the talk announces no item', () => {
    const groups = groupByAgenda(
      [candidate(0, 'Sign the contract')],
      [{ title: 'Staffing' }, { title: 'Vendor contract' }],
      [],
    );
    expect(groups.map((group) => group.candidates.length)).toEqual([0, 1]);
  });
});
