import { Field, Switch } from '@fluentui/react-components';
import { fieldText } from '#shared/text/field-text.ts';
import { CONFIDENTIAL_HINT } from '../../ui/kind/common-fields.ts';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import type { Written } from './written-meeting.ts';

/** What `MeetingWho` takes. */
export interface MeetingWhoProps {
  /** Of each field. */
  readonly className: string;
  /** Nobody has attended what is not planned yet. */
  readonly isNew: boolean;
  readonly written: Written;
  readonly set: <N extends keyof Written>(name: N, value: Written[N]) => void;
  /** What a field is told of what is wrong with it. */
  readonly wrong: (name: string) => object;
}

/** Who is asked to a meeting, who was there, and who sees it. */
export function MeetingWho({ className, isNew, written, set, wrong }: MeetingWhoProps) {
  const { program } = useProgram();
  const members = program.members.map(({ personId }) => personId);
  return (
    <>
      <Field className={className} label="Invited" {...wrong('inviteeIds')}>
        <PersonPicker isMany ids={members} chosen={written.inviteeIds} onChoose={(ids) => set('inviteeIds', ids)} />
      </Field>
      {!isNew && (
        <Field
          className={className}
          label="Attended"
          hint="Those who attended read the transcript."
          {...wrong('attendeeIds')}
        >
          <PersonPicker isMany ids={members} chosen={written.attendeeIds} onChoose={(ids) => set('attendeeIds', ids)} />
        </Field>
      )}
      <Field
        className={className}
        label={fieldText('watcherIds')}
        hint="They see it even when it is confidential."
        {...wrong('watcherIds')}
      >
        <PersonPicker isMany ids={members} chosen={written.watcherIds} onChoose={(ids) => set('watcherIds', ids)} />
      </Field>
      <Field className={className} hint={CONFIDENTIAL_HINT} {...wrong('confidential')}>
        <Switch
          label={fieldText('confidential')}
          checked={written.confidential}
          onChange={(_, data) => set('confidential', data.checked)}
        />
      </Field>
    </>
  );
}
