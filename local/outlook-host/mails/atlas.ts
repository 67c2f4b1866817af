import type { Mail } from '../mail.ts';
import { AISHA, DANA, ELENA, JONAS, MARCUS, PRIYA, RUTH, VERA } from '../people.ts';

/** Mails around the Atlas payments migration. */
export const ATLAS_MAILS: readonly Mail[] = [
  {
    id: 'atlas-certification',
    folder: 'inbox',
    subject: 'Atlas: lab slot for the scheme certification',
    from: VERA,
    to: [PRIYA],
    minutesAgo: 42,
    text: `Hi Priya,

I wanted to let you know that the scheme certification will likely slip to the end of the quarter because our test lab is booked out until the new year. This would delay the first wave of Atlas by about four weeks.

We keep a reserve slot in Prague. Could you tell us by {+4} whether Jonas wants it?

Kind regards,
Vera

--
Vera Novak | Certification services
Northlab | +420 555 0100 | northlab.example`,
  },
  {
    id: 'atlas-certification-reply',
    folder: 'inbox',
    subject: 'RE: Atlas: lab slot for the scheme certification',
    from: JONAS,
    to: [PRIYA],
    minutesAgo: 18,
    thread: 'atlas-certification',
    text: `Priya,

Prague would work for us, if the travel is approved. There is a 30% chance that the terminals do not clear customs in time, which would cost us another two weeks.

Jonas

From: Vera Novak <vera.novak@northlab.example>
Sent: this morning
To: Priya Raman
Subject: Atlas: lab slot for the scheme certification

I wanted to let you know that the scheme certification will almost certainly slip because our test lab is booked out.`,
  },
  {
    id: 'atlas-cutover-staffing',
    folder: 'inbox',
    subject: 'Nobody for the second cutover night',
    from: AISHA,
    to: [PRIYA],
    minutesAgo: 190,
    text: `Priya,

we cannot agree with the payments team on who covers the second night of the cutover. We have already tried to swap shifts and asked the agency for two engineers.

I need a decision from Elena by {+7}, otherwise we lose the weekend. This is urgent.

Thanks,
Aisha`,
  },
  {
    id: 'atlas-gateway',
    folder: 'inbox',
    subject: 'Gateway down in the test environment',
    from: AISHA,
    to: [JONAS, PRIYA],
    minutesAgo: 260,
    text: `All,

The payment gateway of the rehearsal environment has been down since last night. All testing is blocked, and we are losing about €8,000 a day for the booked testers.

Aisha`,
  },
  {
    id: 'atlas-hsm',
    folder: 'inbox',
    subject: 'FW: Renewal of your HSM licence',
    from: JONAS,
    to: [PRIYA],
    minutesAgo: 1_500,
    text: `FYI

-----Original Message-----
From: Dana Fuchs <dana.fuchs@halden-hsm.example>
Sent: yesterday
To: Jonas Weber
Subject: Renewal of your HSM licence

Dear Jonas,

the licence of the hardware security modules will expire on {+24} unless it is renewed. If it is not renewed in time, the modules stop and no payment of Atlas can be signed. Renewing takes three weeks.

Best regards,
Dana Fuchs`,
  },
  {
    id: 'atlas-runbook',
    folder: 'inbox',
    subject: 'Runbook for the auditors',
    from: ELENA,
    to: [PRIYA, JONAS],
    minutesAgo: 1_720,
    text: `Hello both,

Jonas, please send the updated cutover runbook of Atlas to the auditors by {+6}.

Best,
Elena`,
  },
  {
    id: 'atlas-merchant',
    folder: 'shared',
    subject: 'Complaint: settlement files again late',
    from: RUTH,
    to: [{ name: 'Program office', email: 'pmo@contoso.example' }],
    minutesAgo: 1_980,
    text: `To whom it may concern,

The settlement file of the payments migration arrived four hours late for the third time this month. If this happens in December we might move our volume elsewhere. As a customer I ask you to escalate this to somebody who can decide.

Ruth Adler
Merkur Retail`,
  },
  {
    id: 'atlas-thanks',
    folder: 'inbox',
    subject: 'RE: Steering last Friday',
    from: MARCUS,
    to: [PRIYA],
    minutesAgo: 2_900,
    text: `Good session, thank you. See you on Thursday.

Marcus

On Monday, Priya Raman <priya.raman@contoso.example> wrote:
> Marcus, the minutes are out. There is still a risk that the cutover slips to February.`,
  },
  {
    id: 'atlas-hsm-offer',
    folder: 'inbox',
    subject: 'Offer 4471',
    from: DANA,
    to: [JONAS],
    minutesAgo: 3_400,
    text: `Dear Jonas,

as discussed on the phone, the extended support costs EUR 62,000 a year. It is unlikely that we can hold this price after {+30}.

Best regards,
Dana Fuchs

This e-mail and any attachments are confidential and intended for the addressee only.`,
  },
];
