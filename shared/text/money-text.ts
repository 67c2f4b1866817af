import type { Money } from '../domain/record.ts';

/** `€1,200,000`: whole units, as budgets are read; a currency that is still being typed is left out. */
export const moneyText = ({ amount, currency }: Money, locale: string): string =>
  new Intl.NumberFormat(locale, {
    maximumFractionDigits: 0,
    ...(/^[A-Z]{3}$/.test(currency) && { style: 'currency', currency }),
  }).format(amount);

/** `+10 %` of what it was; undefined where currencies differ or nothing was promised. */
export function growthText(from: Money | undefined, to: Money, locale: string): string | undefined {
  if (!from || from.currency !== to.currency || from.amount === 0 || !Number.isFinite(to.amount)) return undefined;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(to.amount / from.amount - 1);
}
