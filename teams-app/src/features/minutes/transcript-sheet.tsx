import { Button, DrawerBody, makeStyles, OverlayDrawer } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  sheet: { height: '80vh' },
  body: { display: 'flex', flexDirection: 'column', padding: '8px 0 0', height: '100%', overflow: 'hidden' },
  grow: { flexGrow: 1, minHeight: 0 },
  close: { alignSelf: 'stretch', margin: '8px 12px' },
});

/** What `TranscriptSheet` takes. */
export interface TranscriptSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The transcript over the candidates where there is room for one column only. */
export function TranscriptSheet({ isOpen, onClose, children }: TranscriptSheetProps) {
  const styles = useStyles();
  return (
    <OverlayDrawer
      className={styles.sheet}
      position="bottom"
      open={isOpen}
      aria-label="Transcript"
      onOpenChange={(_, { open }) => !open && onClose()}
    >
      <DrawerBody className={styles.body}>
        <div className={styles.grow}>{children}</div>
        <Button className={styles.close} onClick={onClose}>
          Back to the candidates
        </Button>
      </DrawerBody>
    </OverlayDrawer>
  );
}
