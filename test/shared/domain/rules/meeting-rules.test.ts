import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  refused,
} from '../context.ts';

const planned = existing('meeting', { title: 'Steering', createdById: JONAS_PLATFORM });

describe('a meeting', () => {
  test('begins planned, with nobody and nothing on the agenda', () => {
    expect(create('meeting', { title: 'Steering' }).subject).toMatchObject({
      status: 'planned',
      ritual: 'other',
      agenda: [],
      inviteeIds: [],
      attendeeIds: [],
    });
  });

  test('starts once, and is held after it started or without', () => {
    const live = act(planned, 'start', {}).subject;
    expect(live).toMatchObject({ status: 'live', startedAt: NOW });
    expect(refused(() => act(live, 'start', {}))).toBe('record/wrong-state');
    expect(act(live, 'hold', {}).subject).toMatchObject({ status: 'held', startedAt: NOW, endedAt: NOW });
    const held = act(planned, 'hold', {}).subject;
    expect(held).not.toHaveProperty('startedAt');
    expect(refused(() => act(held, 'hold', {}))).toBe('record/wrong-state');
  });

  describe('says who attended', () => {
    const transcript = {
      sha256: '0'.repeat(64),
      cueCount: 1,
      durationSeconds: 1,
      isAttributed: true,
      receivedAt: NOW,
      receivedById: PRIYA_TPM,
      road: 'upload',
    } as const;
    const recorded = { ...planned, transcript, attendeeIds: [JONAS_PLATFORM] };
    const admit = (meeting: typeof planned, by: string, attendeeIds: string[]) => () =>
      edit(meeting, { attendeeIds }, contextWith([meeting], { by })).subject;

    test('by its host or a lead, as attendance opens the transcript', () => {
      expect(admit(planned, JONAS_PLATFORM, [AISHA_WEB])().attendeeIds).toEqual([AISHA_WEB]);
      expect(admit(planned, ELENA_SPONSOR, [AISHA_WEB])().attendeeIds).toEqual([AISHA_WEB]);
      expect(refused(admit(planned, AISHA_WEB, [AISHA_WEB]))).toBe('access/denied');
    });

    test('by the TPM alone once there is a transcript', () => {
      const people = [JONAS_PLATFORM, AISHA_WEB];
      expect(refused(admit(recorded, JONAS_PLATFORM, people))).toBe('access/denied');
      expect(refused(admit(recorded, ELENA_SPONSOR, people))).toBe('access/denied');
      expect(admit(recorded, PRIYA_TPM, people)().attendeeIds).toEqual(people);
    });

    test('and anyone may take a name off or change something else', () => {
      expect(admit(recorded, AISHA_WEB, [])().attendeeIds).toEqual([]);
      expect(edit(recorded, { title: 'Board' }, contextWith([recorded], { by: AISHA_WEB })).subject.title).toBe(
        'Board',
      );
    });
  });
});
