import { useEffect } from 'react';

/** Fluent puts whatever lies over the page, a dialog with its backdrop or a drawer, into a portal of its own. */
const layerOf = (node: EventTarget | null): Element | null =>
  node instanceof Element ? node.closest('[data-portal-node]') : null;

/**
 * The second click of a double click is meant for what the first one hit. When that is gone by then, such as a dialog that
 * closed, the click would press whatever has come to stand in its place; when a dialog has opened over it, the click would
 * press its backdrop and close it. Such a click is dropped instead.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    let first: EventTarget | null = null;
    const check = (event: MouseEvent) => {
      const isElsewhere = !(first as Node | null)?.isConnected || layerOf(first) !== layerOf(event.target);
      if (event.detail > 1 && event.target !== first && isElsewhere) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else first = event.target;
    };
    window.addEventListener('click', check, { capture: true });
    return () => window.removeEventListener('click', check, { capture: true });
  }, []);
}
