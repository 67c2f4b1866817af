import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import type { ReactNode } from 'react';
import { partOf } from '#shared/domain/kinds/change/change-effects.ts';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import { termsText } from '#shared/text/terms-text.ts';
import { growthText, moneyText } from '#shared/text/money-text.ts';
import { DriftText } from '../marks/drift-text.tsx';
import { DayText } from '../marks/when.tsx';
import { useReader } from '../reader.tsx';
import { PartName } from './part-name.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    borderLeft: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    paddingLeft: '12px',
  },
  change: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    fontVariantNumeric: 'tabular-nums',
  },
  was: { color: tokens.colorNeutralForeground3 },
  is: { textDecorationLine: 'none', fontWeight: tokens.fontWeightSemibold },
  arrow: { color: tokens.colorNeutralForeground3, flexShrink: 0 },
});

/** What `BaselineLines` shows. */
export interface BaselineLinesProps {
  readonly lines: readonly BaselineChange[];
  /** The records can be opened from here. */
  readonly isLinked?: boolean;
}

/** What was promised, and what is to be promised instead: before and after of each part of the baseline. */
export function BaselineLines({ lines, isLinked = false }: BaselineLinesProps) {
  const styles = useStyles();
  return (
    <ul className={styles.root} aria-label="Before and after">
      {lines.map((line) => (
        <li key={partOf(line)} className={styles.line}>
          <span>
            <PartName line={line} isLink={isLinked} />
          </span>
          <span className={styles.change}>
            <del className={styles.was}>
              <Before line={line} />
            </del>
            <ArrowRightRegular className={styles.arrow} role="img" aria-label="becomes" />
            <ins className={styles.is}>
              <After line={line} />
            </ins>
            <Difference line={line} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What is promised of a part today. */
export function Before({ line }: { readonly line: BaselineChange }): ReactNode {
  const { locale } = useReader();
  if (line.from === undefined || line.from === false) return line.part === 'budget' ? 'No budget' : 'Not promised';
  if (line.part === 'milestone' || line.part === 'cancel') return <DayText day={line.from} />;
  if (line.part === 'terms') return termsText(line.from);
  return line.part === 'scope' ? 'Promised' : moneyText(line.from, locale);
}

/** What is asked for instead. */
export function After({ line }: { readonly line: BaselineChange }): ReactNode {
  const { locale } = useReader();
  if (line.part === 'cancel') return 'Cancelled';
  if (!line.to) return 'No longer promised';
  if (line.part === 'milestone') return <DayText day={line.to} />;
  if (line.part === 'terms') return termsText(line.to);
  return line.part === 'scope' ? 'Promised' : moneyText(line.to, locale);
}

/** How far it moves, where that can be said. */
export function Difference({ line }: { readonly line: BaselineChange }): ReactNode {
  const { locale } = useReader();
  if (line.part === 'milestone') return <DriftText from={line.from} to={line.to} />;
  return line.part === 'budget' ? growthText(line.from, line.to, locale) : null;
}
