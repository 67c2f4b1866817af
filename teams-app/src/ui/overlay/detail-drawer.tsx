import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useRef, type ReactNode } from 'react';
import { firstField } from './first-field.ts';
import { useNarrowWindow } from '../use-width.ts';
import { UnsavedScope, useLeave } from './unsaved.tsx';
import { useFocusBack } from './use-focus-back.ts';

const useStyles = makeStyles({
  drawer: { width: '480px', maxWidth: '100vw' },
  wide: { width: '1040px', maxWidth: '92vw' },
  page: { width: '100vw' },
  // Not as padding: what sticks to the bottom would stand above it.
  body: { paddingBottom: 0, '::after': { content: '""', display: 'block', flexShrink: 0, height: '32px' } },
  title: { outlineStyle: 'none', fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  tools: { display: 'flex', flexWrap: 'nowrap', columnGap: '4px' },
  header: { paddingBottom: '8px' },
});

/** What `DetailDrawer` takes. */
export interface DetailDrawerProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** Buttons left of the one that closes. */
  readonly tools?: ReactNode;
  /** Holds the focus until it is closed: a form. Otherwise the list beside it stays in reach. */
  readonly isModal?: boolean;
  /** Room for two columns. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/**
 * Detail beside a list: 480 px over it, or room for two columns, a page of its own in a narrow window. It is read from its
 * heading, a form from its first field. Escape closes it, and whatever closes it returns the focus; what is written in it is
 * not left without a question.
 */
export function DetailDrawer(props: DetailDrawerProps) {
  return (
    <UnsavedScope>
      <Drawer {...props} />
    </UnsavedScope>
  );
}

function Drawer({ isOpen, title, onClose, tools, isModal = false, isWide = false, children }: DetailDrawerProps) {
  const styles = useStyles();
  const leave = useLeave();
  const isPage = useNarrowWindow();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusBack(isOpen, heading);
  useEffect(() => {
    // Fluent has put the focus on the first button: a tooltip there would take the first Escape.
    if (isOpen)
      (firstField(heading.current?.closest('[role=dialog]')) ?? heading.current)?.focus({ preventScroll: true });
  }, [isOpen]);
  return (
    <OverlayDrawer
      className={isPage ? styles.page : isWide ? styles.wide : styles.drawer}
      position="end"
      modalType={isModal || isPage ? 'modal' : 'non-modal'}
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) leave(onClose);
      }}
    >
      <DrawerHeader className={styles.header}>
        <DrawerHeaderTitle
          heading={{ as: 'h2', ref: heading, tabIndex: -1, className: styles.title }}
          action={
            <span className={styles.tools}>
              {tools}
              <Button
                appearance="subtle"
                aria-label={isPage ? 'Back to the list' : 'Close'}
                icon={isPage ? <ArrowLeftRegular /> : <DismissRegular />}
                onClick={() => leave(onClose)}
              />
            </span>
          }
        >
          {title}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.body}>{children}</DrawerBody>
    </OverlayDrawer>
  );
}
