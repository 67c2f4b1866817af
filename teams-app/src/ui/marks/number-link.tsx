import { Link } from '@fluentui/react-components';
import { useProgram } from '../program-context.tsx';

/** A quoted number that opens its record beside the page. */
export function NumberLink({ number, children }: { readonly number: string; readonly children?: React.ReactNode }) {
  const { open } = useProgram();
  return (
    <Link as="button" inline onClick={() => open(number)}>
      {children ?? number}
    </Link>
  );
}
