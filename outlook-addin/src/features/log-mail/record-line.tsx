import { Button, Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PLACES, readNumber } from '#shared/domain/kind-places.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  number: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  meta: { color: tokens.colorNeutralForeground2 },
  link: { alignSelf: 'flex-start', marginTop: '8px' },
});

/** What `RecordLine` shows. */
export interface RecordLineProps {
  readonly programId: string;
  readonly number: string;
  /** Left out for those who may not read it. */
  readonly title?: string | undefined;
  /** What is said under it, such as its program and owner. */
  readonly meta: string;
  /** Address of a page of the tab; without it nothing can be opened. */
  readonly tabAddress?: ((subPage: string) => string) | undefined;
}

/** A record by number and title, what belongs to it, and the way to it in Teams. */
export function RecordLine({ programId, number, title, meta, tabAddress }: RecordLineProps) {
  const styles = useStyles();
  const kind = readNumber(number)?.kind;
  const address =
    kind && kind !== 'program' && tabAddress?.(`programs/${programId}/${PLACES[kind].collection}/${number}`);
  return (
    <div className={styles.root}>
      <Text>
        <span className={styles.number}>{number}</span>
        {title === undefined ? ' Only members of its program read it.' : <Text weight="semibold"> {title}</Text>}
      </Text>
      <Caption1 className={styles.meta}>{meta}</Caption1>
      {address && (
        <Button
          as="a"
          size="small"
          className={styles.link}
          icon={<OpenRegular />}
          href={address}
          target="_blank"
          rel="noreferrer"
        >
          Open {number} in Teams
        </Button>
      )}
    </div>
  );
}
