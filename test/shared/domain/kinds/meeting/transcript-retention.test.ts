import { expireTranscript } from '#shared/domain/kinds/meeting/meeting-rules.ts';
import { settle } from '#shared/domain/settle.ts';
import { contextWith, edit, existing, NOW, PRIYA_TPM, PROGRAM, refused, TIMER } from '../../context.ts';

const transcript = {
  sha256: 'a'.repeat(64),
  cueCount: 12,
  durationSeconds: 60,
  isAttributed: true,
  receivedAt: NOW,
  receivedById: PRIYA_TPM,
  road: 'upload',
} as const;
const recorded = existing('meeting', { title: 'Steering', transcript });
/** 90 days after 20 November, at the beginning of the day in Berlin. */
const END = '2027-02-17T23:00:00.000Z';
const atNight = (now: string, program = PROGRAM) => contextWith([recorded], { by: TIMER, now, program });

describe('a transcript', () => {
  test('owes a wake-up at the end of its retention', () => {
    const context = contextWith([existing('meeting', { title: 'Steering' })]);
    expect(settle({ subject: recorded }, context).owed).toEqual([
      { type: 'wake', at: END, subject: 'meeting:000000000001', purpose: 'transcript-expiry' },
    ]);
    expect(settle({ subject: recorded }, contextWith([recorded])).owed).toEqual([]);
  });

  test('is removed at the end of its retention, not before, and its hash and counts remain', () => {
    expect(refused(() => expireTranscript(recorded, atNight('2027-02-17T22:59:59.999Z')))).toBe('record/wrong-state');
    const { subject, owed } = expireTranscript(recorded, atNight(END));
    expect(subject.transcript).toEqual({ ...transcript, removedAt: END });
    expect(owed).toEqual([{ type: 'remove-transcript', subject: 'meeting:000000000001', sha256: transcript.sha256 }]);
    expect(refused(() => expireTranscript(subject, atNight(END)))).toBe('record/wrong-state');
  });

  test('stays when the retention was made longer, and owes a new wake-up', () => {
    const longer = { ...PROGRAM, transcriptRetentionDays: 91 };
    expect(refused(() => expireTranscript(recorded, atNight(END, longer)))).toBe('record/wrong-state');
    const { owed } = edit(PROGRAM, { transcriptRetentionDays: 91 }, contextWith([recorded]));
    expect(owed).toEqual([
      { type: 'wake', at: '2027-02-18T23:00:00.000Z', subject: 'meeting:000000000001', purpose: 'transcript-expiry' },
    ]);
    expect(edit(PROGRAM, { title: 'Renamed' }, contextWith([recorded])).owed).toEqual([]);
  });
});
