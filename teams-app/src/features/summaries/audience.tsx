import { makeStyles, Text } from '@fluentui/react-components';
import { counted } from '#shared/text/counted.ts';
import type { ClaimCounts } from '#shared/text/summary-text.ts';
import { holdersOf } from '#shared/domain/kinds/program/program.ts';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  people: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** What `Audience` takes. */
export interface AudienceProps {
  /** Who gets a message, each once. */
  readonly toldIds: readonly string[];
  readonly counts: ClaimCounts;
}

/** Who is told when the summary is published, who else can read it, and what goes out without evidence. */
export function Audience({ toldIds, counts: { overridden, loose } }: AudienceProps) {
  const styles = useStyles();
  const { program } = useProgram();
  return (
    <div className={styles.root}>
      {toldIds.length > 0 && <Text>These are told in Teams:</Text>}
      {toldIds.length > 0 && (
        <ul className={styles.people}>
          {toldIds.map((id) => (
            <li key={id}>
              <Person id={id} size={24} />
            </li>
          ))}
        </ul>
      )}
      {holdersOf(program, 'director').length === 0 && (
        <Text>No director gets it: give one the role Director in the settings of the program.</Text>
      )}
      <Text>
        All {counted(program.members.length, 'member', 'members')} of {program.title} and the directors of the portfolio
        can read it. A published summary is not changed any more; a later one for the same days supersedes it.
      </Text>
      {loose > 0 && (
        <Text>
          {counted(loose, 'rewritten sentence goes', 'rewritten sentences go')} out marked as not all in the evidence.
        </Text>
      )}
      {overridden > 0 && (
        <Text>{counted(overridden, 'sentence goes', 'sentences go')} out with your reason in place of evidence.</Text>
      )}
    </div>
  );
}
