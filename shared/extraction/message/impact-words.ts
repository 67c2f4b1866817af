import type { IMPACT_DIMENSIONS, Level } from '../../domain/kinds/risk/risk.ts';
import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import type { RecordProposal } from './proposal.ts';

type Dimension = (typeof IMPACT_DIMENSIONS)[number];
type Found = RecordProposal['impact'][number];

const COUNT = '(\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|a few|a couple of)';
const COUNTS = ' one two three four five six seven eight nine ten eleven twelve'.split(' ');
const SPAN = new RegExp(
  `(?:(?:by|of|about|around|roughly|at least|up to) )?(?:another |further )?${COUNT}(?:[- ](?:to|or)[- ]\\w+|[-–]\\d+)?[- ](?:working |business |more )?(day|week|month|quarter|sprint)s?(?:'s?)?(?: (?:late(?:r)?|delay(?:ed)?|slip(?:page)?|behind|longer|extra))?`,
  'i',
);
const LATE =
  /(?<!\w)(?:late|later|delay\w*|slip\w*|behind|push\w*|move[sd]?|postpon\w*|longer|extend\w*|overrun\w*|miss\w*|wait|los[et])(?!\w)/i;
const MONEY =
  /(?:(?:€|\$|£|eur|usd|gbp|chf) ?(\d[\d.,]*) ?(k|m|mn|million|thousand)?|(?<![\w.])(\d[\d.,]*) ?(k|m|mn|million|thousand)? ?(?:€|euros?|eur|dollars?|usd|pounds?|gbp|chf))(?!\w)/i;

/** Words of each dimension, the worst first. */
const WORDS: readonly (readonly [RegExp, Dimension, Level])[] = (
  [
    [`data loss|los(?:e|ing|s of) (?:customer )?data|corrupt(?:s|ed|ion)?`, 'quality', 5],
    [
      `outage|downtime|unavailab\\w+|production (?:is )?down|(?:service|site|system|gateway|platform|portal|app|api) (?:is |goes |went |would be |will be )?(?:down|offline)`,
      'quality',
      4,
    ],
    [
      `defects?|bugs?|regressions?|failing tests?|test failures?|error rate\\w*|timeouts?|poor performance|vulnerabilit(?:y|ies)`,
      'quality',
      3,
    ],
    [
      `data (?:breach|leak)|breach(?:es|ed)?(?: of)?|fined|regulator(?:y|s)?(?: \\w+)? (?:action|finding|fine|penalt(?:y|ies))|lose (?:the |our )?(?:licen[cs]e|certification)|licen[cs]e (?:is )?(?:revoked|withdrawn)`,
      'compliance',
      5,
    ],
    [
      `audit(?:or)?(?: \\w+)? (?:finding|failure|fails?)|non-?complian(?:t|ce)|fail (?:the |our )?audit|gdpr|data protection|not complian\\w+|certificat(?:e|ion)s? (?:expires?|lapses?|slips?|is late|fails?)|regulators?|pci|legal (?:exposure|risk)`,
      'compliance',
      4,
    ],
    [
      `miss(?:es|ed|ing)? (?:the |our |its |their )?(?:\\w+[ -]){0,3}(?:launch|go-?live|deadline|date|milestone|cut-?over|release|window|target|wave|start)`,
      'schedule',
      4,
    ],
    [
      `(?:launch|go-?live|cut-?over|release|milestone|wave|delivery|start)(?: \\w+){0,3} (?:slips?|(?:is|be|gets?) (?:late|delayed|at risk|postponed)|moves? (?:to|by|back))`,
      'schedule',
      4,
    ],
    [
      `(?:delay(?:s|ed|ing)?|postpon\\w+|hold(?:s|ing)? up|push(?:es|ed|ing)? (?:back|out)?)(?: \\w+){0,4}? (?:launch|go-?live|cut-?over|release|milestone|waves?|delivery|start|rollout|migration)`,
      'schedule',
      4,
    ],
    [
      `slips?|slipped|slippage|delays?|delayed|late|later than|behind (?:schedule|plan)|overdue|postponed`,
      'schedule',
      3,
    ],
    [`over budget|budget (?:overrun|is exhausted|runs out)|cost overrun|penalt(?:y|ies)`, 'cost', 4],
    [
      `more expensive|extra costs?|additional costs?|cost(?:s)? (?:more|increase|rise)|price increase|unbudgeted|overtime|higher (?:fees?|price|costs?)`,
      'cost',
      3,
    ],
    [
      `(?:drop|cut|descope|remove|leave out|without)(?: \\w+){0,3} (?:features?|scope|functions?|reports?|markets?|integration)|out of scope|descop\\w+|reduced scope`,
      'scope',
      3,
    ],
  ] satisfies [string, Dimension, Level][]
).map(
  ([source, dimension, level]) => [new RegExp(`(?<![\\w-])(?:${source})(?![\\w-])`, 'i'), dimension, level] as const,
);

const DENIED =
  /(?<!\w)(?:no|not|without|never|avoid(?:s|ed)?|prevent(?:s|ed)?|n't|hardly)(?: \w+){0,3} $|n't(?: \w+){0,2} $/i;
const SMALL = /(?<!\w)(?:minor|small|slight(?:ly)?|marginal(?:ly)?|a bit|little|low)(?: \w+)? $/i;
const GREAT =
  /(?<!\w)(?:major|severe(?:ly)?|serious(?:ly)?|significant(?:ly)?|critical(?:ly)?|massive|huge|big)(?: \w+)? $/i;

const clamp = (level: number): Level => Math.min(5, Math.max(1, level)) as Level;

function amountOf(digits: string, unit: string): number {
  const isThousands = /[.,]\d{3}(?:\D|$)/.test(digits);
  const value = Number(isThousands ? digits.replace(/[.,](?=\d{3})/g, '') : digits.replace(',', '.')) || 0;
  return value * (/^k|^t/i.test(unit) ? 1_000 : /^m/i.test(unit) ? 1_000_000 : 1);
}

const costLevel = (amount: number): Level =>
  amount < 5_000 ? 1 : amount < 25_000 ? 2 : amount < 100_000 ? 3 : amount < 500_000 ? 4 : 5;

function daysOf(count: string, unit: string): number {
  const said = count.toLowerCase();
  const number = /^\d/.test(said)
    ? Number(said)
    : /several|few|couple/.test(said)
      ? 3
      : Math.max(1, COUNTS.indexOf(said));
  const days: Readonly<Record<string, number>> = { day: 1, week: 7, sprint: 14, month: 30, quarter: 91 };
  return number * (days[unit.toLowerCase()] ?? 1);
}

const delayLevel = (days: number): Level => (days < 3 ? 1 : days < 7 ? 2 : days < 21 ? 3 : days < 60 ? 4 : 5);

function measured(sentence: PlacedSentence): Found[] {
  const { text } = sentence;
  const found: Found[] = [];
  const span = SPAN.exec(text);
  if (span && LATE.test(text) && !DENIED.test(text.slice(0, span.index)))
    found.push({
      dimension: 'schedule',
      ...suggested(
        delayLevel(daysOf(span[1] ?? '', span[2] ?? '')),
        wordsAt(sentence, span.index, span.index + span[0].length),
      ),
    });
  const money = MONEY.exec(text);
  const amount = money && amountOf(money[1] ?? money[3] ?? '', money[2] ?? money[4] ?? '');
  if (money && amount && !DENIED.test(text.slice(0, money.index)))
    found.push({
      dimension: 'cost',
      ...suggested(costLevel(amount), wordsAt(sentence, money.index, money.index + money[0].length)),
    });
  return found;
}

/** What a sentence says would be hurt, and how badly; of a dimension one, what is measured before what is described. */
export function impactIn(sentence: PlacedSentence): Found[] {
  const { text } = sentence;
  const found = measured(sentence);
  for (const [pattern, dimension, level] of WORDS) {
    const match = found.some((one) => one.dimension === dimension) ? null : pattern.exec(text);
    if (!match) continue;
    const before = text.slice(0, match.index);
    if (DENIED.test(before)) continue;
    const weighed = clamp(level + (SMALL.test(before) ? -1 : GREAT.test(before) ? 1 : 0));
    found.push({ dimension, ...suggested(weighed, wordsAt(sentence, match.index, match.index + match[0].length)) });
  }
  return found;
}
