import { makeStyles, tokens } from '@fluentui/react-components';

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`;

/** How tables of records look. */
export const useTableStyles = makeStyles({
  box: {
    flexGrow: 1,
    minHeight: '176px',
    overflow: 'auto',
    position: 'relative',
    // In a narrow window the page scrolls as a whole.
    '@media (max-width: 639px)': { overflow: 'visible', minHeight: 0, flexGrow: 0, flexShrink: 0 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  boxLong: { '@media (max-width: 639px)': { overflow: 'auto', height: '75vh' } },
  boxWhole: { minHeight: 0, overflow: 'visible', flexGrow: 0 },
  table: { minWidth: 0 },
  header: { position: 'sticky', top: 0, zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  headerNarrow: {
    // One column: the head is for screen readers only.
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  headRow: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    minWidth: 0,
    // The box cuts off what lies around its first line.
    outlineOffset: '-2px',
  },
  body: { display: 'block' },
  row: {
    display: 'flex',
    alignItems: 'center',
    cursor: 'pointer',
    borderBottom: line,
    // Not the hover token: the contrast theme turns that into cyan under white text.
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    '@media (forced-colors: active)': { forcedColorAdjust: 'auto' },
  },
  rowNarrow: {
    flexDirection: 'column',
    alignItems: 'stretch',
    justifyContent: 'center',
    rowGap: '4px',
    paddingBlock: '8px',
  },
  rowOpen: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
  },
  cell: { display: 'flex', alignItems: 'center', minWidth: 0, paddingInline: '8px', minHeight: '28px', height: 'auto' },
  cellNarrow: { minHeight: 0, flex: 'none' },
  meta: {
    minHeight: 0,
    flex: 'none',
    flexWrap: 'wrap',
    columnGap: '12px',
    rowGap: '4px',
    color: tokens.colorNeutralForeground2,
  },
  metaPart: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: 0,
    maxWidth: '100%',
    ':empty': { display: 'none' },
  },
  opener: {
    backgroundColor: 'transparent',
    border: 'none',
    padding: 0,
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    display: 'block',
    minWidth: 0,
    maxWidth: '100%',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
    },
  },
});
