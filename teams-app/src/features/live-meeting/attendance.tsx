import { Checkbox, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { meets } from '#shared/domain/people/access.ts';
import { hasQuorum, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { quorumText } from '#shared/text/meeting-text.ts';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import type { LiveActs } from './use-live-acts.ts';
import { usePresence } from './use-presence.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  quorum: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { display: 'flex', flexDirection: 'column' },
  note: { color: tokens.colorNeutralForeground3 },
});

/** What `Attendance` takes. */
export interface AttendanceProps {
  readonly meeting: Meeting;
  readonly onAttend: LiveActs['attend'];
}

/** Who is here, and whether that is enough to decide. The host and those who lead say so, as attendance opens the transcript. */
export function Attendance({ meeting, onAttend }: AttendanceProps) {
  const styles = useStyles();
  const { program, caller, may } = useProgram();
  const { inviteeIds, attendeeIds, quorum, createdById } = meeting;
  const { hereIds, attend } = usePresence(attendeeIds, onAttend);
  const maySay = may('meeting.edit') && (createdById === caller.personId || meets('lead', caller, program));
  const expected = inviteeIds.length > 0 ? inviteeIds : program.members.map(({ personId }) => personId);
  const people = [...new Set([...expected, ...hereIds])];
  const Icon = hasQuorum({ ...meeting, attendeeIds: hereIds }) ? CheckmarkCircleRegular : WarningRegular;
  return (
    <section className={styles.root} aria-label="Who is here">
      <div className={styles.head}>
        <Subtitle2 as="h3">Who is here</Subtitle2>
        <span className={styles.quorum} role="status">
          {quorum !== undefined && <Icon aria-hidden="true" />}
          <Text size={200}>{quorumText(hereIds.length, quorum)}</Text>
        </span>
      </div>
      <div className={styles.list}>
        {people.map((id) => (
          <Checkbox
            key={id}
            label={<Person id={id} size={24} />}
            checked={hereIds.includes(id)}
            disabled={!maySay}
            onChange={(_, { checked }) => attend(id, checked === true)}
          />
        ))}
      </div>
      {!maySay && (
        <Text size={200} className={styles.note}>
          The host of the meeting, the TPM or the sponsor ticks who is here.
        </Text>
      )}
    </section>
  );
}
