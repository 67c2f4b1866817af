import { Text } from '@fluentui/react-components';
import { useList } from '../../ui/data/use-list.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { useProgram } from '../../ui/program-context.tsx';

/** The summary that stands in the place of an older one. */
export function SupersededBy({ number }: { readonly number: string }) {
  const { program } = useProgram();
  const { items } = useList(program.id, 'summary');
  const later = items.find(({ links }) => links.some(({ type, to }) => type === 'supersedes' && to === number));
  return (
    later && (
      <Text size={200}>
        by <NumberLink number={later.number} />
      </Text>
    )
  );
}
