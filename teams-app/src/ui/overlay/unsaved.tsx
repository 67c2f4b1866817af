import { Text } from '@fluentui/react-components';
import { createContext, useContext, useEffect, useId, useMemo, useState, type ReactNode } from 'react';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** The forms in a part of the page in which something is written and not saved. */
interface Unsaved {
  readonly mark: (form: string, isWritten: boolean) => void;
  /** Does it at once when nothing would be lost, otherwise when the reader says so. */
  readonly leave: (go: () => void) => void;
}

/** Outside every scope nobody is asked. */
const UnsavedContext = createContext<Unsaved>({ mark: () => {}, leave: (go) => go() });

/** A part of the page that can be left as one, such as a drawer, or all of it. Scopes nest: an outer one knows the forms of the inner. */
export function UnsavedScope({ children }: { readonly children: ReactNode }) {
  const outer = useContext(UnsavedContext);
  const [written] = useState(() => new Set<string>());
  const [going, setGoing] = useState<() => void>();
  const scope = useMemo(
    (): Unsaved => ({
      mark: (form, isWritten) => {
        if (isWritten) written.add(form);
        else written.delete(form);
        outer.mark(form, isWritten);
      },
      leave: (go) => {
        if (written.size === 0) go();
        else setGoing(() => go);
      },
    }),
    [outer, written],
  );
  return (
    <UnsavedContext value={scope}>
      {children}
      {going && (
        <ConfirmDialog
          title="Leave without saving?"
          confirmLabel="Discard"
          cancelLabel="Go on writing"
          onCancel={() => setGoing(undefined)}
          onConfirm={() => {
            for (const form of written) scope.mark(form, false);
            setGoing(undefined);
            going();
          }}
        >
          <Text>What you wrote here is not saved yet.</Text>
        </ConfirmDialog>
      )}
    </UnsavedContext>
  );
}

/** Says whether the form that calls it holds something unsaved. While it does, the browser asks before it leaves too. */
export function useUnsaved(isWritten: boolean): void {
  const form = useId();
  const { mark } = useContext(UnsavedContext);
  useEffect(() => {
    if (!isWritten) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    mark(form, true);
    window.addEventListener('beforeunload', ask);
    return () => {
      mark(form, false);
      window.removeEventListener('beforeunload', ask);
    };
  }, [form, mark, isWritten]);
}

/** The way to leave the nearest scope: asks first when something there is written and not saved. */
export const useLeave = (): Unsaved['leave'] => useContext(UnsavedContext).leave;
