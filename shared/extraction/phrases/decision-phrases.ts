import type { Phrase } from './phrase.ts';

const CHOICE =
  'keep|drop|stick|use|postpone|defer|delay|skip|adopt|freeze|cut|cancel|push|pull|split|launch|ship|roll|accept|reject|close|limit|extend|reduce|raise|park|pause|merge|choose|pick|have|do|make it|set|bring|move (?!on\\b)';

/** Ways of deciding. Proposals and wishes are not here: see proposal.ts. */
export const DECISION_PHRASES: readonly Phrase[] = (
  [
    [`(?:we|i)(?:'ve| have)? (?:just |all |already )?decided (?:that (?:we(?:'ll| will| would|'d) )?|to )`, 0.85],
    [`(?:we|i)(?:'ve| have)? (?:just |all |already )?decided (?:on|for|in favou?r of) `, 0.85, 'Go with '],
    [`(?:we|i)(?:'ve| have)? (?:just |all |already )?decided against `, 0.85, 'Decide against '],
    [
      `(?:the|our|my|a|so) (?:final )?(?:decision|call|ruling)(?: here| then)? (?:is|was)(?: that)?(?: we)?(?: to)?[:,]? `,
      0.8,
    ],
    [`^decision(?: then)?[:,] `, 0.85],
    [`let's (?:all )?(?:just )?go (?:ahead )?(?:with|for) `, 0.8, 'Go with '],
    [`^we go (?:ahead )?with `, 0.55, 'Go with '],
    [`let's (?:just )?go ahead and `, 0.7],
    [`we(?:'ll| will|'re going to| are going to|'re gonna| are gonna) (?:then )?go (?:ahead )?with `, 0.75, 'Go with '],
    [`we(?:'re| are) going (?:ahead )?(?:with|for) `, 0.7, 'Go with '],
    [
      `(?:we|everyone|everybody|all)(?:'ve| have|'re| are)?(?: all)? agreed (?:that (?:we(?:'ll| will) )?|to |on )`,
      0.8,
    ],
    [`i(?:'m| am| can| will|'ll)?(?: hereby| happy to| fine to)? approv(?:e|ing) `, 0.8, 'Approve '],
    [`i(?:'m| am| will|'ll)?(?: happy to)? sign(?:ing)? off on `, 0.75, 'Sign off on '],
    [`(?:it|that)(?:'s| is) settled(?: then)?[,:]? (?:so )?(?:we(?:'ll| will)? )?`, 0.65],
    [`let's (?:just |then )?(?=(?:${CHOICE})\\b)`, 0.6],
    [`we(?:'ll| will) (?:just |then )?(?=(?:${CHOICE}|not)\\b)`, 0.5],
    [`we(?:'re| are) (?:not )?going to (?=(?:${CHOICE}|be (?:using|having|doing))\\b)`, 0.4],
    [`we(?:'re| are) gonna (?=(?:${CHOICE}|be (?:using|having|doing))\\b)`, 0.4],
  ] satisfies [string, number, string?][]
)
  .map(([source, confidence, lead]): Phrase => ({
    kind: 'decision',
    pattern: new RegExp(`(?<![\\w'])(?:${source})`, 'i'),
    confidence,
    title: 'rest',
    ...(lead === undefined ? {} : { lead }),
  }))
  .concat([
    {
      kind: 'decision',
      pattern:
        /(?<![\w'])(?:is|are) (?:hereby |now |formally )?(?:approved|signed off|rejected|decided|postponed|deferred)(?![\w'])/i,
      confidence: 0.65,
      title: 'clause',
    },
    {
      kind: 'decision',
      pattern:
        /^(?:(?:that's |it's |consider (?:it|that) |yes,? |then )?(?:approved|agreed|decided)|let's (?:do|go with|go for) (?:that|it|this|that one)|i(?:'ll)? approve (?:it|that)|(?:you have|you've got) my approval|that's (?:the|our|a) decision|we have a decision|(?:it's|that's) a go)(?: then| from me| from my side| from security| from operations)?(?:[.,!]|$)/i,
      confidence: 0.65,
      title: 'earlier',
    },
  ]);

/** What follows "let's" or "we'll" when only the meeting itself is steered. */
export const NOT_DECIDED =
  /^(?:have (?:a |an |the |our |some |two |three |to |it )|(?:open|close) (?:the|this|our) (?:meeting|session|call)|move (?:to|on|through)|do (?:that|it|this) (?:now|first|quick)|keep (?:going|moving|it (?:short|quick|brief))|raise (?:your|a) hand|make it (?:quick|short)|(?:park|pick) (?:that|this|it)|set the (?:scene|timer)|bring up|not (?:forget|worry))/i;

/** What is put up for decision; a later "agreed" or "approved" takes its title from here. */
export const PROPOSALS: readonly RegExp[] = [
  /(?<![\w'])(?:the|my|our) (?:proposal|recommendation|suggestion|ask|request)(?: here| today| to you| to this group)? (?:is|would be)(?: that we| to| that)?[:,]? /i,
  /(?<![\w'])(?:i|we)(?:'d| would)?(?: like to| strongly)? (?:propose|suggest|recommend)(?: that)?(?: we| to)? /i,
  /(?<![\w'])(?:should|shall|can|could) we (?:just |then |not )?/i,
  /(?<![\w'])(?:why don't we|how about we|what if we) /i,
  /(?<![\w'])(?:are you|is everyone|is everybody|are we(?: all)?) (?:ok|okay|fine|happy|good|comfortable) (?:with|to) /i,
  /(?<![\w'])(?:do|can) (?:you|we) (?:approve|agree (?:to|on|with|that)) /i,
  /(?<![\w'])(?:i'm|i am|we're|we are) asking (?:you |the committee |this group |for )?(?:to approve )?/i,
];
