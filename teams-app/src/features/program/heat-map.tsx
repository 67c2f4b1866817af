import { Caption1, Link, makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { riskBand, worstImpact, type Risk } from '#shared/domain/kinds/risk/risk.ts';
import { BAND_TEXT, IMPACT_TEXT, PROBABILITY_TEXT } from '#shared/text/choice-text.ts';

const LEVELS = [1, 2, 3, 4, 5] as const;
/** More than this in a cell are a count; the table beside lists them. */
const CHIPS = 4;

const useStyles = makeStyles({
  root: { overflow: 'auto', paddingTop: '8px' },
  table: { borderCollapse: 'separate', borderSpacing: '2px', tableLayout: 'fixed', width: '100%', maxWidth: '960px' },
  side: {
    width: '104px',
    textAlign: 'end',
    paddingInlineEnd: '8px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 639px)': { width: '24px' },
  },
  foot: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3, paddingTop: '4px' },
  word: { '@media (max-width: 639px)': { display: 'none' } },
  cell: {
    height: '76px',
    verticalAlign: 'top',
    padding: '4px 6px',
    borderRadius: tokens.borderRadiusSmall,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  low: { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground2 },
  medium: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorNeutralForeground1 },
  high: { backgroundColor: tokens.colorPaletteDarkOrangeBackground1, color: tokens.colorNeutralForeground1 },
  critical: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorNeutralForeground1 },
  band: { display: 'block', fontSize: tokens.fontSizeBase100, '@media (max-width: 639px)': { display: 'none' } },
  chips: { display: 'flex', flexWrap: 'wrap', gap: '2px 8px' },
  chip: {
    minHeight: '24px',
    display: 'inline-flex',
    alignItems: 'center',
    color: 'inherit',
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { display: 'block', color: tokens.colorNeutralForeground3, paddingBottom: '8px' },
});

/** What `HeatMap` takes. */
export interface HeatMapProps {
  readonly risks: readonly Risk[];
  readonly onOpen: (number: string) => void;
}

/** Risks by probability, upwards, and worst impact, to the right; each cell says its band in a word. */
export function HeatMap({ risks, onOpen }: HeatMapProps) {
  const styles = useStyles();
  const id = useId('map');
  const placed = risks.filter(({ score }) => score !== undefined);
  const at = (probability: number, impact: number) =>
    placed.filter((risk) => risk.probability === probability && worstImpact(risk.impact) === impact);
  return (
    <div className={styles.root}>
      <Caption1 as="p" id={id} className={styles.caption}>
        Probability upwards, worst impact to the right.{' '}
        {placed.length < risks.length && `${risks.length - placed.length} without a score: only in the table.`}
      </Caption1>
      <table className={styles.table} aria-label="Heat map of risks" aria-describedby={id}>
        <tbody>
          {LEVELS.toReversed().map((probability) => (
            <tr key={probability}>
              <th scope="row" className={styles.side}>
                <Caption1>
                  <span className={styles.word}>{PROBABILITY_TEXT[probability]} </span>
                  {probability}
                </Caption1>
              </th>
              {LEVELS.map((impact) => {
                const band = riskBand(probability * impact);
                const here = at(probability, impact);
                return (
                  <td key={impact} className={mergeClasses(styles.cell, styles[band])}>
                    <span className={styles.band}>{BAND_TEXT[band]}</span>
                    <span className={styles.chips}>
                      {here.slice(0, here.length > CHIPS ? CHIPS - 1 : CHIPS).map(({ number, title }) => (
                        <Link
                          key={number}
                          as="button"
                          className={styles.chip}
                          title={title}
                          onClick={() => onOpen(number)}
                        >
                          {number}
                        </Link>
                      ))}
                      {here.length > CHIPS && <Caption1>and {here.length - CHIPS + 1} more</Caption1>}
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            {LEVELS.map((impact) => (
              <th key={impact} scope="col" className={styles.foot}>
                <Caption1>
                  {impact} <span className={styles.word}>{IMPACT_TEXT[impact]}</span>
                </Caption1>
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
