import { Body1, Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useId, useState } from 'react';
import type { Advice } from '#shared/text/setup-text.ts';
import { Ago } from '../../ui/marks/when.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    minWidth: 0,
  },
  head: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: '8px', alignItems: 'center' },
  icon: { fontSize: '20px', color: tokens.colorPaletteDarkOrangeForeground1, flexShrink: 0 },
  when: { color: tokens.colorNeutralForeground3, gridColumnStart: 2 },
  text: { maxWidth: '72ch' },
  after: { color: tokens.colorNeutralForeground3 },
  command: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '8px',
    '@media (max-width: 639px)': { flexDirection: 'column', alignItems: 'stretch' },
    padding: '8px 8px 8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  lines: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    paddingBlock: '6px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** What `AdviceCard` takes. */
export interface AdviceCardProps {
  readonly advice: Advice;
  /** When it was last in the way. */
  readonly at: string;
}

/** One thing in the way of transcripts: what it means, who takes it away, and the very commands. */
export function AdviceCard({ advice, at }: AdviceCardProps) {
  const styles = useStyles();
  const id = useId();
  const { title, meaning, act, commands, after } = advice;
  return (
    <article className={styles.root} aria-labelledby={id}>
      <div className={styles.head}>
        <WarningRegular className={styles.icon} aria-hidden="true" />
        <Subtitle2 as="h3" id={id}>
          {title}
        </Subtitle2>
        <Caption1 className={styles.when}>
          Last seen <Ago at={at} />
        </Caption1>
      </div>
      <Body1 className={styles.text}>{meaning}</Body1>
      <Body1 className={styles.text}>{act}</Body1>
      {commands.length > 0 && <Commands text={commands.join('\n')} />}
      {after && <Caption1 className={styles.after}>{after}</Caption1>}
    </article>
  );
}

function Commands({ text }: { readonly text: string }) {
  const styles = useStyles();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // The client forbids it: the words can still be marked by hand.
      () => setCopied(false),
    );
  return (
    <div className={styles.command}>
      <code className={styles.lines}>{text}</code>
      <Button
        size="small"
        appearance="subtle"
        icon={isCopied ? <CheckmarkRegular /> : <CopyRegular />}
        onClick={() => void copy()}
      >
        {isCopied ? 'Copied' : 'Copy'}
      </Button>
    </div>
  );
}
