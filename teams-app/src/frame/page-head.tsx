import { makeStyles, Title2, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    paddingBottom: '8px',
    flexShrink: 0,
  },
  title: {
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
  end: { marginInlineStart: 'auto', display: 'flex', columnGap: '8px' },
});

/** What `PageHead` takes. */
export interface PageHeadProps {
  readonly title: string;
  /** Beside the title. */
  readonly children?: ReactNode;
  /** Acts of the page. */
  readonly end?: ReactNode;
}

/** The title of a page. Takes the focus when the page is shown, so that a keyboard goes on from there. */
export function PageHead({ title, children, end }: PageHeadProps) {
  const styles = useStyles();
  const head = useRef<HTMLElement>(null);
  useEffect(() => head.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
  return (
    <header ref={head} className={styles.root}>
      <Title2 as="h1" tabIndex={-1} className={styles.title}>
        {title}
      </Title2>
      {children}
      {end && <div className={styles.end}>{end}</div>}
    </header>
  );
}
