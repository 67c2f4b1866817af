import { Text } from '@fluentui/react-components';
import {
  createContext,
  lazy,
  Suspense,
  useContext,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';

/** Loaded when something is first written, with all that dialogs take. */
const loadQuestion = async () => ({ default: (await import('./confirm-dialog.tsx')).ConfirmDialog });
const ConfirmDialog = lazy(loadQuestion);

/** Drops what a form keeps; undefined for what is lost when its page is left. */
type Discard = (() => void) | undefined;

/** The forms in a part of the page in which something is written and not saved. */
interface Unsaved {
  readonly mark: (form: string, discard: Discard) => void;
  readonly unmark: (form: string) => void;
  /** Does it at once when nothing would be dropped, otherwise when the reader says so. */
  readonly leave: (go: () => void) => void;
  /** Does it at once when all that is written is kept, otherwise when the reader says so. `onKept` is told when something is. */
  readonly moveOn: (go: () => void, onKept: () => void) => void;
}

/** Outside every scope nobody is asked. */
const UnsavedContext = createContext<Unsaved>({
  mark: () => {},
  unmark: () => {},
  leave: (go) => go(),
  moveOn: (go) => go(),
});

/** A part of the page that can be left as one, such as a drawer, or all of it. Scopes nest: an outer one knows the forms of the inner. */
export function UnsavedScope({ children }: { readonly children: ReactNode }) {
  const outer = useContext(UnsavedContext);
  const [written] = useState(() => new Map<string, Discard>());
  const [going, setGoing] = useState<() => void>();
  const scope = useMemo(
    (): Unsaved => ({
      mark: (form, discard) => {
        void loadQuestion().catch(() => undefined);
        written.set(form, discard);
        outer.mark(form, discard);
      },
      unmark: (form) => {
        written.delete(form);
        outer.unmark(form);
      },
      leave: (go) => {
        if (written.size === 0) go();
        else setGoing(() => go);
      },
      moveOn: (go, onKept) => {
        const isKept = [...written.values()].every((discard) => discard !== undefined);
        if (!isKept) setGoing(() => go);
        else {
          if (written.size > 0) onKept();
          go();
        }
      },
    }),
    [outer, written],
  );
  return (
    <UnsavedContext value={scope}>
      {children}
      {going && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title="Leave without saving?"
            confirmLabel="Discard"
            cancelLabel="Go on writing"
            onCancel={() => setGoing(undefined)}
            onConfirm={() => {
              for (const [form, discard] of [...written]) {
                discard?.();
                scope.unmark(form);
              }
              setGoing(undefined);
              going();
            }}
          >
            <Text>What you wrote here is not saved yet.</Text>
          </ConfirmDialog>
        </Suspense>
      )}
    </UnsavedContext>
  );
}

/**
 * Says whether the form that calls it holds something unsaved. While it does, the browser asks before it leaves too.
 *
 * @param discard Drops what the form keeps; left out where leaving the page loses it.
 */
export function useUnsaved(isWritten: boolean, discard?: () => void): void {
  const form = useId();
  const { mark, unmark } = useContext(UnsavedContext);
  const latest = useRef(discard);
  useEffect(() => {
    latest.current = discard;
  });
  const isKept = discard !== undefined;
  useEffect(() => {
    if (!isWritten) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    mark(form, isKept ? () => latest.current?.() : undefined);
    window.addEventListener('beforeunload', ask);
    return () => {
      unmark(form);
      window.removeEventListener('beforeunload', ask);
    };
  }, [form, mark, unmark, isWritten, isKept]);
}

/** The way to leave the nearest scope for good: asks first when something there is written and not saved. */
export const useLeave = (): Unsaved['leave'] => useContext(UnsavedContext).leave;

/** The way to another page: asks first only when something would be lost. */
export const useMoveOn = (): Unsaved['moveOn'] => useContext(UnsavedContext).moveOn;
