import { useEffect, useState, type RefObject } from 'react';

/**
 * When what calls it closes or goes, gives the focus back to what had it before, unless something else has it by then; when
 * that is gone, such as the row of a record that was closed, to the heading of the page.
 *
 * @param part In a drawer, which still holds the focus for as long as it takes to move away: something that is in it.
 */
export function useFocusBack(isOpen = true, part?: RefObject<HTMLElement | null>): void {
  const [opened, setOpened] = useState<{ readonly before: Element | null }>();
  // While it is drawn for the first time, the focus has not moved into it yet.
  if (isOpen !== (opened !== undefined)) setOpened(isOpen ? { before: document.activeElement } : undefined);
  useEffect(() => {
    if (!opened) return undefined;
    const layer = part?.current?.closest('[role=dialog]');
    const { before } = opened;
    return () => {
      // What closes still holds the focus while React takes it away.
      requestAnimationFrame(() => {
        const now = document.activeElement;
        if (now !== document.body && !layer?.contains(now)) return;
        const isThere = before instanceof HTMLElement && before.isConnected && before !== document.body;
        if (isThere) before.focus();
        else document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      });
    };
  }, [opened, part]);
}
