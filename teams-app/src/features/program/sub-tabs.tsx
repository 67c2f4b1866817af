import { CounterBadge, makeStyles, Tab, TabList } from '@fluentui/react-components';
import { lifeOf } from '#shared/domain/kinds.ts';
import { capital } from '#shared/domain/capital.ts';
import { KIND_TEXT } from '#shared/text/kind-text.ts';
import { useList, type ListedKind } from '../../ui/data/use-list.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { placeOf } from '../../frame/paths.ts';

const useStyles = makeStyles({
  list: { flexWrap: 'wrap', marginInlineStart: '-6px', paddingTop: '4px', flexShrink: 0 },
  label: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
});

/** What `SubTabs` takes. */
export interface SubTabsProps {
  readonly label: string;
  readonly kinds: readonly ListedKind[];
  readonly place: string;
  readonly onGo: (place: string) => void;
}

function Count({ kind }: { readonly kind: ListedKind }) {
  const { program } = useProgram();
  const { total } = useList(program.id, kind, { status: lifeOf(kind).open });
  return (
    <CounterBadge count={total ?? 0} size="small" appearance="ghost" color="informative" overflowCount={999} showZero />
  );
}

/** Kinds that share a tab, each with how many are open. */
export function SubTabs({ label, kinds, place, onGo }: SubTabsProps) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.list}
      aria-label={label}
      selectedValue={place}
      onTabSelect={(_, { value }) => onGo(String(value))}
    >
      {kinds.map((kind) => (
        <Tab key={kind} value={placeOf(kind)}>
          <span className={styles.label}>
            {capital(KIND_TEXT[kind].many)}
            <Count kind={kind} />
          </span>
        </Tab>
      ))}
    </TabList>
  );
}
