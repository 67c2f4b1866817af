import type { AnyRecord } from '../domain/any-record.ts';

type KeyOf<R> = R extends unknown ? keyof R : never;
/** Fields that say nothing to a person beside the sentence around them. */
type Bookkeeping = 'id' | 'kind' | 'number' | 'version' | 'createdById' | 'createdAt' | 'updatedById' | 'updatedAt';

/** Every field of every kind that can change. */
type FieldName = Exclude<KeyOf<AnyRecord>, Bookkeeping>;

/** What a field is called: above an input, and inside a sentence once its first letter is small. */
const FIELD_TEXT: Readonly<Record<FieldName, string>> = {
  title: 'Title',
  status: 'Status',
  ownerId: 'Owner',
  confidential: 'Confidential',
  links: 'Links',
  references: 'References',
  sources: 'Sources',
  tags: 'Tags',
  watcherIds: 'Watchers',
  // program
  purpose: 'Purpose',
  tier: 'Tier',
  profile: 'Governance',
  members: 'Members',
  teams: 'Teams',
  calendar: 'Calendar',
  statusCadenceDays: 'Days between status reports',
  acceptsSubmissions: 'Accepts submissions',
  transcriptRetentionDays: 'Days transcripts are kept',
  baseline: 'Baseline',
  // risk
  cause: 'Cause',
  event: 'Event',
  effect: 'Effect',
  probability: 'Probability',
  impact: 'Impact',
  response: 'Response',
  trigger: 'Trigger',
  proximityOn: 'Could happen from',
  contingency: 'Contingency',
  nextReviewOn: 'Next review',
  residual: 'After mitigation',
  score: 'Score',
  inherentScore: 'First score',
  residualScore: 'Residual score',
  acceptance: 'Acceptance',
  closing: 'Closing',
  // assumption
  statement: 'Statement',
  basis: 'Basis',
  validateByOn: 'Check by',
  validatorId: 'Checked by',
  impactIfFalse: 'If it is false',
  finding: 'Finding',
  // issue
  severity: 'Severity',
  workaround: 'Workaround',
  resolution: 'Resolution',
  // dependency
  providerTeam: 'Team that gives',
  consumerTeam: 'Team that needs',
  deliverable: 'Deliverable',
  needByOn: 'Needed by',
  dependencyType: 'Type',
  promisedOn: 'Promised for',
  providerAgreement: 'Giving side agreed',
  consumerAgreement: 'Needing side agreed',
  deliveredOn: 'Delivered',
  statusReason: 'Reason',
  // decision
  question: 'Question',
  context: 'Context',
  options: 'Options',
  criteria: 'Criteria',
  recommendation: 'Recommendation',
  deciderId: 'Decider',
  consultedIds: 'Consulted',
  door: 'Reversible',
  neededByOn: 'Needed by',
  reviewOn: 'Review',
  ruling: 'Decision',
  turn: 'Deferral or reversal',
  supersededBy: 'Superseded by',
  // action
  detail: 'Detail',
  dueOn: 'Due day',
  carryCount: 'Times carried',
  completion: 'Completion',
  // milestone
  milestoneType: 'Type',
  acceptanceCriteria: 'Acceptance criteria',
  forecastOn: 'Forecast',
  predecessors: 'Comes after',
  team: 'Team',
  isQuarterCommitment: 'Quarter commitment',
  baselineOn: 'Baseline',
  actualOn: 'Met on',
  // scope
  direction: 'Direction',
  size: 'Size',
  // status report
  overall: 'Overall',
  dimensions: 'Parts',
  reason: 'Reason',
  pathToGreen: 'Path to green',
  greenByOn: 'Green by',
  reportedOn: 'Reported',
  // meeting
  ritual: 'Ritual',
  series: 'Series',
  startsAt: 'Starts',
  durationMinutes: 'Minutes planned',
  agenda: 'Agenda',
  inviteeIds: 'Invited',
  attendeeIds: 'Attended',
  quorum: 'Quorum',
  startedAt: 'Started',
  endedAt: 'Ended',
  transcript: 'Transcript',
  minutes: 'Minutes',
  // minutes and summary
  meeting: 'Meeting',
  candidates: 'Candidates',
  lines: 'Text',
  draftedBy: 'Drafted by',
  publishedById: 'Published by',
  publishedAt: 'Published',
  approvedById: 'Approved by',
  approvedAt: 'Approved',
  periodFromOn: 'From',
  periodToOn: 'To',
  claims: 'Sentences',
  dataAt: 'Data as of',
};

/** What a field is called; the field itself when it is not known here. */
export const fieldText = (name: string): string => (FIELD_TEXT as Record<string, string>)[name] ?? name;
