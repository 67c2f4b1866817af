import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { FlashRegular } from '@fluentui/react-icons/svg/flash';
import type { CaptureKind } from '#shared/domain/kinds/meeting/meeting.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { MinutesLine } from './minutes-line.tsx';

const useStyles = makeStyles({
  mark: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground3 },
});

/** What `CapturedLine` takes. */
export interface CapturedLineProps {
  readonly number: string;
  readonly kind: CaptureKind;
  /** How it came about. */
  readonly mark: 'Captured' | 'Read back';
}

/** What was written down or decided in the meeting itself, and not heard again in its transcript. */
export function CapturedLine({ number, kind, mark }: CapturedLineProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { data } = useRecord(program.id, kind, number);
  const isDecision = data?.kind === 'decision';
  return (
    <MinutesLine
      number={number}
      words={(isDecision && data.ruling?.text) || (data?.title ?? '')}
      source={
        <Text size={200} className={styles.mark}>
          <FlashRegular aria-hidden="true" /> {mark}
        </Text>
      }
      state={data && statusText(data.status)}
      ownerId={isDecision ? (data.ruling?.byId ?? data.deciderId) : data?.ownerId}
      dueOn={data?.kind === 'action' ? data.dueOn : undefined}
    />
  );
}
