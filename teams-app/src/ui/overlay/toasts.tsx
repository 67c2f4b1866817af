import {
  makeStyles,
  Link,
  Toast,
  ToastBody,
  Toaster,
  ToastFooter,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components';
import { createContext, useCallback, useContext, useMemo, type ReactNode } from 'react';
import { failureText } from '#shared/client/failure-text.ts';
import { useNarrowWindow } from '../use-width.ts';

/** Says what happened, without taking the focus. */
export interface Say {
  /** `R-12 is closed`, with a way back where there is one. */
  done(sentence: string, undo?: () => Promise<unknown>): void;
  failed(what: string, error: unknown): void;
  /** Stays until the returned function is called, and moves nothing on the page. */
  stale(what: string, error: unknown, onRetry: () => void): () => void;
}

const useStyles = makeStyles({ toaster: { zIndex: 1_000_001 } });
const SayContext = createContext<Say | undefined>(undefined);
/** Acts that stay at the foot of a page end here, in pixels from its bottom; a narrow page has them in several rows. */
const FOOT = 64;
const UNDO_MS = 10_000;
const DONE_MS = 5000;

/** Shows what happened, beside the acts of the page and never over them, and reads it to screen readers. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const toasterId = useId('toaster');
  const isNarrow = useNarrowWindow();
  const { dispatchToast, dismissToast } = useToastController(toasterId);

  const failed = useCallback(
    (what: string, error: unknown) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{what}</ToastTitle>
          <ToastBody>{failureText(error)}</ToastBody>
        </Toast>,
        { intent: 'error', timeout: UNDO_MS, politeness: 'assertive' },
      ),
    [dispatchToast],
  );
  const done = useCallback(
    (sentence: string, undo?: () => Promise<unknown>) => {
      const toastId = crypto.randomUUID();
      let isTakenBack = false;
      const takeBack = () => {
        // The toast takes a moment to go, in which a second click still meets it.
        if (isTakenBack) return;
        isTakenBack = true;
        dismissToast(toastId);
        undo?.().then(
          () =>
            dispatchToast(
              <Toast>
                <ToastTitle>Undone</ToastTitle>
              </Toast>,
              { intent: 'success', timeout: DONE_MS, politeness: 'polite' },
            ),
          (error: unknown) => failed('This could not be undone', error),
        );
      };
      dispatchToast(
        <Toast>
          <ToastTitle>{sentence}</ToastTitle>
          {undo && (
            <ToastFooter>
              <Link as="button" onClick={takeBack}>
                Undo
              </Link>
            </ToastFooter>
          )}
        </Toast>,
        { toastId, intent: 'success', politeness: 'polite', timeout: undo ? UNDO_MS : DONE_MS, pauseOnHover: true },
      );
    },
    [dispatchToast, dismissToast, failed],
  );
  const stale = useCallback(
    (what: string, error: unknown, onRetry: () => void) => {
      const toastId = crypto.randomUUID();
      dispatchToast(
        <Toast>
          <ToastTitle>{what}</ToastTitle>
          <ToastBody>{failureText(error)}</ToastBody>
          <ToastFooter>
            <Link as="button" onClick={onRetry}>
              Try again
            </Link>
          </ToastFooter>
        </Toast>,
        { toastId, intent: 'warning', timeout: -1, politeness: 'polite' },
      );
      return () => dismissToast(toastId);
    },
    [dispatchToast, dismissToast],
  );
  const say = useMemo(() => ({ done, failed, stale }), [done, failed, stale]);
  return (
    <SayContext value={say}>
      {children}
      {/* Above an open drawer, which Fluent puts at 1,000,000. */}
      <Toaster
        toasterId={toasterId}
        position={isNarrow ? 'top' : 'bottom'}
        offset={{ vertical: isNarrow ? 8 : FOOT }}
        className={styles.toaster}
      />
    </SayContext>
  );
}

/** The way to say what happened. @throws Error outside a `ToastProvider`. */
export function useSay(): Say {
  const say = useContext(SayContext);
  if (!say) throw new Error('There is no ToastProvider above.');
  return say;
}
