import { makeStyles, Subtitle2, Tag, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChangeImpact, ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { CHANGE_IMPACT_TEXT, REACH_TEXT } from '#shared/text/choice-text.ts';
import { BaselineLines, type BaselineLinesProps } from './baseline-lines.tsx';
import { usePromised } from './use-promised.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '20px', minWidth: 0 },
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxWidth: '72ch' },
  none: { color: tokens.colorNeutralForeground3 },
  tags: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  grid: { display: 'grid', gridTemplateColumns: '104px minmax(0, 1fr)', gap: '8px 16px', margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
});

/** The lines of a draft: what is promised is what the baseline says by now. */
function DraftedLines({ lines, ...rest }: BaselineLinesProps) {
  return <BaselineLines lines={usePromised(lines)} {...rest} />;
}

/** What a change request says: before and after, why, what it does to each side, and whom it reaches. */
export function ChangeContent({ change }: { readonly change: ChangeRequest }) {
  const styles = useStyles();
  const { status, baselineChanges, reason, alternatives, reaches } = change;
  const Lines = status === 'draft' ? DraftedLines : BaselineLines;
  return (
    <div className={styles.root}>
      <Section title="Before and after">
        {baselineChanges.length > 0 ? (
          <Lines lines={baselineChanges} isLinked />
        ) : (
          <Text className={styles.none}>Nothing of the baseline is named yet.</Text>
        )}
      </Section>
      <Section title="Why">
        {reason ? (
          <Text className={styles.text}>{reason}</Text>
        ) : (
          <Text className={styles.none}>No reason is given yet.</Text>
        )}
      </Section>
      <Section title="What it does">
        <Impact impact={change.impact} />
      </Section>
      {reaches.length > 0 && (
        <Section title="Reaches">
          <div className={styles.tags}>
            {reaches.map((reach) => (
              <Tag key={reach} size="small">
                {REACH_TEXT[reach]}
              </Tag>
            ))}
          </div>
        </Section>
      )}
      {alternatives && (
        <Section title="Considered instead">
          <Text className={styles.text}>{alternatives}</Text>
        </Section>
      )}
    </div>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h3">{title}</Subtitle2>
      {children}
    </section>
  );
}

function Impact({ impact }: { readonly impact: ChangeImpact }) {
  const styles = useStyles();
  const sides = (Object.keys(CHANGE_IMPACT_TEXT) as (keyof ChangeImpact)[]).filter((side) => impact[side]);
  if (sides.length === 0) return <Text className={styles.none}>Nothing is said of its impact yet.</Text>;
  return (
    <dl className={styles.grid}>
      {sides.map((side) => (
        <div key={side} style={{ display: 'contents' }}>
          <dt className={styles.term}>{CHANGE_IMPACT_TEXT[side]}</dt>
          <dd className={styles.value}>{impact[side]}</dd>
        </div>
      ))}
    </dl>
  );
}
