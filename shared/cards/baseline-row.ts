import type { BaselineChange } from '../domain/kinds/change/change-request.ts';
import { counted } from '../text/counted.ts';
import { daysBetween } from '../domain/time/day-arithmetic.ts';
import { growthText, moneyText } from '../text/money-text.ts';
import { termsText } from '../text/terms-text.ts';
import type { CardContext } from './card-context.ts';
import { bold, type Piece, run, subtle } from './elements.ts';
import { sayDay } from './wording.ts';

const TITLE_LENGTH = 120;

/**
 * One line of a change in three cells: what is promised, what it is now, what it becomes and by how much.
 *
 * @param titleOf Title of a milestone or scope item by its number.
 */
export function baselineRow(
  line: BaselineChange,
  context: CardContext,
  titleOf: (number: string) => string | undefined,
): readonly Piece[] {
  return [
    run(line.part === 'budget' ? 'Budget' : `${line.record} ${titleOf(line.record) ?? ''}`.trim(), {}, TITLE_LENGTH),
    subtle(before(line, context)),
    bold([after(line, context), difference(line, context)].filter(Boolean).join(', ')),
  ];
}

function before(line: BaselineChange, context: CardContext): string {
  if (line.from === undefined || line.from === false) return line.part === 'budget' ? 'No budget' : 'Not promised';
  if (line.part === 'milestone' || line.part === 'cancel') return sayDay(line.from, context);
  if (line.part === 'terms') return termsText(line.from);
  return line.part === 'scope' ? 'Promised' : moneyText(line.from, context.locale);
}

function after(line: BaselineChange, context: CardContext): string {
  if (line.part === 'cancel') return 'Cancelled';
  if (!line.to) return 'No longer promised';
  if (line.part === 'milestone') return sayDay(line.to, context);
  if (line.part === 'terms') return termsText(line.to);
  return line.part === 'scope' ? 'Promised' : moneyText(line.to, context.locale);
}

function difference(line: BaselineChange, { locale }: CardContext): string | undefined {
  if (line.part === 'budget') return growthText(line.from, line.to, locale);
  if (line.part !== 'milestone' || !line.from || !line.to) return undefined;
  const days = daysBetween(line.from, line.to);
  return days === 0 ? undefined : `${counted(Math.abs(days), 'day', 'days')} ${days > 0 ? 'later' : 'earlier'}`;
}
