import { Avatar, makeStyles, Text, Tooltip } from '@fluentui/react-components';
import { useName } from './people.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', minWidth: 0, maxWidth: '100%' },
  name: { minWidth: '24px' },
});

/** A person by face and name. */
export function Person({ id, size = 20 }: { readonly id: string; readonly size?: 20 | 24 | 32 }) {
  const styles = useStyles();
  const name = useName(id);
  return (
    <span className={styles.root}>
      <Avatar size={size} name={name ?? ''} color="colorful" idForColor={id} aria-hidden="true" />
      <Text truncate wrap={false} className={styles.name} {...(size === 20 && { size: 300 })}>
        {name ?? '…'}
      </Text>
    </span>
  );
}

/** A person by face alone; the name on hover and for screen readers. */
export function PersonFace({ id, size = 24 }: { readonly id: string; readonly size?: 20 | 24 | 32 }) {
  const name = useName(id);
  return (
    <Tooltip content={name ?? 'A person'} relationship="label">
      <Avatar size={size} name={name ?? ''} color="colorful" idForColor={id} />
    </Tooltip>
  );
}

/** A person's name inside a sentence. */
export function PersonName({ id }: { readonly id: string }) {
  const name = useName(id);
  return <>{name ?? '…'}</>;
}
