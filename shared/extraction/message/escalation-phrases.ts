import { ESCALATION_KINDS, type Escalation } from '../../domain/kinds/escalation/escalation.ts';
import type { Severity } from '../../domain/kinds/issue/issue.ts';
import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import type { Suggested } from './proposal.ts';

const whole = (source: string): RegExp => new RegExp(`(?<![\\w'-])(?:${source})(?![\\w-])`, 'i');

/** Ways of asking somebody above for what the author cannot settle, each 0..1. */
export const ESCALATION_PHRASES: readonly (readonly [RegExp, number])[] = [
  [whole(`escalat(?:e|es|ing|ion)`), 0.85],
  [
    whole(
      `(?:please|can you|could you|would you|will you|need you to|ask(?:ing)? you to|want you to|you (?:need|have) to|(?:somebody|someone) (?:needs|has) to) (?:please |kindly |now |urgently )?(?:decide|step in|intervene|unblock|make the call|arbitrate|rule|choose|approve|sign off|authori[sz]e)`,
    ),
    0.75,
  ],
  [
    whole(
      `(?:need|require|ask(?:ing)?(?: you)? for|waiting for|request(?:ing)?|want|lack|missing)s? (?:a |an |your |the |somebody's |their )?(?:\\w+ ){0,2}(?:decision|ruling|approval|sign-?off|steer|guidance|intervention|mandate|call) (?:from|by|on|about|to|whether|between|this|before|today|tomorrow)`,
    ),
    0.7,
  ],
  [whole(`need (?:a|your|the) (?:decision|ruling|intervention|sign-?off|approval)`), 0.6],
  [whole(`(?:beyond|above|outside) (?:my|our) (?:authority|control|remit|level|pay grade|mandate)`), 0.75],
  [
    whole(
      `(?:cannot|can't|can not|could not|couldn't|unable to|not able to|fail to|failed to) (?:agree|resolve|settle|solve|reach (?:an )?agreement|align|decide)`,
    ),
    0.65,
  ],
  [whole(`stalemate|deadlock(?:ed)?|at an impasse|no way forward|stuck between|going in circles`), 0.65],
  [whole(`urgent(?:ly)?|asap|immediate(?:ly)? attention|top priority`), 0.3],
];

const SEVERITY: readonly (readonly [RegExp, Severity])[] = [
  [
    whole(
      `critical(?:ly)?|emergency|sev(?:erity)? ?1|p1|production (?:is )?down|show-?stopper|all (?:work|customers|payments) (?:is|are) (?:stopped|blocked|affected)|stopped completely`,
    ),
    'critical',
  ],
  [
    whole(
      `urgent(?:ly)?|asap|immediately|immediate attention|blocked|blocking|blocker|high priority|top priority|serious(?:ly)?|at risk|major`,
    ),
    'high',
  ],
  [whole(`not urgent|no rush|low priority|minor|when you (?:have|get) (?:time|a moment)`), 'low'],
];

const KIND: Readonly<Record<Escalation['escalationKind'], RegExp>> = {
  security:
    /\b(?:securit\w+|vulnerabilit\w+|breach\w*|penetration|pen ?test\w*|credential\w*|phishing|encryption|leaked?|incident response)\b/gi,
  staffing:
    /\b(?:staff\w*|people|engineers?|developers?|head-?count|hir(?:e|ing)|resourc\w+|capacity|leav(?:e|es|ing)|sick|vacanc\w+|contractors?|overtime|team is short)\b/gi,
  operations:
    /\b(?:outage|operations?|on-?call|production|downtime|run-?book|support desk|service desk|monitoring|incident|data cent(?:re|er)|infrastructure|environment)\b/gi,
  customer: /\b(?:customers?|clients?|complaints?|merchants?|partner|churn|press|account)\b/gi,
  scope:
    /\b(?:scope|features?|requirements?|descope|priorit\w+|budget|deadline|trade-?off|which of|change request)\b/gi,
};

/** How grave the author says it is; undefined when no sentence says. */
export function severityIn(sentences: readonly PlacedSentence[]): Suggested<Severity> | undefined {
  const calm = SEVERITY.at(-1);
  for (const [pattern, severity] of SEVERITY)
    for (const sentence of sentences) {
      const match = pattern.exec(sentence.text);
      const isCalm = severity !== 'low' && calm?.[0].test(sentence.text);
      if (match && !isCalm) return suggested(severity, wordsAt(sentence, match.index, match.index + match[0].length));
    }
  return undefined;
}

/** What it is about: the kind whose words are most; undefined when none is there. */
export function escalationKindIn(
  sentences: readonly PlacedSentence[],
): Suggested<Escalation['escalationKind']> | undefined {
  let best: Suggested<Escalation['escalationKind']> | undefined;
  let most = 0;
  for (const kind of ESCALATION_KINDS) {
    const hits = sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(KIND[kind])].map((match) => ({ sentence, match })),
    );
    const [first] = hits;
    if (!first || hits.length <= most) continue;
    most = hits.length;
    const { sentence, match } = first;
    best = suggested(kind, wordsAt(sentence, match.index, match.index + match[0].length));
  }
  return best;
}
