import { makeStyles, Subtitle2 } from '@fluentui/react-components';
import { Person } from '../../ui/people/person.tsx';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  people: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px' },
});

/** What `MeetingPeople` takes. */
export interface MeetingPeopleProps {
  readonly label: string;
  readonly ids: readonly string[];
}

/** Who was invited or there; nothing when that is nobody. */
export function MeetingPeople({ label, ids }: MeetingPeopleProps) {
  const styles = useStyles();
  if (ids.length === 0) return null;
  return (
    <section className={styles.section} aria-label={label}>
      <Subtitle2 as="h3">{label}</Subtitle2>
      <div className={styles.people}>
        {ids.map((id) => (
          <Person key={id} id={id} size={24} />
        ))}
      </div>
    </section>
  );
}
