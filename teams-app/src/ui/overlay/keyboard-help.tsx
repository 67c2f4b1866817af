import { lazy, Suspense, useEffect, useState } from 'react';
import type { Shortcut } from './key-list.tsx';

/** Loaded when it is asked for, with all that dialogs take. */
const KeyList = lazy(async () => ({ default: (await import('./key-list.tsx')).KeyList }));

/** Where single keys are letters, or choose: not a box that is ticked. */
const WRITABLE = 'input:not([type=checkbox], [type=radio]), textarea, select';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(WRITABLE));

/** The keys of the page as it is now, by the elements that carry them. */
const keysOfPage = (): readonly Shortcut[] =>
  [...document.querySelectorAll<HTMLElement>('[data-shortcut-does]')].map(({ dataset }) => ({
    keys: dataset['shortcut'] ?? '',
    does: dataset['shortcutDoes'] ?? '',
  }));

/**
 * Follows single keys over the page: `?` lists them; any other goes to the visible element that carries it as `data-shortcut`
 * (focused when something is written there, pressed otherwise). An element that also carries `data-shortcut-does` tells what
 * its key does on this page, before the keys that hold everywhere.
 */
export function KeyboardHelp({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }) {
  const [shown, setShown] = useState<readonly Shortcut[]>();
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.key === '?') {
        event.preventDefault();
        setShown(keysOfPage());
        return;
      }
      const modal = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
      const found = (modal ?? document).querySelector<HTMLElement>(
        `[data-shortcut="${CSS.escape(event.key.toLowerCase())}"]`,
      );
      if (!found) return;
      event.preventDefault();
      const writable = found.matches('input') ? found : found.querySelector<HTMLElement>('input');
      if (writable) writable.focus();
      else found.click();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, []);
  if (!shown) return null;
  const others = shortcuts.filter(({ keys }) => !shown.some((each) => each.keys === keys));
  return (
    <Suspense fallback={null}>
      <KeyList shortcuts={[...shown, ...others]} onClose={() => setShown(undefined)} />
    </Suspense>
  );
}
