import { Text } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import type { CaptureKind } from '#shared/domain/records/meeting.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { useRecord } from '#shared/ui/data/use-record.ts';
import { NumberLink } from '#shared/ui/marks/number-link.tsx';
import { DayText } from '#shared/ui/marks/when.tsx';
import { Person } from '#shared/ui/people/person.tsx';
import { useProgram } from '#shared/ui/program-context.tsx';
import { useItemStyles } from './item-styles.ts';

/** What `CapturedItem` takes. */
export interface CapturedItemProps {
  readonly number: string;
  readonly kind: CaptureKind;
}

/** What was written down in the meeting and not heard again in its transcript. */
export function CapturedItem({ number, kind }: CapturedItemProps) {
  const styles = useItemStyles();
  const { program } = useProgram();
  const { data } = useRecord(program.id, kind, number);
  const ownerId = data?.kind === 'decision' ? (data.ruling?.byId ?? data.deciderId) : data?.ownerId;
  return (
    <li className={styles.item}>
      <span className={styles.number}>
        <NumberLink number={number} />
      </span>
      <Text className={styles.words}>
        {data?.kind === 'decision' ? (data.ruling?.text ?? data.title) : data?.title}
      </Text>
      <Text size={200} className={styles.captured}>
        <FlashRegular aria-hidden="true" /> Captured
      </Text>
      {data && (
        <span className={styles.who}>
          <Text size={200} className={styles.meta}>
            {statusText(data.status)}
          </Text>
          {ownerId && <Person id={ownerId} />}
          {data.kind === 'action' && data.dueOn && (
            <Text size={200} className={styles.meta}>
              due <DayText day={data.dueOn} />
            </Text>
          )}
        </span>
      )}
    </li>
  );
}
