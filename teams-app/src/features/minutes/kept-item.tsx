import { Text } from '@fluentui/react-components';
import type { Candidate } from '#shared/domain/records/minutes.ts';
import { EvidenceChip } from '#shared/ui/marks/evidence-chip.tsx';
import { NumberLink } from '#shared/ui/marks/number-link.tsx';
import { DayText } from '#shared/ui/marks/when.tsx';
import { Person } from '#shared/ui/people/person.tsx';
import { useProgram } from '#shared/ui/program-context.tsx';
import { useItemStyles } from './item-styles.ts';

/** What `KeptItem` takes. */
export interface KeptItemProps {
  readonly candidate: Candidate;
  /** Number of the meeting. */
  readonly meeting: string;
}

/** A candidate that became a record, with the words it rests on. */
export function KeptItem({ candidate, meeting }: KeptItemProps) {
  const styles = useItemStyles();
  const { open } = useProgram();
  const { kind, title, record, ownerId, dueOn, quote, speaker, startSeconds, cueFrom, cueTo } = candidate;
  const source = { type: 'transcript' as const, meeting, cueFrom, cueTo, startSeconds };
  return (
    <li className={styles.item}>
      <span className={styles.number}>{record && <NumberLink number={record} />}</span>
      <Text className={styles.words}>{title}</Text>
      <span className={styles.chip}>
        <EvidenceChip source={{ ...source, ...(speaker && { speaker }), ...(quote && { quote }) }} onOpen={open} />
      </span>
      {(ownerId ?? dueOn) && (
        <span className={styles.who}>
          {kind === 'decision' && (
            <Text size={200} className={styles.meta}>
              decided by
            </Text>
          )}
          {ownerId && <Person id={ownerId} />}
          {dueOn && (
            <Text size={200} className={styles.meta}>
              due <DayText day={dueOn} />
            </Text>
          )}
        </span>
      )}
    </li>
  );
}
