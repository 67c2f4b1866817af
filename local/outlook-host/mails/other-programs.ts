import type { Mail } from '../mail.ts';
import { AISHA, ELENA, HENRIK, JONAS, LUIS, MARCUS, MEI, OFFICE, PRIYA, SAM, TOMAS } from '../people.ts';

/** Mails around the other four programs. */
export const OTHER_MAILS: readonly Mail[] = [
  {
    id: 'exit-line',
    folder: 'inbox',
    subject: 'Data centre exit: the second line',
    from: HENRIK,
    to: [PRIYA, AISHA],
    minutesAgo: 330,
    text: `Good morning,

unfortunately we cannot confirm the second line for the data centre exit before {+40}, due to missing permits of the city. In the worst case the move of the racks could slip by six weeks.

Med vennlig hilsen
Henrik Sund
Kabelvik Carrier`,
  },
  {
    id: 'exit-line-reply',
    folder: 'inbox',
    subject: 'RE: Data centre exit: the second line',
    from: AISHA,
    to: [PRIYA],
    minutesAgo: 95,
    thread: 'exit-line',
    text: `Without that line we can't start the rack move. Can you escalate this to Marcus? The permits are outside our control, and penalties of €120k fall due in the new year.

Aisha

On Monday Henrik Sund wrote:
> unfortunately we cannot confirm the second line`,
  },
  {
    id: 'identity-pentest',
    folder: 'inbox',
    subject: 'Identity consolidation: first results of the pen test',
    from: TOMAS,
    to: [PRIYA, JONAS],
    minutesAgo: 510,
    text: `Hi,

early warning from the penetration test of the identity consolidation: service accounts keep their passwords for years. If one of them leaks, an attacker could read all directories, and we would have a data breach to report.

It is quite possible that this blocks the go-live. Jonas will propose a rotation by {+5}.

Tomás`,
  },
  {
    id: 'identity-scope',
    folder: 'inbox',
    subject: 'Which of the two comes first?',
    from: JONAS,
    to: [ELENA, PRIYA],
    minutesAgo: 1_240,
    text: `Elena,

for the identity consolidation we can build either self-service or the partner portal in this quarter, not both. The teams cannot agree. Please decide which of the two features comes first by {+8}; we have tried to split the team, and it slowed down both.

Jonas`,
  },
  {
    id: 'mobile-agency',
    folder: 'inbox',
    subject: 'Two of our designers',
    from: LUIS,
    to: [PRIYA],
    minutesAgo: 720,
    text: `Dear Priya,

two of our designers are leaving at the end of the month. There is a serious risk that the new checkout screens of the mobile app relaunch are not ready for the store review, so we would miss the launch date.

I expect to name replacements within two weeks.

Saludos,
Luis`,
  },
  {
    id: 'mobile-store',
    folder: 'inbox',
    subject: 'Store review',
    from: MEI,
    to: [PRIYA],
    minutesAgo: 2_200,
    text: `Hi Priya,

the store has rejected the beta of the mobile app. Reason: the consent screen is missing. The relaunch is blocked until it is fixed.

Mei`,
  },
  {
    id: 'atlas-regulator',
    folder: 'inbox',
    subject: 'Letter of the regulator about Atlas',
    from: SAM,
    to: [MARCUS],
    minutesAgo: 840,
    text: `Hello Marcus,

I am not in the program, but you should know: the regulator asks for the list of sub-processors by {+10}. It is very likely that Atlas gets an audit finding because the support tool still stores tickets outside the EU.

Sam`,
  },
  {
    id: 'residency-price',
    folder: 'shared',
    subject: 'EU data residency: storage prices',
    from: ELENA,
    to: [OFFICE],
    minutesAgo: 4_100,
    text: `Team,

the provider announced a price increase. Storing everything in the EU twice might cost EUR 40,000 more next year than budgeted. The probability is low, but I want it on the list.

Elena`,
  },
  {
    id: 'lunch',
    folder: 'inbox',
    subject: 'Soup day',
    from: MEI,
    to: [OFFICE],
    minutesAgo: 140,
    text: `Hi all,

pumpkin soup on the ninth floor today, as always on the last Monday.

Mei`,
  },
];
