import type { AgendaItem, TranscriptHeld } from '#shared/domain/kinds/meeting/meeting.ts';
import {
  AISHA_WEB,
  ELENA_SPONSOR,
  EVERYBODY,
  existing,
  JONAS_PLATFORM,
  LEADS,
  NOAH_OTHER,
  NOW,
  PRIYA_TPM,
  whoMayAct,
  whoMayEdit,
} from '../../context.ts';

const point = (title: string): AgendaItem => ({ title, purpose: 'discuss', durationMinutes: 10, records: [] });
/** Jonas called it. */
const planned = existing('meeting', {
  title: 'Steering',
  createdById: JONAS_PLATFORM,
  inviteeIds: [ELENA_SPONSOR],
  attendeeIds: [ELENA_SPONSOR],
  agenda: [point('Waves'), point('Budget')],
  quorum: 5,
});
/** Aisha runs it. */
const live = { ...planned, status: 'live', startedAt: NOW, startedById: AISHA_WEB } as const;
const transcript: TranscriptHeld = {
  sha256: '0'.repeat(64),
  cueCount: 1,
  durationSeconds: 1,
  isAttributed: true,
  receivedAt: NOW,
  receivedById: PRIYA_TPM,
  road: 'upload',
};
const HOSTS = [...LEADS, JONAS_PLATFORM];

describe('a meeting', () => {
  test('is ended by who called it, who runs it or a lead', () => {
    expect(whoMayAct(planned, 'hold', {})).toEqual(HOSTS);
    expect(whoMayAct(live, 'hold', {})).toEqual([...HOSTS, AISHA_WEB]);
  });

  test('is started by its host or somebody invited', () => {
    expect(whoMayAct(planned, 'start', {})).toEqual(HOSTS);
    expect(whoMayAct({ ...planned, inviteeIds: [AISHA_WEB] }, 'start', {})).toEqual([...HOSTS, AISHA_WEB]);
  });

  test('has its points taken and captured by everybody', () => {
    expect(whoMayAct(live, 'take', { agendaIndex: 1 })).toEqual(EVERYBODY);
    expect(whoMayAct(live, 'capture', { kind: 'action', title: 'Call the lab' })).toEqual(EVERYBODY);
  });

  test('has its title edited by everybody, its time and its series by its host or a lead: they say which call is its own', () => {
    expect(whoMayEdit(planned, { title: 'Board' })).toEqual(EVERYBODY);
    for (const patch of [{ startsAt: NOW }, { series: 'Board' }]) expect(whoMayEdit(planned, patch)).toEqual(HOSTS);
  });

  test.each([
    ['more', [ELENA_SPONSOR, NOAH_OTHER]],
    ['fewer', []],
  ])('has %s people invited by its host or a lead', (_how, inviteeIds) => {
    expect(whoMayEdit(planned, { inviteeIds })).toEqual(HOSTS);
  });

  test.each([
    ['more', [ELENA_SPONSOR, NOAH_OTHER]],
    ['fewer', []],
  ])('has %s people attend by the word of its host or a lead', (_how, attendeeIds) => {
    expect(whoMayEdit(planned, { attendeeIds })).toEqual(HOSTS);
  });

  test('with a transcript has more people attend by the word of the TPM alone', () => {
    const recorded = { ...planned, transcript };
    expect(whoMayEdit(recorded, { attendeeIds: [ELENA_SPONSOR, NOAH_OTHER] })).toEqual([PRIYA_TPM]);
    expect(whoMayEdit(recorded, { attendeeIds: [] })).toEqual(HOSTS);
  });

  test('gets a lower quorum, or none, from its host or a lead, and a higher one from everybody', () => {
    for (const quorum of [1, undefined]) expect(whoMayEdit(planned, { quorum })).toEqual(HOSTS);
    expect(whoMayEdit(planned, { quorum: 6 })).toEqual(EVERYBODY);
    const { quorum: _quorum, ...free } = planned;
    expect(whoMayEdit(free, { quorum: 1 })).toEqual(EVERYBODY);
  });

  test('loses a point of its agenda with its host or a lead, and gets one, or another order, from everybody', () => {
    const [waves, budget] = [point('Waves'), point('Budget')];
    for (const agenda of [[], [waves], [waves, point('Two waves or one')]])
      expect(whoMayEdit(planned, { agenda })).toEqual(HOSTS);
    for (const agenda of [
      [waves, budget, point('Keys')],
      [budget, waves],
    ])
      expect(whoMayEdit(planned, { agenda })).toEqual(EVERYBODY);
  });
});
