import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { Capture } from '#shared/domain/kinds/meeting/meeting.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    minHeight: '32px',
    boxSizing: 'border-box',
    padding: '5px 12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { fontSize: '16px', flexShrink: 0, alignSelf: 'center', color: tokens.colorNeutralForeground2 },
  number: { flexShrink: 0, '& .fui-Link': { fontSize: 'inherit', lineHeight: 'inherit' } },
  title: { minWidth: 0, flexGrow: 1, overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground3, flexShrink: 0, '@media (max-width: 639px)': { display: 'none' } },
});

/** A record that was captured while the meeting ran, at its place among what the transcript suggests. */
export function CapturedCard({ capture }: { readonly capture: Capture }) {
  const styles = useStyles();
  const { program } = useProgram();
  const kind = (readNumber(capture.record)?.kind ?? 'risk') as ListedKind;
  const { data } = useRecord(program.id, kind, capture.record);
  return (
    <article className={styles.card} aria-label={`Captured in the meeting: ${capture.record}`}>
      <FlashRegular className={styles.icon} aria-hidden="true" />
      <Text size={200} className={styles.number}>
        <NumberLink number={capture.record} />
      </Text>
      <Text size={200} className={styles.title}>
        {data?.title ?? ''}
      </Text>
      <Caption1 className={styles.meta}>
        {data && `${statusText(data.status)}, `}captured by <PersonName id={capture.byId} />
      </Caption1>
    </article>
  );
}
