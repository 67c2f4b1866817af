import type { Rag } from '../domain/kinds/status-report/status-report.ts';
import {
  type Claim,
  hasUngroundedWords,
  type Summary,
  SUMMARY_SECTIONS,
  type SummarySection,
} from '../domain/kinds/summary/summary.ts';
import { RAG_TEXT } from '../text/choice-text.ts';
import { rewrittenText, SECTION_TEXT } from '../text/summary-text.ts';
import type { AdaptiveCard, CardElement, Container } from './card.ts';
import type { ProgramContext } from './card-context.ts';
import {
  closeLine,
  bold,
  heading,
  line,
  moreInSteerline,
  openLink,
  part,
  partHeading,
  run,
  subtle,
} from './elements.ts';
import { fitCard } from './fit-card.ts';
import { frame } from './frame.ts';
import { refuseConfidential } from './refuse-confidential.ts';
import { sayDay, sayDayOf, sayPerson } from './wording.ts';

const MOST_CLAIMS = 8;
const STYLE: Readonly<Record<Rag, NonNullable<Container['style']>>> = {
  green: 'good',
  amber: 'warning',
  red: 'attention',
};

/**
 * A published weekly summary, asks first. What a person rewrote says so and by whom; what was published without evidence, why.
 *
 * @param overall The colour that was reported; undefined when none was.
 * @throws Error when the summary is confidential.
 */
export function summaryCard(summary: Summary, overall: Rag | undefined, context: ProgramContext): AdaptiveCard {
  refuseConfidential(summary);
  const { number, title, claims, periodFromOn, periodToOn, publishedById, publishedAt } = summary;
  const by = publishedById ? ` by ${sayPerson(publishedById, context)}` : '';
  const on = publishedAt ? ` on ${sayDayOf(publishedAt, context)}` : '';
  const of = (section: SummarySection) => claims.filter((claim) => claim.section === section);
  return fitCard(MOST_CLAIMS, (count) =>
    frame({
      fallbackText: `The weekly summary ${number} is published in Steerline.`,
      body: [
        line(run(context.program.title, { isSubtle: true, size: 'small' })),
        heading(`Weekly summary ${number}`),
        line(bold(title)),
        closeLine(subtle(`${sayDay(periodFromOn, context)} to ${sayDay(periodToOn, context)}. Published${by}${on}`)),
        ...SUMMARY_SECTIONS.flatMap((section) => {
          const said = of(section)
            .slice(0, count)
            .map((claim) => claimLine(claim, context));
          return section === 'status' && overall ? status(overall, said) : part(SECTION_TEXT[section], said);
        }),
        ...moreInSteerline(SUMMARY_SECTIONS.reduce((sum, each) => sum + Math.max(0, of(each).length - count), 0)),
      ],
      actions: [openLink('Open with evidence', context.linkTo(number))],
    }),
  );
}

const status = (overall: Rag, said: readonly CardElement[]): readonly Container[] => [
  {
    type: 'Container',
    style: STYLE[overall],
    items: [partHeading(`${SECTION_TEXT.status}: ${RAG_TEXT[overall]}`), ...said],
  },
];

function claimLine(claim: Claim, context: ProgramContext): CardElement {
  const { text, isEdited, editedById, override } = claim;
  const writer = editedById && sayPerson(editedById, context);
  return closeLine(
    text,
    ...(isEdited ? [subtle(` ${rewrittenText(writer, hasUngroundedWords(claim))}.`)] : []),
    ...(override ? [subtle(' Not supported by evidence; kept because: '), subtle(override.reason)] : []),
  );
}
