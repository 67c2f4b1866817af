import { reportOn } from '../report.ts';
import type { Lives, Weekly } from '../story.ts';

const ATLAS = { by: 'tpm', name: 'Atlas' } as const;

/** Sixteen weeks: green, amber when the contract and the mapping slipped, red after the first rehearsal, amber since. */
export const atlasReports: Lives<'status-report'> = {
  'st-2': reportOn(ATLAS, '-15 fri', 'g ggggg', () => ({
    reason:
      'Baseline committed: 14 milestones, nine scope items, EUR 4.2 million. Four dependencies agreed, none late.',
  })),
  'st-3': reportOn(ATLAS, '-14 fri', 'g ggggg', () => ({
    reason:
      'Target architecture on track for next week. 9 of 184 booking types mapped, as planned. Two risks in mitigation.',
  })),
  'st-4': reportOn(ATLAS, '-13 fri', 'g ggggg', () => ({
    reason:
      'Target architecture approved one day early. Test environment delivered two days early. 21 of 184 booking types mapped against 22 planned.',
  })),
  'st-5': reportOn(ATLAS, '-12 fri', 'a agggg', (s) => ({
    reason:
      'Gateway contract slips by a week: three of 14 channels need a retry. Mapping at 33 of 184 against 44 planned.',
    pathToGreen: `Freeze the contract with an idempotency key by ${s.say('-10 wed')}; a third person on the mapping.`,
    greenBy: '-9 fri',
  })),
  'st-6': reportOn(ATLAS, '-11 fri', 'a aggag', (s) => ({
    reason:
      'Contract discussion with the last of three channels. Mapping at 46 of 184 against 66 planned; the risk of a late mapping is at 16.',
    pathToGreen: `Contract frozen by ${s.say('-10 wed')}; order of mapping by volume, so that 40 types carry 97 % of it.`,
    greenBy: '-9 fri',
  })),
  'st-7': reportOn(ATLAS, '-10 fri', 'a aggag', () => ({
    reason:
      'Gateway contract frozen five business days late, all 14 channels agreed. Mapping at 58 of 184 against 88 planned.',
    pathToGreen: 'Mapping by volume; the first rehearsal runs with the 40 largest types.',
    greenBy: '-7 fri',
  })),
  'st-8': reportOn(ATLAS, '-9 fri', 'a aggag', (s) => ({
    reason: `Mapping pace has become an issue: 71 of 184 types against 110 planned. First rehearsal moved by a week to ${s.say('-7 thu')}.`,
    pathToGreen: 'First rehearsal with 97 % of the volume; decide on extra people after it.',
    greenBy: '-6 fri',
  })),
  'st-9': reportOn(ATLAS, '-8 fri', 'a agaag', () => ({
    reason:
      'Mapping at 88 of 184. New teller screens left the plan, which gives back 26 points. Contractors offered at EUR 90,000.',
    pathToGreen: 'First rehearsal next week; quality bar of 50 mismatches in a million is decided.',
    greenBy: '-6 fri',
  })),
  'st-10': reportOn(ATLAS, '-7 fri', 'r rgarg', (s) => ({
    reason:
      'First rehearsal: 31 hours against 26, and 3,120 mismatches in 410,000 payments. The cutover day cannot be held with the people there are.',
    pathToGreen: `Help needed at the next steering: a new cutover day after the ledger freeze and EUR 90,000 for two contractors. Decision by ${s.say('-6 fri')}.`,
    greenBy: '-2 fri',
  })),
  'st-11': reportOn(ATLAS, '-6 fri', 'r rgarg', (s) => ({
    reason: `Cutover moved by five weeks to ${s.say('8 sat')}; two contractors approved. Fraud service late by four weeks. Mapping at 118 of 184.`,
    pathToGreen:
      'Contractors start on Monday; currency rounding corrected with release 1.9; mapping at 150 in two weeks.',
    greenBy: '-1 fri',
  })),
  'st-12': reportOn(ATLAS, '-5 fri', 'r rgara', () => ({
    reason:
      'Contractors have no access yet, two days lost. Mapping at 131 of 184. 190 mismatches left in the sample of the first rehearsal.',
    pathToGreen: 'Access by Monday; release 1.9 on Wednesday; mapping complete in week 15.',
    greenBy: '-1 fri',
  })),
  'st-13': reportOn(ATLAS, '-4 fri', 'a agaag', () => ({
    reason:
      'Regulatory notice filed two days early. Mapping at 152 of 184, back on the new plan. Schedule amber until the second rehearsal.',
    pathToGreen: 'Mapping complete in two weeks, second rehearsal with the full sample in four.',
    greenBy: '0 fri',
  })),
  'st-14': reportOn(ATLAS, '-3 fri', 'a agaag', () => ({
    reason: 'Mapping at 170 of 184. The reconciliation timed out on three nights. Sanctions screening delivered.',
    pathToGreen: 'Second rehearsal in three weeks; Operations looks for the cause of the late settlement file.',
    greenBy: '1 fri',
  })),
  'st-15': reportOn(ATLAS, '-2 fri', 'a aggag', () => ({
    reason:
      'Ledger mapping complete, 1,004,380 payments replayed without a mismatch. Both contractors signed at a fixed price. Northbank does not answer.',
    pathToGreen: 'Second rehearsal with the full sample; a date from Northbank.',
    greenBy: '1 fri',
  })),
  'st-16': reportOn(ATLAS, '-1 fri', 'a aggaa', () => ({
    reason:
      'Threat model signed, fraud service delivered. Settlement file late on two of six nights. A single cutover weekend is short of 13 people.',
    pathToGreen: 'Second rehearsal on Tuesday; the steering decides between one weekend and two waves.',
    greenBy: '2 fri',
  })),
  'st-17': reportOn(ATLAS, '0 fri', 'a agaaa', (s) => ({
    reason:
      'Second rehearsal: 1.2 million payments without a mismatch in 24 hours 50 minutes. The penetration test has no slot before the cutover, the settlement file comes 90 minutes late about every third night, Northbank has given no date.',
    pathToGreen: `Offers of two other testers by ${s.say('2 fri')}; cause of the late file known by ${s.say('1 wed')}; a date from Northbank.`,
    greenBy: '3 fri',
  })),
};

const published = (week: number): Weekly => ({
  key: `sum${week}`,
  from: `${week - 1} sat`,
  to: `${week} fri`,
  draftedAt: `${week} fri 15:40`,
  publishedAt: `${week} fri 16:35`,
});

/** A page a week since the program went red; that of the last week waits for its reader. */
export const atlasWeeklies: readonly Weekly[] = [
  ...[-7, -6, -5, -4, -3, -2, -1].map(published),
  { key: 'sum-last', from: '-1 sat', to: '0 fri', draftedAt: '0 fri 15:40' },
];
