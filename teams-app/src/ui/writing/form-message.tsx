import { makeStyles, MessageBar, MessageBarBody, type MessageBarProps } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';

const useStyles = makeStyles({ root: { flexShrink: 0, scrollMarginBlock: '16px' } });

/** What `FormMessage` takes. */
export interface FormMessageProps {
  readonly intent?: MessageBarProps['intent'];
  readonly children: ReactNode;
}

/** What a form has to say, such as why it was not saved. It stands under the buttons, so that none of them moves, and comes into sight. */
export function FormMessage({ intent = 'error', children }: FormMessageProps) {
  const styles = useStyles();
  const bar = useRef<HTMLDivElement>(null);
  // jsdom has no layout to scroll.
  useEffect(() => bar.current?.scrollIntoView?.({ block: 'nearest' }), []);
  return (
    <div ref={bar} role="status" className={styles.root}>
      <MessageBar intent={intent} layout="multiline">
        <MessageBarBody>{children}</MessageBarBody>
      </MessageBar>
    </div>
  );
}
