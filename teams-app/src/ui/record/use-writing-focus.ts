import { useEffect, useRef, type RefObject } from 'react';
import { firstField } from '../overlay/first-field.ts';

/** Gives a panel to put the focus into: to the first field when a form takes the place of the record in it, to the first act when it goes again. */
export function useWritingFocus(isWriting: boolean): RefObject<HTMLDivElement | null> {
  const panel = useRef<HTMLDivElement>(null);
  const wasWriting = useRef(isWriting);
  useEffect(() => {
    // What comes or goes takes the button that was pressed away with it.
    if (wasWriting.current && !isWriting) panel.current?.querySelector<HTMLElement>('[role=toolbar] button')?.focus();
    if (!wasWriting.current && isWriting && document.activeElement === document.body)
      firstField(panel.current)?.focus();
    wasWriting.current = isWriting;
  }, [isWriting]);
  return panel;
}
