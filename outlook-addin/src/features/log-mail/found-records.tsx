import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Transport } from '#shared/client/call.ts';
import type { SourcedReply } from '#shared/contracts/replies.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { RecordLine } from './record-line.tsx';
import { useNames } from './use-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  number: { whiteSpace: 'nowrap' },
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  another: { alignSelf: 'flex-start' },
});

/** What `FoundRecords` takes. */
export interface FoundRecordsProps {
  readonly via: Transport;
  readonly found: readonly SourcedReply[];
  readonly tabAddress: ((subPage: string) => string) | undefined;
  /** Absent where another record is being written already. */
  readonly onAnother?: (() => void) | undefined;
}

/** What was recorded of this mail, or of its thread, before. */
export function FoundRecords({ via, found, tabAddress, onAnother }: FoundRecordsProps) {
  const styles = useStyles();
  const names = useNames(
    via,
    found.flatMap(({ ownerId }) => ownerId ?? []),
  );
  const [first] = found;
  if (!first) return null;
  const more = found.length > 1 ? ` and ${found.length - 1} more` : '';
  return (
    <section className={styles.root} aria-label="Recorded before">
      <Subtitle2 as="h2">
        {first.isSameMessage ? 'This message is' : 'This conversation is'} already{' '}
        <span className={styles.number}>{first.number}</span>
        {more}
      </Subtitle2>
      <ul className={styles.list}>
        {found.map(({ programId, programName, number, title, status, ownerId }) => {
          const owner = ownerId ? names.get(ownerId) : undefined;
          const said = [status && statusText(status), programName, owner && `owned by ${owner}`];
          return (
            <li key={`${programId} ${number}`}>
              <RecordLine
                programId={programId}
                number={number}
                title={title}
                meta={said.filter(Boolean).join(' · ')}
                tabAddress={title === undefined ? undefined : tabAddress}
              />
            </li>
          );
        })}
      </ul>
      {onAnother && (
        <Button size="small" className={styles.another} onClick={onAnother}>
          Record something else
        </Button>
      )}
    </section>
  );
}
