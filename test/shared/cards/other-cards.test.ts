import {
  idOf,
  sampleAction,
  sampleDecision,
  sampleMeeting,
  sampleMinutes,
  sampleRisk,
  sampleSession,
} from '#local/card-gallery/sample-records.ts';
import { sampleSummary } from '#local/card-gallery/sample-summary.ts';
import { confidenceCard } from '#shared/cards/confidence-card.ts';
import { duplicateCard } from '#shared/cards/duplicate-card.ts';
import { fitCard, MOST_BYTES } from '#shared/cards/fit-card.ts';
import { helpCard } from '#shared/cards/help-card.ts';
import { messageRiskFormCard } from '#shared/cards/message-risk-form-card.ts';
import { minutesCard } from '#shared/cards/minutes-card.ts';
import { noticeCard } from '#shared/cards/notice-card.ts';
import { recordCard } from '#shared/cards/record-card.ts';
import { riskCard } from '#shared/cards/risk-card.ts';
import { summaryCard } from '#shared/cards/summary-card.ts';
import { workCard } from '#shared/cards/work-card.ts';
import { context, textOf } from './sample-context.ts';

const plain = (words: string) => words;
const secret = <R extends object>(record: R) => ({ ...record, confidential: true });

describe('the card of a weekly summary', () => {
  test('says the asks first, then the colour in words, what changed, milestones and risks', () => {
    const text = textOf(summaryCard(sampleSummary(plain), 'amber', context));
    const places = ['Asks', 'Status: Amber', 'What changed', 'Next milestones', 'Top risks'].map((head) =>
      text.indexOf(head),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.every((place) => place > 0)).toBe(true);
  });

  test('says that a sentence has no evidence, and why it was kept', () => {
    expect(textOf(summaryCard(sampleSummary(plain), undefined, context))).toContain(
      'Not supported by evidence; kept because: The score is from this morning.',
    );
  });

  test('says who rewrote a sentence, and when not all of it is in its evidence', () => {
    const summary = sampleSummary(plain);
    const rewritten = 'Rewritten by Priya Raman';
    expect(textOf(summaryCard(summary, undefined, context))).toContain(
      `${rewritten}; not all of it is in its evidence.`,
    );
    const sound = { ...summary, claims: summary.claims.map((claim) => ({ ...claim, warnings: [] })) };
    expect(textOf(summaryCard(sound, undefined, context))).toContain(`${rewritten}.`);
    expect(textOf(summaryCard(sound, undefined, context)).split('Rewritten')).toHaveLength(2);
  });

  test('says how many sentences it leaves out', () => {
    const long = sampleSummary((words) => words.repeat(20), 40);
    const text = textOf(summaryCard(long, 'red', context));
    const shown = long.claims.filter(({ text: claim }) => text.includes(claim.slice(0, 200))).length;
    expect(shown).toBeGreaterThan(4);
    expect(text).toContain(`${long.claims.length - shown} more in Steerline`);
  });
});

describe('the card of a confidence vote', () => {
  const session = sampleSession(plain, [5, 3, 5, 4, 2]);

  test('shows only the viewer’s own number while the vote is open', () => {
    const shared = { ...session, votes: session.votes.map((vote) => ({ ...vote, comment: 'SECRET' })) };
    const everybody = confidenceCard({ session: shared, viewerId: undefined }, context);
    const other = confidenceCard(
      {
        session: { ...shared, votes: shared.votes.map((vote) => ({ ...vote, confidence: 1 as const })) },
        viewerId: undefined,
      },
      context,
    );
    expect(everybody).toEqual(other);
    expect(textOf(everybody)).toContain('5 people have voted.');
    expect(textOf(confidenceCard({ session, viewerId: idOf('director') }, context))).toContain(
      'You said 3, half sure.',
    );
  });

  test('sends the number that was pressed', () => {
    const data = confidenceCard({ session, viewerId: undefined }, context).actions?.map((action) =>
      action.type === 'Action.Execute' ? action.data : undefined,
    );
    expect(data).toEqual([1, 2, 3, 4, 5].map((confidence) => ({ programId: 'atlas', number: 'PLN-2', confidence })));
  });

  test('shows the average and the count of each answer once the vote is closed', () => {
    const card = confidenceCard({ session: { ...session, status: 'voted' }, viewerId: undefined }, context);
    expect(textOf(card)).toContain('3.8 of 5 on average, 5 votes');
    expect(textOf(card)).toContain(
      '5 Entirely sure | 2 | 4 Rather sure | 1 | 3 Half sure | 1 | 2 Rather unsure | 1 | 1 Not at all sure | 0',
    );
    expect([card.refresh, card.actions?.length]).toEqual([undefined, 1]);
  });
});

describe('a card of a record', () => {
  test('shows a risk as a sentence, with its score in words', () => {
    const text = textOf(riskCard(sampleRisk(plain), context));
    expect(text).toContain('Because the mainframe batch is queued behind the month-end run, the settlement file');
    expect(text).toContain('Critical, score 16 of 25. Probability: likely. Impact: high');
  });

  test('says that the record was logged, with its state, owner and due day', () => {
    expect(textOf(recordCard(sampleAction(plain), 'logged', context))).toContain(
      'Logged ACT-7 | Agree a fixed slot for the settlement file with Operations | Status | Open | Owner | Jonas Weber | Due day | 18 Nov',
    );
  });

  test('shows only number and owner of a duplicate', () => {
    const text = textOf(duplicateCard({ number: 'R-12', ownerId: idOf('contributor') }, context));
    expect(text).toBe(
      'Atlas payments migration | This is already R-12 | Nothing was logged a second time. Jonas Weber owns it.',
    );
  });

  test('says why somebody is told, and links to the record', () => {
    const card = noticeCard('escalated', sampleRisk(plain), context);
    expect(textOf(card)).toContain('R-12 is escalated to you');
    expect(card.actions).toEqual([{ type: 'Action.OpenUrl', title: 'Open R-12', url: 'https://example.com/R-12' }]);
  });

  test('writes “somebody” for an owner whose name is unknown', () => {
    expect(textOf(recordCard({ ...sampleAction(plain), ownerId: 'x' }, 'found', context))).toContain(
      'Owner | somebody',
    );
  });
});

describe('my work on a card', () => {
  const item = { record: sampleAction(plain), programTitle: 'Atlas', url: 'https://example.com/ACT-7' };

  test('says that an item is overdue from the day after its due day', () => {
    const on = (now: string) => textOf(workCard([item], 0, 'https://example.com', { ...context, now }));
    expect(on('2026-11-18T22:59:59.000Z')).toContain('Due day: 18 Nov');
    expect(on('2026-11-18T22:59:59.000Z')).not.toContain('overdue');
    expect(on('2026-11-18T23:00:00.000Z')).toContain('Due day: 18 Nov, overdue');
  });

  test('shows ten items and counts the rest', () => {
    const text = textOf(
      workCard(
        Array.from({ length: 14 }, () => item),
        1,
        'https://example.com',
        context,
      ),
    );
    expect(text).toContain('You have 15 open items');
    expect(text.match(/ACT-7/g)).toHaveLength(10);
    expect(text).toContain('5 more in Steerline');
  });
});

describe('the card of published minutes', () => {
  test('says what was decided in the words that were read back, and who does what by when', () => {
    const text = textOf(
      minutesCard(
        {
          minutes: sampleMinutes(plain),
          meeting: sampleMeeting(plain),
          records: [sampleAction(plain), sampleDecision(plain)],
        },
        context,
      ),
    );
    expect(text).toContain('Decisions | D-9 Cut over in two waves, Denmark and Norway first.');
    expect(text).not.toContain('Proposed');
    expect(text).toContain('ACT-7 Agree a fixed slot for the settlement file with Operations. Jonas Weber, by 18 Nov');
  });
});

test('the card of minutes marks a decision that is only proposed', () => {
  const { ruling: _ruling, ...open } = sampleDecision(plain);
  const records = [{ ...open, status: 'proposed' as const }];
  const card = minutesCard({ minutes: sampleMinutes(plain), meeting: sampleMeeting(plain), records }, context);
  expect(textOf(card)).toContain('. Proposed');
});

describe('the form to log a message', () => {
  const suggested = <T>(value: T, words: string) => ({ value, words });
  const begins = {
    kind: 'action',
    title: 'Call the lab',
    cause: suggested('the lab is booked out', 'the lab is booked out'),
    probability: suggested(4 as const, 'likely'),
    impact: [{ dimension: 'schedule' as const, ...suggested(5 as const, 'two months') }],
    day: suggested('2026-11-27', 'by Friday'),
    owner: suggested('jonas', 'Jonas'),
  };
  const given = {
    programs: [{ id: 'atlas', title: 'Atlas', isMember: true }],
    people: [{ id: 'jonas', name: 'Jonas Weber' }],
    message: 'x'.repeat(500),
    author: '',
    begins,
  };
  const form = messageRiskFormCard(given);
  const values = ({ body }: typeof form) =>
    Object.fromEntries(body.flatMap((each) => ('id' in each && 'value' in each ? [[each.id, each.value]] : [])));

  test('begins with every suggested value, and the words that suggest it', () => {
    expect(values(form)).toEqual({
      kind: 'action',
      programId: 'atlas',
      title: 'Call the lab',
      ownerId: 'jonas',
      dueOn: '2026-11-27',
      cause: 'the lab is booked out',
      probability: '4',
      'impact-schedule': '5',
    });
    for (const words of ['Jonas', 'by Friday', 'the lab is booked out', 'likely', 'two months'])
      expect(textOf(form)).toContain(`Suggested by “${words}”`);
  });

  test('begins with a title cut to 200 characters, and with no owner from outside the program', () => {
    const card = messageRiskFormCard({ ...given, begins: { ...begins, title: '', owner: suggested('mei', 'Mei') } });
    const { title, ownerId } = values(card);
    expect([title, ownerId]).toEqual([`${'x'.repeat(199)}…`, 'none']);
    expect(textOf(card)).not.toContain('Mei');
  });

  test('comes back with all that was typed, and with the reason it was refused', () => {
    const cause = 'y'.repeat(1000);
    const impact = [{ dimension: 'cost' as const, value: undefined }];
    const typed = { kind: 'risk', title: 'Call them', cause: { value: cause }, impact };
    const card = messageRiskFormCard({ ...given, begins: typed, refusal: 'The owner has no place in this program.' });
    expect(values(card)).toMatchObject({ kind: 'risk', title: 'Call them', cause, 'impact-cost': 'none' });
    expect(textOf(card)).toContain('The owner has no place in this program.');
    expect(textOf(card)).not.toContain('Suggested by');
  });

  test('offers only a risk, and no owner, to a person without a role', () => {
    const card = messageRiskFormCard({
      ...given,
      people: [],
      programs: [{ id: 'atlas', title: 'Atlas', isMember: false }],
    });
    expect(values(card)).toMatchObject({ kind: 'risk' });
    expect(JSON.stringify(card)).not.toMatch(/"action"|ownerId/);
  });

  test('submits by Action.Submit, as a dialog does', () => {
    expect(form.actions).toEqual([expect.objectContaining({ type: 'Action.Submit', data: { verb: 'message.log' } })]);
  });
});

describe('no card', () => {
  const session = sampleSession(plain, []);
  const meeting = sampleMeeting(plain);
  const minutes = sampleMinutes(plain);

  test.each<[string, () => unknown]>([
    ['a summary', () => summaryCard(secret(sampleSummary(plain)), undefined, context)],
    ['a planning session', () => confidenceCard({ session: secret(session), viewerId: undefined }, context)],
    ['a risk', () => riskCard(secret(sampleRisk(plain)), context)],
    ['a record', () => recordCard(secret(sampleAction(plain)), 'found', context)],
    ['a notice', () => noticeCard('assigned', secret(sampleAction(plain)), context)],
    ['work', () => workCard([{ record: secret(sampleAction(plain)), programTitle: '', url: '' }], 0, '', context)],
    ['minutes', () => minutesCard({ minutes: secret(minutes), meeting, records: [] }, context)],
    ['a meeting', () => minutesCard({ minutes, meeting: secret(meeting), records: [] }, context)],
    ['a decision', () => minutesCard({ minutes, meeting, records: [secret(sampleDecision(plain))] }, context)],
  ])('is drawn of %s that is confidential', (_, draw) => {
    expect(draw).toThrow('is confidential and has no card');
  });

  test('leads to an address that is not https', () => {
    expect(() => helpCard([], 'http://example.com')).toThrow(RangeError);
    expect(() => helpCard([], 'http://localhost.example.com')).toThrow(RangeError);
    expect(() => helpCard([], 'http://localhost:4280/teams/')).not.toThrow();
    expect(() => helpCard([], 'javascript:alert(1)')).toThrow(RangeError);
  });
});

test('a card is cut to the last item that fits', () => {
  const bytes: number[] = [];
  const card = fitCard(10, (count) => {
    const text = { type: 'TextBlock', text: 'é'.repeat(count * 2000), wrap: true } as const;
    const drawn = { type: 'AdaptiveCard', version: '1.5', lang: 'en', fallbackText: '', body: [text] } as const;
    bytes.push(Buffer.byteLength(JSON.stringify(drawn)));
    return drawn;
  });
  expect(bytes.filter((each) => each <= MOST_BYTES)).toHaveLength(1);
  expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThanOrEqual(MOST_BYTES);
});
