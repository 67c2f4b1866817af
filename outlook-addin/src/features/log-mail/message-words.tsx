import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FieldName } from './draft.ts';
import type { Piece } from './excerpt.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  meta: { color: tokens.colorNeutralForeground2 },
  text: {
    maxHeight: '120px',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '20px',
  },
  mark: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    borderBottom: `2px solid ${tokens.colorBrandStroke1}`,
  },
  focused: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': {
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      forcedColorAdjust: 'none',
    },
  },
});

/** What `MessageWords` shows. */
export interface MessageWordsProps {
  readonly pieces: readonly Piece[];
  /** The field whose words stand out. */
  readonly focused: FieldName | undefined;
}

/** The sentences of the mail that suggested something, with the words underlined; those of the focused field stand out. */
export function MessageWords({ pieces, focused }: MessageWordsProps) {
  const styles = useStyles();
  return (
    <section className={styles.root} aria-label="Words from the message">
      <Caption1 className={styles.meta}>From the message</Caption1>
      <p className={styles.text} tabIndex={0}>
        {pieces.map(({ text, fields }, at) =>
          fields.length === 0 ? (
            text
          ) : (
            <mark
              key={at}
              className={mergeClasses(styles.mark, focused !== undefined && fields.includes(focused) && styles.focused)}
            >
              {text}
            </mark>
          ),
        )}
      </p>
    </section>
  );
}
