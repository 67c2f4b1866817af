import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  key: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    border: `${tokens.strokeWidthThin} solid currentcolor`,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: '4px',
    marginInlineStart: '6px',
    '@media (max-width: 639px), (hover: none)': { display: 'none' },
  },
});

/** The key that presses a button, beside its word; for the eye only. */
export function KeyHint({ children }: { readonly children: string }) {
  const styles = useStyles();
  return (
    <kbd className={styles.key} aria-hidden="true">
      {children}
    </kbd>
  );
}
