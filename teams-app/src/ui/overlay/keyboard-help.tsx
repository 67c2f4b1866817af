import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';

/** One key and what it does. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'max-content 1fr', gap: '8px 24px', margin: 0, alignItems: 'baseline' },
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    padding: '2px 6px',
  },
  does: { margin: 0 },
});

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
  const styles = useStyles();
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
  const own = shown ?? [];
  return (
    <Dialog open={shown !== undefined} onOpenChange={(_, { open }) => !open && setShown(undefined)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Keys</DialogTitle>
          <DialogContent>
            <dl className={styles.list}>
              {[...own, ...shortcuts.filter(({ keys }) => !own.some((each) => each.keys === keys))].map(
                ({ keys, does }) => (
                  <div key={keys} style={{ display: 'contents' }}>
                    <dt>
                      <kbd className={styles.key}>{keys}</kbd>
                    </dt>
                    <dd className={styles.does}>{does}</dd>
                  </div>
                ),
              )}
            </dl>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => setShown(undefined)}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
