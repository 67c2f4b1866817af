import type { Phrase } from './phrase.ts';
import { NAME_TOKEN } from './masked-names.ts';

const SOFT =
  '(?:also |just |then |please |maybe |quickly |possibly |kindly |perhaps |go ahead and |go and |try to |try and |make sure (?:that )?(?:i |you |we )?(?:to )?|definitely |happily )*';

/** Third person of work, as a recap hands it out: "Jonas updates the runbook". */
export const WORKS =
  'adds|arranges|asks|books|brings|calls|chases|checks|circulates|clarifies|collects|confirms|contacts|creates|delivers|documents|drafts|escalates|estimates|files|finds|finishes|fixes|follows up|gets|gives|handles|informs|investigates|invites|looks|makes|organi[sz]es|owns|picks|plans|posts|prepares|presents|provides|publishes|puts|raises|reports|reviews|rewrites|runs|schedules|sends|sets up|shares|speaks|submits|takes|talks|tests|updates|verifies|works|writes';

/** Ways of promising work, asking for it and handing it out; the doer is decided in doer.ts. */
export const ACTION_PHRASES: readonly Phrase[] = (
  [
    [`(?:i'll|i will|i'm going to|i am going to|i'm gonna|i shall) ${SOFT}(?:have to )?`, 0.65, 'speaker'],
    [
      `(?:i can|i could|i'd be happy to|i'm happy to|happy to|let me|i need to|i have to|i should) ${SOFT}`,
      0.4,
      'speaker',
    ],
    [
      `(?:i'd like|i would like|i want|i need|i'd ask|i'm asking|we need|we'd like) (?:you|NAME) to ${SOFT}`,
      0.75,
      'addressee',
    ],
    [`(?:can|could|would|will) (?:you|NAME|someone|somebody|anyone|anybody) ${SOFT}`, 0.6, 'addressee'],
    [`would you mind `, 0.6, 'addressee'],
    [
      `NAME,? please ${SOFT}|NAME,? (?=(?:send|draft|update|check|book|add|raise|file|write|prepare)\\b)`,
      0.7,
      'addressee',
    ],
    [
      `NAME(?:,? (?:you'll|you will|you)|'ll| will| is going to|,? to| needs to| has to| should| takes| owns| agreed to| is to) ${SOFT}`,
      0.65,
      'addressee',
    ],
    [
      `(?:you'll|you will|you're going to|you're gonna|you are going to|you need to|you have to|you should|your (?:task|job) is(?: to)?) ${SOFT}`,
      0.35,
      'addressee',
    ],
    [
      `(?:action(?: items?| points?)?|next steps?|to-?do|task)(?: here| then)?(?: is| on (?:me|you|us|NAME) is| for (?:me|you|us|NAME)(?: is)?)?[:,]?(?: for (?:me|you|us|NAME))?(?: is)? (?:to |that )?`,
      0.7,
    ],
    [
      `(?:we|somebody|someone) (?:(?:still |really |just |also )*(?:need|needs|have|has|ought)(?: still)? to|must|should(?: really)?|(?:'ve|have) got to) ${SOFT}`,
      0.4,
    ],
    [`we(?:'ll| will) ${SOFT}`, 0.3],
    [`^please ${SOFT}`, 0.6, 'addressee'],
    [`NAME (?:also |then )?(?=(?:${WORKS})\\b)`, 0.6, 'addressee'],
  ] satisfies [string, number, Phrase['doer']?][]
).map(([source, confidence, doer]) => ({
  kind: 'action',
  pattern: new RegExp(`(?<![\\w'])(?:${source.replaceAll('NAME', NAME_TOKEN)})`, 'i'),
  confidence,
  title: 'rest',
  mayAsk: true,
  ...(doer === undefined ? {} : { doer }),
}));

/** Verbs that name work to be done after the meeting. */
export const WORK =
  /^(?:to )?(?:add|align|align with|analyse|analyze|approach|arrange|ask|assess|assign|book|brief|bring|build|buy|call|chase|check|circulate|clarify|clean|close|collect|come back|complete|compare|confirm|contact|coordinate|create|define|deliver|deploy|describe|design|discuss|document|draft|drive|email|escalate|estimate|evaluate|extend|file|fill|finali[sz]e|find|finish|fix|follow|forward|get|give|handle|have|identify|implement|inform|investigate|invite|lead|line up|list|log|look|make|measure|migrate|monitor|negotiate|notify|open|order|organi[sz]e|own|pass|phone|pick|plan|post|prepare|present|produce|propose|provide|publish|pull|push|put|raise|re-?run|re-?test|rehearse|reach|record|report|request|research|review|rework|ring|run|schedule|send|set|settle|share|sign|sort|speak|submit|summari[sz]e|support|take|talk|test|think about|track|train|translate|trigger|update|upload|validate|verify|work|write)\b/i;

/** Deeds of the meeting itself, and turns of phrase: "I'll share my screen", "I'll be honest". */
export const NOT_WORK =
  /^(?:to )?(?:be(?! (?:working|responsible|doing|preparing|in charge))|(?:open|close|chair|run) (?:the|this|our) (?:[a-z]+ )*(?:meeting|session|call)|see|hear|say|tell(?! (?:the|our|them|him|her|\ue000))|go(?! and)|start|begin|show (?:you|us)|share (?:my|the|your) screen|talk (?:about|through|you|us)|speak(?! (?:to|with))|explain|read|introduce|let|give (?:you|us|me|it)? ?(?:a |an |the |some )?(?:minute|second|moment|update|summary|overview|context|background|floor|example|quick|short|try|idea)|stop|pause|move on|wait|skip|mention|jump|hand (?:over|back|it|you)|like\b|guess|think(?! about)|assume|suppose|admit|repeat|recap|summari[sz]e (?:quickly|that)|turn|stay|keep (?:it|this|you|quiet|going|talking)|leave (?:it|you)|get (?:to that|started|back to (?:that|this|it)|it$|rid|into|used|a feeling)|come (?:back )?to (?:that|this|it)|take (?:the next|that question|a look at (?:that|this) (?:now|together)|it from here|you through|us through|a (?:break|minute)|five)|make (?:a|one|that|this|the) (?:quick )?(?:point|remark|comment)|have (?:a (?:break|look now)|to go|to leave|to drop|no|some|one|an?|the|any)\b|put (?:it|that) (?:this|another) way|look (?:at (?:that|this|it) now|forward)|bring (?:us|you|this up)|do (?:a quick round|the round)|ask (?:you|a question|one|another|the group)|just\b|not\b|probably not|remember|know|want|need|hope|love|agree|leave|remind (?:you|everybody|everyone|us)|find (?:it|that|out more$)|understand|imagine|believe|feel|use|draw|type|play|choose|pick up where|pass (?:it|the (?:pen|mic)))/i;
