import { makeStyles, tokens } from '@fluentui/react-components';

/** A line of published minutes: number, words, where they come from, and who. */
export const useItemStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '4px',
    padding: '12px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: '56px minmax(0, 1fr)' },
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  words: { overflowWrap: 'anywhere', maxWidth: '72ch' },
  chip: { '@media (max-width: 639px)': { gridColumn: '2' } },
  who: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  meta: { color: tokens.colorNeutralForeground3 },
  captured: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 639px)': { gridColumn: '2' },
  },
});
