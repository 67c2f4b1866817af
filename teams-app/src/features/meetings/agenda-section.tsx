import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DocumentBulletListRegular } from '@fluentui/react-icons/svg/document-bullet-list';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { STEERING_AGENDA } from '#shared/domain/kinds/meeting/steering-agenda.ts';
import { PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { AgendaSum } from './agenda-editor.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  meta: { color: tokens.colorNeutralForeground3 },
  template: { alignSelf: 'flex-start' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '8px 0',
    alignItems: 'center',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  time: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  words: { display: 'flex', flexDirection: 'column', overflowWrap: 'anywhere' },
});

/** The points of a meeting against its length; a steering meeting without any is offered its usual ones. */
export function AgendaSection({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { agenda, durationMinutes, ritual, status } = meeting;
  const mayBegin = agenda.length === 0 && ritual === 'steering' && status === 'planned' && may('meeting.edit');
  const begin = () =>
    void acts
      .edit(meeting, { agenda: STEERING_AGENDA })
      .catch((failure: unknown) => say.failed('The agenda is as it was', failure));
  return (
    <section className={styles.root} aria-label="Agenda">
      <div className={styles.line}>
        <Subtitle2 as="h3">Agenda</Subtitle2>
        {agenda.length > 0 && <AgendaSum agenda={agenda} durationMinutes={durationMinutes} />}
      </div>
      {agenda.length === 0 && (
        <Text className={styles.meta}>No agenda. With one, minutes are grouped by its points.</Text>
      )}
      {mayBegin && (
        <Button className={styles.template} icon={<DocumentBulletListRegular />} onClick={begin}>
          Use the steering agenda
        </Button>
      )}
      <ol className={styles.list}>
        {agenda.map((item, place) => (
          <li key={place} className={styles.item}>
            <Text className={styles.meta}>{place + 1}</Text>
            <span className={styles.words}>
              <Text>{item.title}</Text>
              <span className={styles.line}>
                <Caption1 className={styles.meta}>{PURPOSE_TEXT[item.purpose]}</Caption1>
                {item.ownerId && <Person id={item.ownerId} />}
                {item.records.map((each) => (
                  <NumberLink key={each} number={each} />
                ))}
              </span>
            </span>
            <Text size={200} className={styles.time}>
              {item.durationMinutes} min
            </Text>
          </li>
        ))}
      </ol>
    </section>
  );
}
