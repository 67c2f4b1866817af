import { Button } from '@fluentui/react-components';
import { useSay } from '../overlay/toasts.tsx';

/** Copies words that can't be saved here, to be used elsewhere. */
export function CopyWords({ words }: { readonly words: string }) {
  const say = useSay();
  const copy = () =>
    navigator.clipboard.writeText(words).then(
      () => say.done('What you wrote is copied'),
      // The client forbids it.
      () => say.done('Select what you wrote and copy it by hand'),
    );
  return (
    <Button size="small" onClick={() => void copy()}>
      Copy what you wrote
    </Button>
  );
}
