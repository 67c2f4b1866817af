import type { CueReply } from '#shared/contracts/replies.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate, Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { JONAS, PRIYA } from '../samples.ts';

const common = {
  createdById: PRIYA,
  createdAt: '2026-11-20T10:00:00.000Z',
  updatedById: PRIYA,
  updatedAt: '2026-11-20T10:00:00.000Z',
  version: 1,
  confidential: false,
  links: [],
  references: [],
  sources: [],
  tags: [],
  watcherIds: [],
};

const cue = (index: number, speaker: string, text: string): CueReply => ({
  index,
  startSeconds: index * 10,
  endSeconds: index * 10 + 8,
  speaker,
  text,
});

export const cues = [
  cue(0, 'Priya Raman', 'Good morning, everybody.'),
  cue(1, 'Priya Raman', "Let's go with the staged"),
  cue(2, 'Priya Raman', 'rollout, um, EU region first.'),
  cue(3, 'Jonas Weber', "I'll write the runbook by Friday."),
  cue(4, 'Priya Raman', 'Is anybody in touch with the vendor?'),
];

const candidate = (more: Partial<Candidate> & Pick<Candidate, 'id' | 'kind' | 'title' | 'cueFrom'>): Candidate => ({
  quote: '',
  cueTo: more.cueFrom,
  startSeconds: more.cueFrom * 10,
  confidence: 0.9,
  why: 'because "let\'s go with"',
  state: 'open',
  isEdited: false,
  ...more,
});

export const decision = candidate({
  id: 'c1',
  kind: 'decision',
  title: 'Go with the staged rollout',
  cueFrom: 1,
  cueTo: 2,
  quote: "Let's go with the staged rollout, EU region first.",
  ownerId: PRIYA,
  speaker: 'Priya Raman',
  agendaIndex: 0,
});
export const action = candidate({
  id: 'c2',
  kind: 'action',
  title: 'Write the runbook',
  cueFrom: 3,
  quote: "I'll write the runbook by Friday.",
  ownerId: JONAS,
  ownerWhy: 'said "I\'ll"',
  dueOn: '2026-11-27',
  why: 'because "I\'ll"',
  speaker: 'Jonas Weber',
  confidence: 0.6,
  agendaIndex: 0,
});
export const question = candidate({
  id: 'c3',
  kind: 'question',
  title: 'Whether anybody is in touch with the vendor',
  cueFrom: 4,
  confidence: 0.4,
});

/** Minutes of three candidates. */
export const minutes = (more: Partial<Minutes> = {}): Minutes => ({
  ...common,
  kind: 'minutes',
  number: 'MIN-1',
  title: 'Minutes: Steering',
  status: 'draft',
  meeting: 'MTG-1',
  candidates: [decision, action, question],
  lines: [],
  draftedBy: 'rules 1',
  ...more,
});

/** The meeting they are of. */
export const meeting = (more: Partial<Meeting> = {}): Meeting => ({
  ...common,
  kind: 'meeting',
  number: 'MTG-1',
  title: 'Steering',
  status: 'minutes-drafted',
  ritual: 'steering',
  agenda: [{ title: 'Rollout', purpose: 'decide', durationMinutes: 30, records: [] }],
  inviteeIds: [],
  spentSeconds: [],
  captures: [],
  attendeeIds: [PRIYA, JONAS],
  startsAt: '2026-11-20T09:00:00.000Z',
  durationMinutes: 60,
  minutes: 'MIN-1',
  transcript: {
    sha256: 'x',
    cueCount: 5,
    durationSeconds: 3480,
    isAttributed: true,
    receivedAt: '2026-11-20T10:00:00.000Z',
    receivedById: PRIYA,
    road: 'upload',
  },
  ...more,
});
