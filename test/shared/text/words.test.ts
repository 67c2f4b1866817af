import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import { lifeOf } from '#shared/domain/kinds.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { VERBS } from '#shared/domain/people/verbs.ts';
import { changedFieldText, toldFields } from '#shared/text/change-text.ts';
import { errorsText } from '#shared/text/errors-text.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { KIND_TEXT, roleText, STATUS_TEXT, statusText } from '#shared/text/kind-text.ts';
import { DID_TEXT, didText, surfaceText, topicText } from '#shared/text/log-text.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { WAKE_COMMAND } from '#shared/domain/wake-rules.ts';

const wording = { locale: 'en-GB', today: '2026-11-22' };

describe('words', () => {
  test('have a sentence for every refusal, without exclamation marks', () => {
    for (const code of REFUSAL_CODES) expect(refusalText(code)).toMatch(/^[A-Z][^!]+\.$/);
  });
  test('cover every kind and every final state', () => {
    for (const kind of KIND_NAMES) {
      expect(KIND_TEXT[kind].many).toBeTruthy();
      for (const status of lifeOf(kind).final) expect(STATUS_TEXT).toHaveProperty([status]);
    }
  });
  test('cover every verb that writes and every act on schedule, and no other', () => {
    const onSchedule = [...Object.values(WAKE_COMMAND), 'meeting.note-event', 'notice.give-up'];
    const writes = Object.entries(VERBS).flatMap(([verb, { does }]) => (does === 'writes' ? [verb] : []));
    expect(Object.keys(DID_TEXT).sort()).toEqual([...writes, ...onSchedule].sort());
  });
  test('fall back to the unknown code, or to a general word', () => {
    expect(statusText('odd')).toBe('odd');
    expect(fieldText('odd')).toBe('odd');
    expect(didText('odd')).toBe('changed');
    expect(surfaceText('odd')).toBe('odd');
    expect(topicText('odd')).toBe('has news');
  });
  test('name an approver with the function they answer for', () => {
    expect(roleText('approver:data-protection')).toBe('Approver, data protection');
    expect(roleText('tpm')).toBe('TPM');
  });
});

describe('errorsText', () => {
  test('names the field of each error that has one', () => {
    const errors = [
      { path: '/transcriptRetentionDays', message: 'Write at least 1.' },
      { path: '/agenda/0/title', message: 'This is needed.' },
      { path: '', message: 'Say something.' },
    ];
    expect(errorsText(errors)).toBe(
      'Days transcripts are kept: Write at least 1. Agenda: This is needed. Say something.',
    );
  });
});

const said = (...given: Parameters<typeof changedFieldText>) =>
  changedFieldText(...given)
    .map((piece) => (typeof piece === 'string' ? piece : piece.personId))
    .join('');

describe('a changed field', () => {
  test('names both days', () => {
    expect(said('action', 'dueOn', '2026-11-20', '2026-11-27', wording)).toBe('due day from 20 Nov to 27 Nov');
  });
  test('holds people as ids, so that their names can be put in', () => {
    expect(changedFieldText('risk', 'ownerId', undefined, 'p1', wording)).toEqual(['owner to ', { personId: 'p1' }]);
  });
  test('that was emptied shows “nothing” as its new value', () => {
    expect(said('risk', 'response', 'mitigate', undefined, wording)).toBe('response from Mitigate to nothing');
  });
  test('with a long or composite value is named without its values', () => {
    expect(changedFieldText('risk', 'cause', 'x'.repeat(80), 'y', wording)).toEqual(['cause']);
    expect(changedFieldText('risk', 'impact', { cost: 1 }, { cost: 2 }, wording)).toEqual(['impact']);
  });
  test('with the reason for a status is told in full, and as “reason for the status”', () => {
    const why = 'Its time ran out before everybody who had to approve it had answered.';
    expect(said('risk', 'statusReason', 'Earlier.', why, wording)).toBe(`reason for the status to “${why}”`);
    expect(said('risk', 'reason', 'A', 'B', wording)).toBe('reason from “A” to “B”');
    expect(toldFields('change', { status: 'submitted', statusReason: why }, { status: 'draft' })).toEqual(['status']);
  });
  test('that is derived from others is not told', () => {
    expect(toldFields('risk', { version: 1, updatedAt: '', score: 4, title: 'A' }, {})).toEqual(['title']);
  });
});
