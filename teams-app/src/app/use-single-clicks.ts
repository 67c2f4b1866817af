import { useEffect } from 'react';

/**
 * The second click of a double click is meant for what the first one hit. When that is gone by then, such as a dialog that
 * closed, the click would press whatever has come to stand in its place; it is dropped instead.
 */
export function useSingleClicks(): void {
  useEffect(() => {
    let first: EventTarget | null = null;
    const check = (event: MouseEvent) => {
      if (event.detail > 1 && event.target !== first && !(first as Node | null)?.isConnected) {
        event.preventDefault();
        event.stopImmediatePropagation();
      } else first = event.target;
    };
    window.addEventListener('click', check, { capture: true });
    return () => window.removeEventListener('click', check, { capture: true });
  }, []);
}
