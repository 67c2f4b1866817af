import type { CandidateKind } from '../../domain/kinds/minutes/minutes.ts';
import type { Phrase } from './phrase.ts';

const ROWS: readonly [CandidateKind, string, number, Phrase['title']][] = [
  [
    'risk',
    `(?:the|a|one|another|my|our|main|biggest|big|other|new)(?: \\w+)? risk(?: here| for me| I see)?,? (?:is|would be)(?: that)?[:,]? `,
    0.8,
    'rest',
  ],
  [
    'risk',
    `there(?:'s| is)(?: still)? (?:a|some|one|another)(?: \\w+)? (?:risk|chance|danger) (?:that |of )`,
    0.75,
    'rest',
  ],
  [
    'risk',
    `(?:we|i) (?:should|need to|want to|would like to|'d like to) (?:log|raise|flag|record|add) (?:(?:it|that|this) as )?(?:a|another|the|one)(?: \\w+)? risk(?: that|:|,| of)? `,
    0.8,
    'rest',
  ],
  ['risk', `^risk: `, 0.8, 'rest'],
  [
    'risk',
    `(?:i'm|i am|we're|we are)(?: a bit| a little| quite| really| still| also| getting)? (?:worried|concerned|nervous)(?: about| that| because)? `,
    0.65,
    'rest',
  ],
  [
    'risk',
    `(?:one|another|my|a)(?: \\w+)? (?:worry|concern)(?: (?:from|on) my side| here| for me| I have)?[,:] `,
    0.6,
    'rest',
  ],
  [
    'risk',
    `(?:my|our|the|one|main|biggest)(?: \\w+)? (?:worry|concern|fear)(?: here)? is(?: that)?[:,]? `,
    0.65,
    'rest',
  ],
  [
    'risk',
    `(?:might|may|could) (?:slip|not make|not be ready|miss|be late|be delayed|overrun|run out|not arrive|fall behind)`,
    0.5,
    'clause',
  ],
  ['risk', `(?:is|are|'s|'re) (?:now |really |seriously )?at risk`, 0.65, 'clause'],
  [
    'risk',
    `we(?:'ll| will| would|'d|'re going to| could| might) (?:miss|lose|slip|fail|not make|overrun|run out of)`,
    0.5,
    'clause',
  ],
  [
    'issue',
    `(?:the|a|one|another|our|main|biggest|real|big|only|first)(?: \\w+)? (?:problem|issue|blocker)(?: here| now| we have| is now)?,? is(?: that)?[:,]? `,
    0.6,
    'rest',
  ],
  [
    'issue',
    `(?:we have|we've got|we've hit|we hit|there(?:'s| is)|we've seen) (?:a|an|one|another)(?: \\w+){0,2} (?:problem|issue|blocker|bug|defect|outage)(?: with| in| where|:|,)? `,
    0.65,
    'rest',
  ],
  [
    'issue',
    `(?:is|are|was|were|'s|keeps?|kept|has been|have been)(?: still| currently| now| completely)? (?:broken|failing|down|blocked|stuck|timing out|not working|overdue|rejected)`,
    0.6,
    'clause',
  ],
  ['issue', `(?:isn't|aren't|doesn't|don't|won't) work(?:ing)?\\b`, 0.4, 'clause'],
  ['issue', `(?:failed|fell over|crashed|timed out|ran out of|broke down|dropped out)`, 0.45, 'clause'],
  ['issue', `^issue: `, 0.8, 'rest'],
  ['dependency', `(?:depends?|depending|dependent|relies|rely|hinges?) on `, 0.6, 'clause'],
  [
    'dependency',
    `(?:we(?:'re| are)?|they(?:'re| are)?|i(?:'m| am)?|is|are|'s)(?: still| all| currently)? (?:waiting|blocked) (?:for|on|by|until) `,
    0.6,
    'clause',
  ],
  [
    'dependency',
    `(?:can't|cannot|can not|won't be able to) (?:start|begin|go|finish|continue|proceed|test|sign|close|do)(?: \\w+){0,5} (?:until|before|without|unless) `,
    0.65,
    'clause',
  ],
  [
    'dependency',
    `(?:we|they|i)(?: still| really| also)? need (?!to\\b)(?:\\S+ ){1,9}from (?:the )?(?:\\S+ ){0,2}(?:team|bank|vendor|legal|procurement|platform|security|finance|network)`,
    0.6,
    'clause',
  ],
  [
    'dependency',
    `(?:a|the|our|one|another|critical|key|hard)(?: \\w+)? dependency(?: here)?(?: is)?(?: on| that) `,
    0.65,
    'rest',
  ],
  [
    'question',
    `(?:open|big|next|real|only|remaining) question(?: for me| here| still)? (?:is|remains)[:,]? `,
    0.7,
    'rest',
  ],
  [
    'question',
    `(?:we|i) (?:still )?(?:don't|do not) (?:yet )?know (?=who|what|when|where|how|whether|if|which)`,
    0.6,
    'rest',
  ],
  [
    'question',
    `(?:it's |it is |still |that's )?(?:unclear|not clear|undecided|an open point) (?=who|what|when|where|how|whether|if|which)`,
    0.6,
    'rest',
  ],
  [
    'question',
    `(?:need to|have to|should) (?:find out|figure out|clarify|work out|decide) (?=who|what|when|where|how|whether|if|which)`,
    0.45,
    'rest',
  ],
  [
    'question',
    `(?:do we (?:know|have)|who (?:owns|will|is going to|decides|signs|pays)|have we (?:decided|agreed))`,
    0.4,
    'clause',
  ],
];

/** Ways of naming a risk, an issue, a dependency and an open question. */
export const RAID_PHRASES: readonly Phrase[] = ROWS.map(([kind, source, confidence, title]) => ({
  kind,
  pattern: new RegExp(`(?<![\\w])(?:${source})`, 'i'),
  confidence,
  title,
  mayAsk: kind === 'question',
}));
